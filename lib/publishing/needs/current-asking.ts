import "server-only";
import { currentRoom } from "@/lib/accounts/current-room";
import { env } from "@/lib/env";
import { requestOutside } from "@/lib/outbound/request-outside";
import { callableFrom } from "../endpoint-address";
import type { Asking } from "./look-at-endpoint";

/** The workroom of this process, with the door for addresses that people entered. */
export function currentAsking(): ReturnType<typeof currentRoom> & Asking {
  const room = currentRoom();
  const allowsLocal = env().outboundIsLocal;
  return {
    ...room,
    ask: (kind) => {
      const settings = { ...callableFrom(room, kind), allowsLocal };
      return (request) => requestOutside(settings, request);
    },
    clock: () => performance.now(),
  };
}
