import path from "node:path";
import { Worker } from "node:worker_threads";
import type { PGlite, Transaction } from "@electric-sql/pglite";
import { DatabaseStoppedError } from "./thread/stopped.mjs";
import type { Answer, Ask, ErrorFacts, Task } from "./thread-messages";

/** An embedded database at work, in this thread or another. */
export type Running = {
  readonly pg: Pick<PGlite, "query" | "transaction" | "close"> & {
    readonly exec: (statements: string) => Promise<unknown>;
  };
  readonly hasAborted: () => boolean;
  /** Lets go of the folder after it has aborted. */
  readonly end: () => Promise<void>;
};

/** Read where it stands in the project's folder, in which a server is always started, as the migrations are. */
const threadFile = () =>
  path.join(/* turbopackIgnore: true */ process.cwd(), "db", "embedded", "thread", "main.mjs");

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

/**
 * Opens the database of a folder in a thread of its own, so that neither what it computes nor a wait for the disk keeps
 * the event loop of this one. The thread keeps no process alive while nothing is asked.
 */
export async function openInThread(folder: string): Promise<Running> {
  const worker = new Worker(/* turbopackIgnore: true */ threadFile(), {
    workerData: folder,
    execArgv: [],
  });
  worker.unref();
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let hasAborted = false;

  function stop(): void {
    hasAborted = true;
    for (const { reject } of waiting.values()) reject(new DatabaseStoppedError());
    waiting.clear();
    worker.unref();
  }
  worker.once("error", stop);
  worker.once("exit", stop);
  worker.on("message", (answer: Answer) => {
    const asker = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if ("error" in answer) {
      hasAborted ||= answer.hasStopped;
      asker?.reject(errorOf(answer.error));
    } else asker?.resolve(answer.value);
  });

  function ask<Value>(task: Task): Promise<Value> {
    if (hasAborted) return Promise.reject(new DatabaseStoppedError());
    last += 1;
    const id = last;
    return new Promise<Value>((resolve, reject) => {
      // What the thread answers is what the same call answers in it.
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      worker.ref();
      worker.postMessage({ id, ...task } satisfies Ask);
    });
  }

  const end = async () => {
    await worker.terminate();
  };
  await ask({ do: "open" }).catch(async (error: unknown) => {
    await end();
    throw error;
  });
  return {
    pg: {
      query: queryIn(ask, undefined),
      transaction: transactionsIn(ask),
      exec: (statements) => ask({ do: "exec", statements }),
      close: async () => {
        await ask({ do: "close" });
        await end();
      },
    },
    hasAborted: () => hasAborted,
    end,
  };
}

type AskThread = <Value>(task: Task) => Promise<Value>;

/** Values of times stay texts, as drizzle wants them; its parsers cannot cross to another thread. */
function queryIn(ask: AskThread, transaction: number | undefined): PGlite["query"] {
  return (statement, values = [], options = {}) =>
    ask({ do: "query", statement, values, rowMode: options.rowMode ?? "object", transaction });
}

function transactionsIn(ask: AskThread): PGlite["transaction"] {
  let last = 0;
  return async (steps) => {
    last += 1;
    const transaction = last;
    await ask({ do: "begin", transaction });
    const inside = {
      query: queryIn(ask, transaction),
      // drizzle asks a transaction for nothing else.
    } as Transaction;
    const value = await steps(inside).catch(async (error: unknown) => {
      // What went wrong first is what the caller hears of.
      await ask({ do: "end", transaction, isGivenUp: true }).catch(() => undefined);
      throw error;
    });
    await ask({ do: "end", transaction, isGivenUp: false });
    return value;
  };
}

function errorOf({ message, more, cause }: ErrorFacts): Error {
  return Object.assign(new Error(message, cause ? { cause: errorOf(cause) } : {}), more);
}
