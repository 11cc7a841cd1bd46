import path from "node:path";
import { Worker } from "node:worker_threads";
import type { PGlite } from "@electric-sql/pglite";
import { asker, clientOver } from "./asker";
import type { Answer } from "./thread-messages";

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
  let hasAborted = false;
  const { ask, take, stop, waits } = asker((asked) => {
    worker.ref();
    worker.postMessage(asked);
  });

  function abort(): void {
    hasAborted = true;
    stop();
    worker.unref();
  }
  worker.once("error", abort);
  worker.once("exit", abort);
  worker.on("message", (answer: Answer) => {
    if ("error" in answer) hasAborted ||= answer.hasStopped;
    take(answer);
    if (!waits()) worker.unref();
  });

  const end = async () => {
    await worker.terminate();
  };
  await ask({ do: "open" }).catch(async (error: unknown) => {
    await end();
    throw error;
  });
  return {
    pg: {
      ...clientOver({ ask }),
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
