import "server-only";
import { database } from "@/db/current";
import { currentRoom } from "@/lib/accounts/current-room";
import { backgroundLoop } from "@/lib/background-loop";
import { errorFacts } from "@/lib/error-facts";
import { log } from "@/lib/log";
import { fetchWaiting } from "./fetch-waiting";

// Next bundles pages and routes apart; one process has one loop all the same.
type Holder = { flowsmithFiles?: () => void };
// The global object takes any property; nobody else uses this name.
const holder = globalThis as Holder;

const minuteMs = 60 * 1000;
/** Files are there for days: only what was just answered is in a hurry. */
const pauses = { shortest: 250, longest: 10 * minuteMs, afterFailure: minuteMs, whenIdle: 10 * minuteMs };

/** Brings files of responses here; called at the start, and whenever responses came. */
export function wakeFiles(): void {
  holder.flowsmithFiles ??= backgroundLoop(
    () => fetchWaiting(database(), currentRoom()),
    (error) => log().error({ error: errorFacts(error) }, "Files of responses could not be kept"),
    pauses,
  );
  holder.flowsmithFiles();
}
