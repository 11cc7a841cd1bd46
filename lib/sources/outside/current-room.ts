import { env } from "@/lib/env";
import { houseKeys } from "@/lib/secrets/house-keys";
import { googleAddresses, type SourcesRoom } from "./room";

/** The workroom of this process. */
export function currentSourcesRoom(): SourcesRoom {
  return { keys: houseKeys, door: { allowsLocal: env().outboundIsLocal }, google: googleAddresses };
}
