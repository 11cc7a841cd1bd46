import { cpSync, existsSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import type { OpenDatabase } from "./current";
import { openEmbedded } from "./embedded/open-embedded";
import { openHere } from "./embedded/thread/open-here.mjs";
import { newId } from "./new-id";
import { openServer } from "./open-server";
import { membership } from "./schema/membership";
import { user } from "./schema/user";
import { workspace } from "./schema/workspace";
import type { Scope } from "./scope";
import { runFolder, runServer, tablesOnly } from "./test-run";
import { temporaryFolder } from "./test-server";

export type TestDatabase = { readonly name: string; open(): Promise<OpenDatabase> };

/** Both databases the product runs on, opened the way the product opens them, new and empty. */
export const testDatabases: readonly TestDatabase[] = [
  { name: "the embedded database", open: openTestFolder },
  { name: "a PostgreSQL server", open: openTestServer },
];

export function failOnHiccup(error: unknown): never {
  throw error;
}

/** A person with a workspace of their own. */
export async function addPerson(
  { db }: Pick<OpenDatabase, "db">,
  name: string,
): Promise<Scope & { readonly email: string }> {
  const userId = newId();
  const workspaceId = newId();
  const email = `${userId}@example.com`;
  await db.insert(user).values({ id: userId, name, email });
  await db.insert(workspace).values({ id: workspaceId, name });
  await db.insert(membership).values({ workspaceId, userId, role: "owner" });
  return { db, workspaceId, userId, email };
}

/** A data folder with a new database that nobody has open. */
export async function newDataFolder(): Promise<string> {
  const folder = temporaryFolder();
  cpSync(await emptyDatabase(), folder, { recursive: true });
  return folder;
}

/** In the thread of the test: one of its own for each would cost more than the test. */
async function openTestFolder(): Promise<OpenDatabase> {
  const folder = await newDataFolder();
  const opened = await openEmbedded(folder, failOnHiccup, openHere);
  return {
    ...opened,
    close: async () => {
      await opened.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The folder of a new database, to copy from. It is made once in a run, which takes seconds; a copy, a tenth of one. */
export async function emptyDatabase(): Promise<string> {
  const folder = path.join(runFolder(), "empty");
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  const opened = await openEmbedded(unfinished, failOnHiccup, openHere);
  await opened.close();
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another worker was faster; its folder is as good.
    rmSync(unfinished, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** A new database on the one server of the run: a copy of the one with tables, as making them takes half a second. */
async function openTestServer(): Promise<OpenDatabase> {
  const { url } = await runServer();
  const name = `flows_${newId()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "_")}`;
  await tellServer(url, `create database "${name}" template "${tablesOnly}"`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  // The pool lets go of its connections while the server already closes them; that is heard here and means nothing.
  const opened = await openServer(own.href, () => {});
  return {
    db: opened.db,
    close: async () => {
      await opened.close();
      await tellServer(url, `drop database "${name}" with (force)`);
    },
  };
}

async function tellServer(url: string, statement: string): Promise<void> {
  const server = new URL(url);
  // A database that somebody is connected to cannot be copied.
  server.pathname = "/postgres";
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
