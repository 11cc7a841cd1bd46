import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

/**
 * The one way to the tables, the same for the embedded database and for PostgreSQL. Inside a transaction only the
 * handle the transaction gives may be used: the embedded database has a single connection, and a query past the
 * transaction would wait for ever.
 */
export type Database = PgDatabase<PgQueryResultHKT, Record<string, never>>;
