import type { PGlite } from "@electric-sql/pglite";
import { openInThread, type Running } from "./open-in-thread";
import { assertRoom } from "./room";

/** The embedded database as drizzle and the caretaker use it. */
export type Engine = Pick<PGlite, "query" | "transaction"> & {
  /** Statements without values, outside any transaction and whatever room is left. */
  exec(statements: string): Promise<void>;
  close(): Promise<void>;
};

/** Opens the database of a folder that nobody has open. */
export type OpenRunning = (folder: string) => Promise<Running>;

/**
 * The database in the folder, which is made when it is new. Writes are refused with `DiskFullError` while the disk is
 * nearly full. When the database gives up all the same it is opened anew for the next query: what was confirmed is in
 * its log and comes back.
 */
export async function startEngine(folder: string, open: OpenRunning = openInThread): Promise<Engine> {
  let running = open(folder);
  await running;

  async function current(): Promise<Running["pg"]> {
    const last = running;
    const found = await last.catch(() => undefined);
    if (found && !found.hasAborted()) return found.pg;
    // Of all that wait here only the first opens it: two at once would destroy the files.
    if (running === last) {
      assertRoom(folder);
      running = anew(found);
    }
    return (await running).pg;
  }

  async function anew(last: Running | undefined): Promise<Running> {
    await last?.end();
    return open(folder);
  }

  return {
    query: async (...args) => {
      if (isWrite(args[0])) assertRoom(folder);
      return (await current()).query(...args);
    },
    // Everything in a transaction is there to be written.
    transaction: async (steps) => {
      assertRoom(folder);
      return (await current()).transaction(steps);
    },
    exec: async (statements) => {
      await (await current()).exec(statements);
    },
    close: async () => {
      const last = await running.catch(() => undefined);
      await (last?.hasAborted() ? last.end() : last?.pg.close());
    },
  };
}

function isWrite(statement: string): boolean {
  return /^\s*(insert|update)\b/i.test(statement);
}
