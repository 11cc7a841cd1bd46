import { refusedByWhatsApp } from "@/lib/accounts/refusals";
import type { GraphFailure } from "@/lib/meta/failures/graph-failure";
import type { StepFailure } from "../refusals";

/** What WhatsApp did not do, as a step tells it. */
export function failureOf(cause: GraphFailure): StepFailure {
  const { reason: _, ...words } = refusedByWhatsApp(cause);
  return words;
}
