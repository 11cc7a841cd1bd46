import type { Worker } from "node:worker_threads";
import { type ActiveRun, faulty } from "./active-run";
import { answerAsk } from "./answer-ask";
import type { FromWorker, ToWorker } from "./messages";
import { startWorker } from "./start-worker";
import { watchWorker } from "./watch-worker";

/** Sandboxes thrown away after which a worker makes room for a new one, with all their memory. */
const droppedMax = 100;

/** A thread with the calls it serves. */
export type HandlerWorker = {
  readonly runs: ReadonlyMap<number, ActiveRun>;
  readonly isComputing: () => boolean;
  /** Whether it serves no new call. */
  readonly isWorn: () => boolean;
  readonly hasRead: (key: string) => boolean;
  readonly serve: (run: ActiveRun) => void;
  readonly terminate: () => Promise<unknown>;
};

type Events = {
  /** A place is free. */
  readonly onFree: () => void;
  /** The thread is no more; these calls did nothing outside yet and can begin anew. */
  readonly onGone: (worker: HandlerWorker, unharmed: readonly ActiveRun[]) => void;
};

export async function openWorker({ onFree, onGone }: Events): Promise<HandlerWorker> {
  const { worker, state } = await startWorker();
  const runs = new Map<number, ActiveRun>();
  const keys = new Set<string>();
  let dropped = 0;
  let isGone = false;
  const handlerWorker: HandlerWorker = {
    runs,
    isComputing: () => isComputing(state),
    isWorn: () => isGone || dropped >= droppedMax,
    hasRead: (key) => keys.has(key),
    serve: (run) => {
      runs.set(run.id, run);
      keys.add(run.job.key);
      const { key, code, request, secrets, limits } = run.job;
      send(worker, {
        type: "run",
        run: run.id,
        key,
        code,
        request: request && JSON.stringify(request),
        secrets,
        limits,
      });
      run.over.addEventListener("abort", () => {
        // It may be over because the worker said so.
        if (!runs.has(run.id)) return;
        Atomics.store(state, 1, run.id);
        send(worker, { type: "stop", run: run.id });
      });
    },
    terminate: () => worker.terminate(),
  };
  const stopWatching = watchWorker(state, runs, () => void worker.terminate());

  worker.on("message", (message: FromWorker) => {
    const run = runs.get(message.run);
    if (!run) return;
    if (message.type === "line") return run.addLine(message);
    if (message.type === "ask") {
      return void answerAsk(run, message).then((answer) => send(worker, answer));
    }
    runs.delete(run.id);
    dropped = message.dropped;
    run.finish(message.outcome, message.cpuMs);
    onFree();
  });
  const gone = (kind: "cpu" | "memory" | "stopped") => {
    if (isGone) return;
    isGone = true;
    stopWatching();
    onGone(handlerWorker, endAll(runs, state, kind));
  };
  worker.on("error", (error) =>
    gone("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "stopped"),
  );
  worker.on("exit", () => gone("cpu"));
  return handlerWorker;
}

function isComputing(state: Int32Array): boolean {
  return Atomics.load(state, 0) % 2 === 1;
}

function send(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}

/** Ends the calls of a thread that is no more; answers those that can begin anew elsewhere. */
function endAll(
  runs: Map<number, ActiveRun>,
  state: Int32Array,
  kind: "cpu" | "memory" | "stopped",
): readonly ActiveRun[] {
  const culprit = isComputing(state) ? Atomics.load(state, 2) : undefined;
  const unharmed: ActiveRun[] = [];
  for (const run of runs.values()) {
    if (run.id === culprit) run.finish(culpritFault(run, kind), run.job.limits.cpuMs);
    else if (run.mayRestart()) unharmed.push(run);
    else
      run.finish(
        faulty("stopped", "The thread of this call was ended by force, because of another call."),
        0,
      );
  }
  runs.clear();
  return unharmed;
}

function culpritFault({ job }: ActiveRun, kind: "cpu" | "memory" | "stopped") {
  if (kind === "memory") return faulty("memory", "The handler used up its memory.");
  if (kind === "stopped") return faulty("stopped", "The sandbox of the handler broke.");
  return faulty("cpu", `The handler computed for more than ${job.limits.cpuMs} milliseconds in one step.`);
}
