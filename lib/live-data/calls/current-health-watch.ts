import "server-only";
import { database } from "@/db/current";
import { backgroundLoop } from "@/lib/background-loop";
import { errorFacts } from "@/lib/error-facts";
import { log } from "@/lib/log";
import { watchHealth } from "./watch-health";

// Next bundles pages and routes apart; one process has one loop all the same.
type Holder = { flowsmithWatchHealth?: () => void };
// The global object takes any property; nobody else uses this name.
const holder = globalThis as Holder;

const pauseMs = 3 * 60 * 1000;
const pauses = { shortest: pauseMs, longest: pauseMs, afterFailure: pauseMs, whenIdle: pauseMs };

/** Looks every few minutes how the endpoints are doing that phones use. */
export function wakeHealthWatch(): void {
  holder.flowsmithWatchHealth ??= backgroundLoop(
    async () => {
      await watchHealth(database(), new Date());
      return undefined;
    },
    (error) => log().error({ error: errorFacts(error) }, "The health of endpoints could not be looked at"),
    pauses,
  );
  holder.flowsmithWatchHealth();
}
