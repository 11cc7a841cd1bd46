import type { PGlite } from "@electric-sql/pglite";

/** What drizzle asks its client for. */
export type Client = Pick<PGlite, "query" | "transaction">;

export function asClient(client: Client): PGlite {
  // It asks for nothing else.
  return client as unknown as PGlite;
}
