import type { WaitingDelivery } from "@/db/webhooks";
import type { TemplateChange, TemplateStatusChange, WebhookEvent } from "@/lib/meta/webhooks/webhook-event";
import { applyDelivery } from "@/lib/sending/apply-delivery";
import { applyTemplate } from "@/lib/sending/templates/apply-template";
import { type FlowEvent, takeFlowEvent } from "@/lib/sync/take-flow-event";
import { keepResponse } from "./keep-response";
import type { EventWork } from "./processing";

/** What each kind of event asks for. The others are kept, and so is what is told of an account that is not ours. */
export function workFor(event: WebhookEvent, delivery: WaitingDelivery): EventWork | undefined {
  const { wabaId } = event.origin;
  if (wabaId !== undefined && wabaId !== delivery.wabaId) return undefined;
  if (event.kind === "flow-response") {
    return (scope, eventId) => keepResponse(scope, delivery, { event, eventId });
  }
  if (isFlowEvent(event)) {
    const { accountId, receivedAt } = delivery;
    return (scope) => takeFlowEvent(scope, event, { accountId, at: event.origin.at ?? receivedAt });
  }
  if (isTemplateEvent(event)) return (scope) => applyTemplate(scope, delivery, event);
  if (event.kind === "delivery") return (scope) => applyDelivery(scope, delivery, event);
  return undefined;
}

function isFlowEvent(event: WebhookEvent): event is WebhookEvent & FlowEvent {
  return ["flow-status", "flow-alert", "flow-version-expiry"].includes(event.kind);
}

type TemplateEvent = Extract<WebhookEvent, TemplateStatusChange | TemplateChange>;

function isTemplateEvent(event: WebhookEvent): event is TemplateEvent {
  return event.kind === "template-status" || event.kind === "template-category";
}
