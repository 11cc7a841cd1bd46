import { findLastShown, insertCalls } from "@/db/endpoint-calls";
import { findEndpointVersion } from "@/db/endpoints";
import { listSendsWithTokens } from "@/db/sends";
import type { OpenWith } from "@/lib/endpoint/opening/opening";
import { callLog } from "../calls/call-log";
import { fileKeeper } from "../files/file-keeper";
import { keepFiles } from "../files/keep-files";
import type { LiveDataRoom } from "../room";
import { recentRows } from "../rules/recent-rows";
import { endpointMemory } from "./endpoint-memory";
import { lastShown } from "./last-shown";
import type { LiveData } from "./live-data";
import { openerForKeys } from "./opener-for-keys";
import { rateLimit } from "./rate-limit";
import { rememberedSends } from "./remembered-sends";
import { serveEndpoint } from "./served-endpoint";
import { type ScreenKey, type ShownScreen, shownScreens } from "./shown-screens";
import { tokenLookUps } from "./token-look-ups";

export type Outside = {
  readonly onFailure: (error: unknown) => void;
  readonly later: (run: () => void, ms: number) => void;
  /** Calls that are written to the log at once. */
  readonly batchMax: number;
  readonly openWith: OpenWith;
  readonly deadlineMs: number;
  /** Shared by the threads of one process. */
  readonly writes: SharedArrayBuffer;
  /** What its other threads showed last. */
  readonly shownElsewhere?: (place: ScreenKey) => Promise<ShownScreen | undefined>;
  /** Of rateMemory: all threads of a process count in the same. */
  readonly rateMemories: { readonly flow: SharedArrayBuffer; readonly token: SharedArrayBuffer };
  readonly tell: LiveData["tell"];
  /** Told when files wait to be fetched. */
  readonly wakeFiles: () => void;
};

/** The memory of one thread for all endpoints that it serves. */
export function makeLiveData(room: LiveDataRoom, outside: Outside): LiveData {
  const { db } = room;
  const { onFailure, later, tell, wakeFiles, batchMax, shownElsewhere, rateMemories } = outside;
  const now = () => room.now().getTime();
  const shown = shownScreens(now);
  const openerFor = openerForKeys(outside.openWith);
  return {
    room,
    memory: endpointMemory({
      load: (key) => serveEndpoint(room, openerFor, key),
      versionOf: (key) => findEndpointVersion(db, key),
      now,
    }),
    sendsOf: rememberedSends(
      tokenLookUps((asked) => listSendsWithTokens(db, asked)),
      now,
    ),
    shown,
    lastShown: lastShown({
      shown,
      elsewhere: shownElsewhere,
      now,
      findInLog: (place) => findLastShown(db, place.endpointId, place),
    }),
    recent: recentRows(now, outside.writes),
    limits: { flow: rateLimit(now, rateMemories.flow), token: rateLimit(now, rateMemories.token) },
    deadlineMs: outside.deadlineMs,
    calls: callLog({ write: (calls) => insertCalls(db, calls), batchMax, onFailure, later }),
    files: fileKeeper({
      keep: (arrived) => keepFiles(room.keys(), arrived),
      wake: wakeFiles,
      onFailure,
    }),
    tell,
  };
}
