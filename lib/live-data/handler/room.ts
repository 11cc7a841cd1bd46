import type { HandlerPool } from "@/lib/handler/handler-pool";
import type { LiveDataRoom } from "../room";

/** What running the code of a Flow needs of the house. */
export type HandlerRoom = Pick<LiveDataRoom, "now" | "keys" | "request"> & { readonly pool: HandlerPool };
