import "server-only";
import { database } from "@/db/current";
import { currentRoom } from "@/lib/accounts/current-room";
import { backgroundLoop } from "@/lib/background-loop";
import { errorFacts } from "@/lib/error-facts";
import { log } from "@/lib/log";
import { syncDue } from "./sync-due";

// Next bundles pages and routes apart; one process has one loop all the same.
type Holder = { flowsmithSync?: () => void };
// The global object takes any property; nobody else uses this name.
const holder = globalThis as Holder;

/** An account that was connected a moment ago gets its first turn within this time. */
const pauses = { shortest: 1_000, longest: 60_000, afterFailure: 60_000, whenIdle: 60_000 };

/** Looks at what is due in the accounts; called at the start of the process. */
export function wakeSync(): void {
  holder.flowsmithSync ??= backgroundLoop(
    () => syncDue(database(), currentRoom()),
    (error) => log().error({ error: errorFacts(error) }, "Accounts could not be looked at"),
    pauses,
  );
  holder.flowsmithSync();
}
