import type { MessagePort } from "node:worker_threads";
import { drizzle } from "drizzle-orm/pglite";
import type { OpenDatabase } from "../current";
import { asker, clientOver } from "./asker";
import { asClient, type Client } from "./client";
import { facts } from "./thread/error-facts.mjs";
import { taskServer } from "./thread/serve-tasks.mjs";
import type { Answer, Ask } from "./thread-messages";

/**
 * Lets another thread ask the embedded database of this one. What it began and can never end is given up when it is gone,
 * for a transaction that stays open keeps everybody waiting.
 */
export function shareEmbedded(client: Client, port: MessagePort): void {
  // Values come as the thread of the database answers them.
  const { done, endAll } = taskServer(client, {});
  const answer = async (ask: Ask): Promise<Answer> => {
    try {
      if (ask.do !== "query" && ask.do !== "begin" && ask.do !== "end")
        throw new Error("That is not shared.");
      return { id: ask.id, value: await done(ask) };
    } catch (error) {
      // Should the database have stopped, it is opened anew for whoever asks next.
      return { id: ask.id, error: facts(error), hasStopped: false };
    }
  };
  port.on("message", (ask: Ask) => {
    void answer(ask).then((answered) => port.postMessage(answered));
  });
  port.once("close", endAll);
  port.unref();
}

/** The embedded database that another thread shares. */
export function sharedEmbedded(port: MessagePort): OpenDatabase {
  const { ask, take, stop } = asker((asked) => port.postMessage(asked));
  port.on("message", take);
  port.once("close", stop);
  const close = async (): Promise<void> => port.close();
  return { db: drizzle({ client: asClient(clientOver({ ask })) }), close };
}
