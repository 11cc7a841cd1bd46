import { PGlite } from "@electric-sql/pglite";
import { DurableNodeFS, durableStartParams } from "./durable-fs";
import { DatabaseStoppedError } from "./failures";
import { prepareFolder } from "./prepare-folder";
import { assertRoom } from "./room";

/** The embedded database as drizzle and the caretaker use it. */
export type Engine = Pick<PGlite, "query" | "transaction"> & {
  /** Statements without values, outside any transaction and whatever room is left. */
  exec(statements: string): Promise<void>;
  close(): Promise<void>;
};

type Running = { readonly pg: PGlite; hasAborted(): boolean };

/**
 * The database in the folder, which is made when it is new. Writes are refused with `DiskFullError` while the disk is
 * nearly full. When the database gives up all the same it is opened anew for the next query: what was confirmed is in
 * its log and comes back.
 */
export async function startEngine(folder: string): Promise<Engine> {
  await prepareFolder(folder);
  let running = run(folder);
  await running;

  async function current(): Promise<PGlite> {
    const last = running;
    const found = await last.catch(() => undefined);
    if (found && !found.hasAborted()) return found.pg;
    // Of all that wait here only the first opens it: two at once would destroy the files.
    if (running === last) {
      assertRoom(folder);
      running = run(folder);
    }
    return (await running).pg;
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
      if (last && !last.hasAborted()) await last.pg.close();
    },
  };
}

async function run(folder: string): Promise<Running> {
  const files = new DurableNodeFS(folder);
  const pg = await PGlite.create({ fs: files, startParams: [...durableStartParams] });
  // A database that gave up would be asked again and again without end, in a loop that blocks the whole process.
  const exec = pg.execProtocolRawSync.bind(pg);
  pg.execProtocolRawSync = (message) => {
    if (files.hasAborted) {
      throw new DatabaseStoppedError("The embedded database has stopped", { cause: files.lastFailure });
    }
    return exec(message);
  };
  return { pg, hasAborted: () => files.hasAborted };
}

function isWrite(statement: string): boolean {
  return /^\s*(insert|update)\b/i.test(statement);
}
