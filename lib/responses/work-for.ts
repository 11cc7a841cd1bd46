import type { WaitingDelivery } from "@/db/webhooks";
import type { WebhookEvent } from "@/lib/meta/webhooks/webhook-event";
import { keepResponse } from "./keep-response";
import type { EventWork } from "./processing";

/** What each kind of event asks for. The others are kept, and so is what is told of an account that is not ours. */
export function workFor(event: WebhookEvent, delivery: WaitingDelivery): EventWork | undefined {
  const { wabaId } = event.origin;
  if (wabaId !== undefined && wabaId !== delivery.wabaId) return undefined;
  if (event.kind === "flow-response") {
    return (scope, eventId) => keepResponse(scope, delivery, { event, eventId });
  }
  return undefined;
}
