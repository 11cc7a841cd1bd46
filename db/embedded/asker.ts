import type { PGlite, Transaction } from "@electric-sql/pglite";
import { underWay } from "@/lib/under-way";
import { DatabaseStoppedError } from "./thread/stopped.mjs";
import type { Answer, Ask, ErrorFacts, Task } from "./thread-messages";

/** One who asks an embedded database that another thread has. */
export type Asker = {
  readonly ask: <Value>(task: Task) => Promise<Value>;
  /** An answer came. */
  readonly take: (answer: Answer) => void;
  /** None comes any more: who waits is told so, and who asks later. */
  readonly stop: () => void;
  readonly waits: () => boolean;
};

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

export function asker(post: (ask: Ask) => void): Asker {
  const waiting = underWay<Waiting>();
  let hasStopped = false;
  return {
    ask: <Value>(task: Task) => {
      if (hasStopped) return Promise.reject(new DatabaseStoppedError());
      return new Promise<Value>((resolve, reject) => {
        // What the thread answers is what the same call answers in it.
        const id = waiting.add({ resolve: resolve as (value: unknown) => void, reject });
        post({ id, ...task });
      });
    },
    take: (answer) => {
      const one = waiting.take(answer.id);
      if (!("error" in answer)) return one?.resolve(answer.value);
      hasStopped ||= answer.hasStopped;
      one?.reject(errorOf(answer.error));
    },
    stop: () => {
      hasStopped = true;
      for (const one of waiting.takeAll()) one.reject(new DatabaseStoppedError());
    },
    waits: () => waiting.count() > 0,
  };
}

/** The part of the database that drizzle uses, asked elsewhere. */
export function clientOver({ ask }: Pick<Asker, "ask">): Pick<PGlite, "query" | "transaction"> {
  return { query: queryIn(ask, undefined), transaction: transactionsIn(ask) };
}

/** Values of times stay texts, as drizzle wants them; its parsers cannot cross to another thread. */
function queryIn(ask: Asker["ask"], transaction: number | undefined): PGlite["query"] {
  return (statement, values = [], options = {}) =>
    ask({ do: "query", statement, values, rowMode: options.rowMode ?? "object", transaction });
}

function transactionsIn(ask: Asker["ask"]): PGlite["transaction"] {
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
