import "server-only";
import { database } from "@/db/current";
import { backgroundLoop } from "@/lib/background-loop";
import { env } from "@/lib/env";
import { errorFacts } from "@/lib/error-facts";
import { log } from "@/lib/log";
import { requestOutside } from "@/lib/outbound/request-outside";
import { houseKeys } from "@/lib/secrets/house-keys";
import { deliverDue } from "./deliver";
import type { Notifier } from "./notifier";

// Next bundles pages and routes apart; one process has one loop all the same.
type Holder = { flowsmithNotify?: () => void };
// The global object takes any property; nobody else uses this name.
const holder = globalThis as Holder;

/** Another process may have written something down, or died over it, so this one looks now and then. */
const pauses = { shortest: 250, longest: 10_000, afterFailure: 5_000, whenIdle: 10_000 };

export function currentNotifier(): Notifier {
  const settings = { allowsLocal: env().outboundIsLocal };
  return {
    db: database(),
    now: () => new Date(),
    keys: houseKeys,
    request: (request) => requestOutside(settings, request),
  };
}

/** Tells what waits to be told; called at the start, and whenever something was written down. */
export function wakeNotifying(): void {
  holder.flowsmithNotify ??= backgroundLoop(
    () => deliverDue(currentNotifier()),
    (error) => log().error({ error: errorFacts(error) }, "Webhooks could not be sent"),
    pauses,
  );
  holder.flowsmithNotify();
}
