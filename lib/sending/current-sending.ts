import "server-only";
import { database } from "@/db/current";
import { currentRoom } from "@/lib/accounts/current-room";
import { backgroundLoop } from "@/lib/background-loop";
import { errorFacts } from "@/lib/error-facts";
import { log } from "@/lib/log";
import { processSends } from "./process-sends";

// Next bundles pages and routes apart; one process has one loop all the same.
type Holder = { flowsmithSends?: () => void };
// The global object takes any property; nobody else uses this name.
const holder = globalThis as Holder;

/** Another process may have died with work in its hands, or have more of it than it can do. */
const pauses = { shortest: 20, longest: 5_000, afterFailure: 5_000, whenIdle: 10_000 };

/** Sends in this process what waits; called at its start and whenever something was added. */
export function wakeSending(): void {
  holder.flowsmithSends ??= backgroundLoop(
    () => processSends({ db: database(), room: currentRoom() }),
    (error) => log().error({ error: errorFacts(error) }, "Messages could not be sent"),
    pauses,
  );
  holder.flowsmithSends();
}
