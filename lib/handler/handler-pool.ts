import { type ActiveRun, faulty, type HandlerJob, newRun } from "./active-run";
import type { HandlerRun } from "./handler-run";
import { type HandlerWorker, openWorker } from "./handler-worker";
import type { HandlerPorts } from "./ports";

export type HandlerPool = {
  /**
   * Calls a handler in a sandbox. Never throws for anything that the code does; ends at its limits, or when the signal
   * aborts.
   */
  readonly run: (job: HandlerJob, ports: HandlerPorts, signal?: AbortSignal) => Promise<HandlerRun>;
  readonly close: () => Promise<void>;
};

export type PoolSize = {
  readonly workersMax: number;
  /** Calls that one thread serves at a time: they compute in turn and wait together. */
  readonly runsPerWorker: number;
  /** Calls of one owner at a time; the others wait. */
  readonly runsPerOwner: number;
  /** A thread without calls ends after that. */
  readonly idleMs: number;
};

export const usualSize: PoolSize = { workersMax: 8, runsPerWorker: 8, runsPerOwner: 24, idleMs: 60_000 };

/** Threads that run handlers, as many as are needed. A thread serves the calls of one owner as long as there are enough. */
export function handlerPool(size: PoolSize = usualSize): HandlerPool {
  const workers = new Set<HandlerWorker>();
  const waiting: ActiveRun[] = [];
  const retiring = new WeakMap<HandlerWorker, NodeJS.Timeout>();
  let opening = 0;
  let lastId = 0;

  function pump(): void {
    for (const run of [...waiting]) {
      if (run.over.aborted) remove(run);
      else if (runsOf(run.job.owner) < size.runsPerOwner) {
        const worker = workerFor(run.job, [...workers], size);
        if (!worker) {
          if (workers.size + opening < size.workersMax && opening < waiting.length) void open();
          return;
        }
        remove(run);
        clearTimeout(retiring.get(worker));
        worker.serve(run);
      }
    }
  }

  function remove(run: ActiveRun): void {
    const at = waiting.indexOf(run);
    if (at >= 0) waiting.splice(at, 1);
  }

  const runsOf = (owner: string): number =>
    [...workers].reduce(
      (sum, { runs }) => sum + [...runs.values()].filter(({ job }) => job.owner === owner).length,
      0,
    );

  async function open(): Promise<void> {
    opening += 1;
    try {
      const worker = await openWorker({
        onFree: () => {
          pump();
          retireLater(worker);
        },
        onGone: (gone, unharmed) => {
          workers.delete(gone);
          waiting.unshift(...unharmed);
          pump();
        },
      });
      workers.add(worker);
    } catch (error) {
      for (const run of waiting.splice(0)) run.finish(faulty("stopped", cannotStart(error)), 0);
    } finally {
      opening -= 1;
    }
    pump();
  }

  function retireLater(worker: HandlerWorker): void {
    if (worker.runs.size > 0) return;
    if (worker.isWorn()) return void worker.terminate();
    clearTimeout(retiring.get(worker));
    const timer = setTimeout(() => {
      if (worker.runs.size === 0) void worker.terminate();
    }, size.idleMs);
    timer.unref();
    retiring.set(worker, timer);
  }

  return {
    run: (job, ports, signal) =>
      new Promise((resolve) => {
        lastId += 1;
        const run = newRun({ id: lastId, job, ports }, resolve);
        const timer = setTimeout(() => {
          run.finish(waiting.includes(run) ? busy : tooSlow(job), 0);
        }, job.limits.wallMs);
        const stop = () => run.finish(faulty("stopped", "The call was ended."), 0);
        signal?.addEventListener("abort", stop);
        run.over.addEventListener("abort", () => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", stop);
        });
        if (signal?.aborted) return stop();
        waiting.push(run);
        pump();
      }),
    close: async () => {
      for (const run of waiting.splice(0)) run.finish(faulty("stopped", "The call was ended."), 0);
      await Promise.all([...workers].map((worker) => worker.terminate()));
    },
  };
}

const busy = faulty(
  "busy",
  "Too many calls of this handler were under way; this one found no place in time.",
);

function tooSlow({ limits }: HandlerJob) {
  return faulty("wall", `The handler took longer than ${limits.wallMs / 1000} seconds.`);
}

function cannotStart(error: unknown): string {
  return `The sandbox could not be started: ${error instanceof Error ? error.message : String(error)}`;
}

/** The thread for a call: one of its owner, an idle one, or at last any that waits for something; none, for a new one. */
function workerFor(
  { key, owner }: HandlerJob,
  workers: readonly HandlerWorker[],
  { workersMax, runsPerWorker }: PoolSize,
): HandlerWorker | undefined {
  const open = workers.filter((worker) => !worker.isWorn() && worker.runs.size < runsPerWorker);
  const ownersOwn = open.filter(
    ({ runs }) => runs.size > 0 && [...runs.values()].every(({ job }) => job.owner === owner),
  );
  const idle = open.filter(({ runs }) => runs.size === 0);
  const known = [...ownersOwn.filter((worker) => !worker.isComputing()), ...idle].sort(
    (a, b) => Number(b.hasRead(key)) - Number(a.hasRead(key)),
  );
  if (known[0]) return known[0];
  if (workers.length < workersMax) return undefined;
  const calm = open.filter((worker) => !worker.isComputing());
  return leastBusy(ownersOwn) ?? leastBusy(calm) ?? leastBusy(open);
}

function leastBusy(workers: readonly HandlerWorker[]): HandlerWorker | undefined {
  return [...workers].sort((a, b) => a.runs.size - b.runs.size)[0];
}
