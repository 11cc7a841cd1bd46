import type { Database } from "./database";

/** The database this process opened at its start, and how to end it. */
export type OpenDatabase = { readonly db: Database; close(): Promise<void> };

// Next bundles the start and the pages apart, and reloads modules while developing; what is open must outlive both.
type Holder = { flowsmithDatabase?: OpenDatabase };
// The global object takes any property; nobody else uses this name.
const holder = globalThis as Holder;

export function setDatabase(open: OpenDatabase): void {
  holder.flowsmithDatabase = open;
}

/** The open database. Throws before the start has opened it, so that a build never reads one. */
export function database(): Database {
  const open = holder.flowsmithDatabase;
  if (!open)
    throw new Error("The database is not open: it is opened by instrumentation.ts when a server starts.");
  return open.db;
}
