import "server-only";
import { database } from "@/db/current";
import { backgroundLoop } from "@/lib/background-loop";
import { errorFacts } from "@/lib/error-facts";
import { log } from "@/lib/log";
import { requestOutside } from "@/lib/outbound/request-outside";
import { currentSandbox } from "@/lib/sandbox/current-sandbox";
import { phoneFilesAddress } from "@/lib/sandbox/files/file-address";
import { houseKeys } from "@/lib/secrets/house-keys";
import { fetchWaitingFiles } from "./fetch-waiting-files";
import type { FilesRoom } from "./files-room";

// Next bundles pages and routes apart; one process has one loop all the same.
type Holder = { flowsmithQuestionFiles?: () => void };
// The global object takes any property; nobody else uses this name.
const holder = globalThis as Holder;

export function currentFilesRoom(): FilesRoom {
  const sandbox = currentSandbox();
  // The sandbox is part of this house; where else files may lie, the protocol says.
  const settings = { allowsLocal: false, ownOrigins: sandbox.ownOrigins };
  return {
    db: database(),
    now: () => new Date(),
    keys: houseKeys,
    request: (request) => requestOutside(settings, request),
    places: [phoneFilesAddress(sandbox)],
  };
}

const minuteMs = 60 * 1000;
/** Files are there for days: only what just came is in a hurry. */
const pauses = { shortest: 250, longest: 10 * minuteMs, afterFailure: minuteMs, whenIdle: 10 * minuteMs };

/** Brings files of questions here; called at the start, and whenever some came. */
export function wakeQuestionFiles(): void {
  holder.flowsmithQuestionFiles ??= backgroundLoop(
    () => fetchWaitingFiles(currentFilesRoom()),
    (error) => log().error({ error: errorFacts(error) }, "Files of questions could not be kept"),
    pauses,
  );
  holder.flowsmithQuestionFiles();
}
