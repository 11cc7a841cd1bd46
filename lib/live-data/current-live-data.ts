import "server-only";
import { database } from "@/db/current";
import { backgroundLoop } from "@/lib/background-loop";
import { openerThreads } from "@/lib/endpoint/opening/opener-threads";
import { errorFacts } from "@/lib/error-facts";
import { log } from "@/lib/log";
import { sweepCalls } from "./calls/sweep-calls";
import { wakeQuestionFiles } from "./files/current-files";
import { circuitMemory } from "./forward/circuit";
import { newLiveData } from "./new-live-data";
import { newWrites } from "./rules/recent-rows";
import type { LiveData } from "./serving/live-data";
import { rateMemory } from "./serving/rate-limit";

// Next bundles pages and routes apart; one process has one memory all the same.
type Holder = { flowsmithLiveData?: LiveData; flowsmithSweepCalls?: () => void };
// The global object takes any property; nobody else uses these names.
const holder = globalThis as Holder;

/** The endpoints of this process, as far as no threads answer for them. */
export function currentLiveData(): LiveData {
  holder.flowsmithLiveData ??= newLiveData({
    openWith: openerThreads().openWith,
    wakeFiles: wakeQuestionFiles,
    writes: newWrites(),
    rateMemories: { flow: rateMemory(), token: rateMemory() },
    circuits: circuitMemory(),
  });
  return holder.flowsmithLiveData;
}

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
