import type { MessagePort } from "node:worker_threads";
import { type OpenDatabase, openOnce, setDatabase } from "./current";
import { FolderInUseError, FolderUnlockableError } from "./embedded/failures";
import { openEmbedded } from "./embedded/open-embedded";
import { sharedEmbedded } from "./embedded/share";
import { isStorageFull } from "./failures";
import { connectServer, openServer } from "./open-server";

export type DatabaseSettings = { readonly dataDir: string; readonly databaseUrl?: string };

/** Opens the database for this process, once. Throws what `startFailure` puts into words. */
export function startDatabase(
  settings: DatabaseSettings,
  onBackgroundFailure: (error: unknown) => void,
): Promise<void> {
  return openOnce(() => openDatabase(settings, onBackgroundFailure));
}

/** Opens the server's database where there is an address, else the embedded one. */
export function openDatabase(
  { dataDir, databaseUrl }: DatabaseSettings,
  onBackgroundFailure: (error: unknown) => void,
): Promise<OpenDatabase> {
  return databaseUrl
    ? openServer(databaseUrl, onBackgroundFailure)
    : openEmbedded(dataDir, onBackgroundFailure);
}

/** A thread asks for a few things at a time; a server has several threads. */
const connectionsOfThread = 4;

/**
 * Gives a further thread of a server that has started its database: connections of its own to PostgreSQL, or the port
 * behind which another thread shares the embedded one.
 */
export function connectThread(
  place: { readonly databaseUrl: string } | { readonly port: MessagePort },
  onIdleFailure: (error: unknown) => void,
): void {
  setDatabase(
    "port" in place
      ? sharedEmbedded(place.port)
      : connectServer(place.databaseUrl, onIdleFailure, connectionsOfThread),
  );
}

/** One line for the operator: why the database did not open, and what to do. It tells no password. */
export function startFailure(error: unknown, { dataDir, databaseUrl }: DatabaseSettings): string {
  if (error instanceof FolderInUseError) {
    const owner = error.pid === undefined ? "another process" : `process ${error.pid}`;
    return `The data folder ${dataDir} is in use by ${owner}. Stop that process, or set DATA_DIR to another folder.`;
  }
  if (error instanceof FolderUnlockableError) {
    return `The data folder ${dataDir} cannot be locked${reasonOf(error.cause)}. Set DATA_DIR to a folder on a local disk.`;
  }
  if (isStorageFull(error)) {
    return `The disk is full, so the database cannot start${reasonOf(error)}. Free some space and start again.`;
  }
  if (databaseUrl) {
    return `The database at ${placeOf(databaseUrl)} cannot be used${reasonOf(error)}. Check DATABASE_URL, and that PostgreSQL runs and lets this user in.`;
  }
  return `The database in ${dataDir} cannot be opened${reasonOf(error)}. Check that the folder may be written, or set DATA_DIR to another folder.`;
}

/** Host, port and name of the database, without user and password. */
function placeOf(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return "the address in DATABASE_URL";
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}

function reasonOf(error: unknown): string {
  const deepest = causeOf(error);
  if (!(deepest instanceof Error)) return "";
  const code = "code" in deepest && typeof deepest.code === "string" ? `${deepest.code}: ` : "";
  const said = deepest.message.split("\n")[0]?.trim() ?? "";
  return said || code ? ` (${said.startsWith(code) ? "" : code}${said})` : "";
}

function causeOf(error: unknown): unknown {
  if (error instanceof AggregateError && error.errors.length > 0) return causeOf(error.errors[0]);
  return error instanceof Error && error.cause instanceof Error ? causeOf(error.cause) : error;
}
