import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import type { OpenDatabase } from "./current";
import { migrationsFolder } from "./migrations-folder";

/** "fsmi" as a number: the lock under which one process at a time brings the tables up to date. */
const migrationLock = 1718840681;
const connectMs = 10_000;
/**
 * What takes longer hangs, and its connection is needed by others: the server ends the statement, and where the server
 * itself is not heard of any more, this side does. Migrations have a connection of their own and take their time.
 */
const statementMs = 120_000;
const unheardMs = statementMs + 10_000;

/** Opens a PostgreSQL server by its address and brings its tables up to date. */
export async function openServer(
  url: string,
  onIdleFailure: (error: unknown) => void,
): Promise<OpenDatabase> {
  await bringUpToDate(url);
  return connectServer(url, onIdleFailure);
}

/** Connections to a PostgreSQL server whose tables are up to date, each made when it is needed. */
export function connectServer(
  url: string,
  onIdleFailure: (error: unknown) => void,
  connectionsMax = 10,
): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: connectionsMax,
    connectionTimeoutMillis: connectMs,
    application_name: "flowsmith",
    query_timeout: unheardMs,
    keepAlive: true,
    // Poolers between refuse it as a parameter of the connection.
    onConnect: (client) => client.query(`set statement_timeout = ${statementMs}`),
  });
  // A connection that breaks while nobody uses it is replaced; unheard, the event would end the process.
  pool.on("error", onIdleFailure);
  return { db: drizzle({ client: pool }), close: () => pool.end() };
}

async function bringUpToDate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectMs });
  await client.connect();
  try {
    const db = drizzle({ client });
    await db.execute(sql`select pg_advisory_lock(${migrationLock})`);
    await migrate(db, { migrationsFolder: migrationsFolder() });
  } finally {
    // The lock ends with the connection.
    await client.end();
  }
}
