import { readFileSync } from "node:fs";
import type { ActiveRun } from "./active-run";

/** How often a thread is looked after. */
const lookEveryMs = 100;
/** How much longer than allowed it may be deep in one step of the engine. */
const graceMs = 300;
/** By the clock, where the system does not tell what a thread computed: it may have to share its processor. */
const patience = 5;

type Stretch = { readonly number: number; readonly sinceMs: number; readonly threadMs: number | undefined };

/**
 * Ends a thread that is deep in one step of the engine for too long: there the engine does not ask whether to stop.
 * `state` is that of `WorkerData`. Answers how to stop watching.
 */
export function watchWorker(
  state: Int32Array,
  runs: ReadonlyMap<number, ActiveRun>,
  end: () => void,
): () => void {
  let seen: Stretch = { number: -1, sinceMs: 0, threadMs: undefined };
  const timer = setInterval(() => {
    const number = Atomics.load(state, 0);
    const threadMs = number % 2 === 0 ? undefined : threadMsOf(Atomics.load(state, 3));
    if (number !== seen.number || number % 2 === 0) {
      seen = { number, sinceMs: performance.now(), threadMs };
      return;
    }
    const run = runs.get(Atomics.load(state, 2));
    const allowedMs = (run && !run.over.aborted ? run.job.limits.cpuMs : 0) + graceMs;
    const hasTimes = threadMs !== undefined && seen.threadMs !== undefined;
    const isOver = hasTimes
      ? threadMs - (seen.threadMs ?? 0) > allowedMs
      : performance.now() - seen.sinceMs > allowedMs * patience;
    if (isOver) end();
  }, lookEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** Milliseconds that a thread of this process computed; undefined where the system does not tell. */
function threadMsOf(thread: number): number | undefined {
  if (thread === 0) return undefined;
  try {
    const text = readFileSync(`/proc/self/task/${thread}/schedstat`, "utf8");
    return Number.parseInt(text, 10) / 1e6;
  } catch {
    return undefined;
  }
}
