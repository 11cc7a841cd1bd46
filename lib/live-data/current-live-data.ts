import "server-only";
import { database } from "@/db/current";
import { newId } from "@/db/new-id";
import { currentRoom } from "@/lib/accounts/current-room";
import { backgroundLoop } from "@/lib/background-loop";
import { openerThreads } from "@/lib/endpoint/opening/opener-threads";
import { env } from "@/lib/env";
import { errorFacts } from "@/lib/error-facts";
import { log } from "@/lib/log";
import { requestOutside } from "@/lib/outbound/request-outside";
import { houseKeys } from "@/lib/secrets/house-keys";
import type { KeyRing } from "@/lib/secrets/key-ring";
import { sweepCalls } from "./calls/sweep-calls";
import { tellOwner } from "./calls/tell-owner";
import { wakeQuestionFiles } from "./files/current-files";
import { circuit } from "./forward/circuit";
import { forward } from "./forward/forward";
import { currentHandlerPool } from "./handler/current-handler-room";
import { handlerDecider } from "./handler/handler-decider";
import type { LiveDataRoom } from "./room";
import type { LiveData } from "./serving/live-data";
import { makeLiveData } from "./serving/make-live-data";
import { rateMemory } from "./serving/rate-limit";

// Next bundles pages and routes apart; one process has one memory all the same.
type Holder = { flowsmithLiveData?: LiveData; flowsmithSweepCalls?: () => void };
// The global object takes any property; nobody else uses these names.
const holder = globalThis as Holder;

/** The endpoints of this process. */
export function currentLiveData(): LiveData {
  holder.flowsmithLiveData ??= makeLiveData(currentLiveDataRoom(), {
    onFailure: (error) => log().error({ error: errorFacts(error) }, "Calls of endpoints could not be logged"),
    later: (run, ms) => {
      // The process may end before; what waits then is written by `flush`.
      setTimeout(run, ms).unref();
    },
    openers: openerThreads(),
    rateMemories: { flow: rateMemory(), token: rateMemory() },
    batchMax: env().databaseUrl ? batches.server : batches.embedded,
    tell: tellOwner({
      db: database(),
      now: Date.now,
      onFailure: (error) =>
        log().error({ error: errorFacts(error) }, "A problem of live data could not be told"),
    }),
    wakeFiles: wakeQuestionFiles,
  });
  return holder.flowsmithLiveData;
}

/** The embedded database does one thing at a time: what is written at once keeps those who read waiting. */
const batches = { embedded: 60, server: 240 };

const hourMs = 60 * 60 * 1000;
const pauses = { shortest: hourMs, longest: hourMs, afterFailure: hourMs / 6, whenIdle: hourMs };

/** Deletes once an hour the calls that are kept no longer. */
export function wakeCallsSweep(): void {
  holder.flowsmithSweepCalls ??= backgroundLoop(
    async () => {
      await sweepCalls(database(), new Date());
      return undefined;
    },
    (error) => log().error({ error: errorFacts(error) }, "Old calls could not be deleted"),
    pauses,
  );
  holder.flowsmithSweepCalls();
}

function currentLiveDataRoom(): LiveDataRoom {
  const settings = { allowsLocal: env().outboundIsLocal };
  const house = {
    now: () => new Date(),
    keys: rememberedKeys(Date.now),
    request: (request: Parameters<LiveDataRoom["request"]>[0]) => requestOutside(settings, request),
  };
  const forwarding = { ...house, circuit: circuit(Date.now), newId };
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
