import { database } from "@/db/current";
import { newId } from "@/db/new-id";
import { currentRoom } from "@/lib/accounts/current-room";
import { env } from "@/lib/env";
import { errorFacts } from "@/lib/error-facts";
import { log } from "@/lib/log";
import { requestOutside } from "@/lib/outbound/request-outside";
import { houseKeys } from "@/lib/secrets/house-keys";
import type { KeyRing } from "@/lib/secrets/key-ring";
import { tellOwner } from "./calls/tell-owner";
import { circuit } from "./forward/circuit";
import { forward } from "./forward/forward";
import { currentHandlerPool } from "./handler/current-handler-room";
import { handlerDecider } from "./handler/handler-decider";
import type { LiveDataRoom } from "./room";
import type { LiveData } from "./serving/live-data";
import { makeLiveData, type Outside } from "./serving/make-live-data";

type Differing = Pick<Outside, "openWith" | "wakeFiles" | "writes" | "rateMemories" | "shownElsewhere"> & {
  /** Of circuitMemory. */
  readonly circuits: SharedArrayBuffer;
};

/** What answers calls with the database and the settings of this process; threads of one differ in little. */
export function newLiveData({ circuits, ...differing }: Differing): LiveData {
  return makeLiveData(newRoom(circuits), {
    ...differing,
    onFailure: (error) => log().error({ error: errorFacts(error) }, "Calls of endpoints could not be logged"),
    later: (run, ms) => {
      // The process may end before; what waits then is written by `flush`.
      setTimeout(run, ms).unref();
    },
    batchMax,
    deadlineMs: env().answerWithinMs,
    tell: tellOwner({
      db: database(),
      now: Date.now,
      onFailure: (error) =>
        log().error({ error: errorFacts(error) }, "A problem of live data could not be told"),
    }),
  });
}

/**
 * What is written at once keeps others waiting: those who read, as the embedded database does one thing at a time, and
 * those who compute on the same cores. At half load one call in a hundred took 45 ms with 240.
 */
const batchMax = 100;

function newRoom(circuits: SharedArrayBuffer): LiveDataRoom {
  const settings = { allowsLocal: env().outboundIsLocal };
  const house = {
    now: () => new Date(),
    keys: rememberedKeys(Date.now),
    request: (request: Parameters<LiveDataRoom["request"]>[0]) => requestOutside(settings, request),
  };
  const forwarding = { ...house, circuit: circuit(Date.now, circuits), newId };
  return {
    ...house,
    db: database(),
    accounts: currentRoom(),
    deciders: {
      url: (context) => forward(forwarding, context),
      handler: handlerDecider({ ...house, pool: currentHandlerPool() }),
    },
  };
}

const keysKnownMs = 5_000;

/** The keys of the house are read from a file; calls come too often for that. */
function rememberedKeys(now: () => number): () => KeyRing {
  let known: { readonly ring: KeyRing; readonly until: number } | undefined;
  return () => {
    if (!known || known.until < now()) known = { ring: houseKeys(), until: now() + keysKnownMs };
    return known.ring;
  };
}
