import type { SendFailure } from "@/db/schema/send-list";
import { refusedByWhatsApp } from "@/lib/accounts/refusals";
import { pairLimitPauseMs } from "@/lib/meta/client/retry";
import type { GraphFailure } from "@/lib/meta/failures/graph-failure";

/**
 * What follows for a message that WhatsApp did not take. `unknown`: it may have gone out all the same, so it is never
 * repeated by itself. `wait`: surely not begun; the person's turn (`recipient`) or that of the whole number (`number`)
 * comes again later. `stop`: everybody else of the list would meet the same.
 */
export type Verdict =
  | { readonly is: "unknown" }
  | { readonly is: "failed" }
  | { readonly is: "wait"; readonly for: "recipient" | "number"; readonly ms: number }
  | { readonly is: "stop" };

/** How often WhatsApp may refuse a message before it is given up. */
const attemptsMax = 8;

/** Reasons that lie in the account, the number, the Flow or the template, not in the person. */
const reasonsForAll: ReadonlySet<string> = new Set([
  "payment",
  "registration",
  "name-not-approved",
  "flow-blocked",
  // Ten an hour, for this Flow alone: the number is free to send others.
  "flow-throttled",
  "template-missing",
  "template-paused",
  "template-disabled",
  "template-not-approved",
  "template-violations",
  "business-not-verified",
  "spam-limit",
  "object-missing",
]);

/** `attempts` counts those of the message, `refusals` those of the number in a row. */
export function verdictOf(
  failure: GraphFailure,
  { attempts, refusals }: { readonly attempts: number; readonly refusals: number },
): Verdict {
  const { kind, reason, mayHaveHappened, retryAfterMs } = failure;
  if (mayHaveHappened) return { is: "unknown" };
  if (reasonsForAll.has(reason) || kind === "signed-out" || kind === "forbidden") return { is: "stop" };
  if (reason === "pair-limit") {
    if (attempts >= attemptsMax) return { is: "failed" };
    return { is: "wait", for: "recipient", ms: retryAfterMs ?? pairLimitPauseMs(attempts) };
  }
  if (kind === "limited" || kind === "temporary" || kind === "unreachable" || kind === "cancelled") {
    if (refusals >= attemptsMax) return { is: "stop" };
    return { is: "wait", for: "number", ms: retryAfterMs ?? 1_000 * 2 ** refusals };
  }
  return { is: "failed" };
}

/** The failure as it is kept with a message. */
export function failureInWords(failure: GraphFailure): SendFailure {
  const { happened, remedy, details } = refusedByWhatsApp(failure);
  return { reason: failure.reason, happened, remedy, ...(details === undefined ? {} : { details }) };
}
