import type { StoredSend } from "@/db/sends";
import type { JsonObject } from "@/lib/flow/json";
import type { CallLog } from "../calls/call-log";
import type { FileKeeper } from "../files/file-keeper";
import type { LiveDataRoom } from "../room";
import type { RecentRows } from "../rules/recent-rows";
import type { EndpointMemory } from "./endpoint-memory";
import type { RateLimit } from "./rate-limit";
import type { ScreenKey, ShownScreens } from "./shown-screens";
import type { TokenToLookUp } from "./token-look-ups";

/** What the endpoints of one process share. */
export type LiveData = {
  readonly room: LiveDataRoom;
  readonly memory: EndpointMemory;
  readonly sendsOf: (asked: TokenToLookUp) => Promise<readonly StoredSend[]>;
  readonly shown: ShownScreens;
  /** From memory, or else from the log. */
  readonly lastShown: (place: ScreenKey) => Promise<JsonObject | undefined>;
  /** Reads of rules that people share. */
  readonly recent: RecentRows;
  /** Apart, so that many tokens never make the counts of Flows be forgotten. */
  readonly limits: { readonly flow: RateLimit; readonly token: RateLimit };
  /** A call has its answer by then. */
  readonly deadlineMs: number;
  readonly calls: CallLog;
  /** Photos and documents that come with questions. */
  readonly files: FileKeeper;
  /** Tells the owner what they have to know; never in the way of an answer. */
  readonly tell: (call: ToldCall) => void;
};

/** A call that went wrong, or a complaint of a phone. */
export type ToldCall = {
  readonly workspaceId: string;
  readonly flowId: string;
  readonly accountId: string | undefined;
  readonly code: string;
  readonly message: string;
  readonly at: Date;
};
