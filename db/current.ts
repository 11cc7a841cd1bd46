import type { MessagePort } from "node:worker_threads";
import type { Database } from "./database";

/** The database this process opened at its start, and how to end it. */
export type OpenDatabase = {
  readonly db: Database;
  /** Lets another thread ask it, where it is one that only one thread can have. */
  readonly share?: (port: MessagePort) => void;
  /** Ends when all is on the disk, where a write may have gone on before; nothing to do for a server. */
  readonly settle?: () => Promise<void>;
  close(): Promise<void>;
};

// Next bundles the start and the pages apart, and runs both anew while developing; what is open must outlive that.
type Holder = { flowsmithDatabase?: OpenDatabase; flowsmithOpening?: Promise<OpenDatabase> };
// The global object takes any property; nobody else uses these names.
const holder = globalThis as Holder;

/** Opens the database for this process, unless it is open already. */
export async function openOnce(open: () => Promise<OpenDatabase>): Promise<void> {
  holder.flowsmithOpening ??= open();
  holder.flowsmithDatabase = await holder.flowsmithOpening;
}

/** Lets another thread ask the open database through a port; false where it has to connect by itself. */
export function shareDatabase(port: MessagePort): boolean {
  const share = holder.flowsmithDatabase?.share;
  share?.(port);
  return share !== undefined;
}

/** Before the process ends: what was written without waiting for the disk is on it. */
export async function settleDatabase(): Promise<void> {
  await holder.flowsmithDatabase?.settle?.();
}

/** For a further thread of a server: it has a database of its own from its first moment. */
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
