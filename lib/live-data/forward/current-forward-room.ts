import "server-only";
import { env } from "@/lib/env";
import { requestOutside } from "@/lib/outbound/request-outside";
import { houseKeys } from "@/lib/secrets/house-keys";
import type { LiveDataRoom } from "../room";
import type { ForwardRoom } from "./set-up-forward";

/** Setting up and trying a person's own server in this process. */
export function currentForwardRoom(): ForwardRoom & Pick<LiveDataRoom, "request"> {
  const settings = { allowsLocal: env().outboundIsLocal };
  return {
    ...settings,
    now: () => new Date(),
    keys: houseKeys,
    request: (request) => requestOutside(settings, request),
  };
}
