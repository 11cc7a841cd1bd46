import { insertOutgoingDelivery } from "@/db/outgoing-deliveries";
import { findFlowAtMeta, insertResponse } from "@/db/responses";
import type { WorkspaceScope } from "@/db/scope";
import type { WaitingDelivery } from "@/db/webhooks";
import type { FlowResponse, WebhookEvent } from "@/lib/meta/webhooks/webhook-event";
import { eventKey } from "./event-key";
import { type MatchFacts, matchResponse } from "./match-response";

type Told = Extract<WebhookEvent, FlowResponse>;

/** Makes a completed Flow a response, once for its message. What fits no Flow waits in the tray. */
export async function keepResponse(
  scope: WorkspaceScope,
  { accountId, receivedAt }: Pick<WaitingDelivery, "accountId" | "receivedAt">,
  { event, eventId }: { readonly event: Told; readonly eventId: string },
): Promise<void> {
  const { messageId, replyTo, sender, flowToken, answersText, answers, sentAt, origin } = event;
  const match = matchResponse(event, await factsFor(scope, accountId, flowToken));
  const responseId = await insertResponse(scope, {
    ...match,
    accountId,
    eventId,
    messageId: eventKey(messageId ?? event.key),
    replyTo: replyTo ?? null,
    phoneNumberId: origin.phoneNumberId ?? null,
    senderWaId: sender.waId ?? null,
    senderUserId: sender.userId ?? null,
    senderName: sender.name ?? null,
    flowToken: flowToken ?? null,
    answersText,
    answers: answers ?? null,
    sentAt: sentAt ?? null,
    receivedAt,
  });
  if (responseId === undefined || match.flowId === null) return;
  await insertOutgoingDelivery(scope, { flowId: match.flowId, responseId, now: receivedAt });
}

/** Flows sent from here keep no record that could be looked up; the id of the Flow at Meta is known. */
async function factsFor(
  scope: WorkspaceScope,
  accountId: string,
  flowToken: string | undefined,
): Promise<MatchFacts> {
  const link = flowToken === undefined ? undefined : await findFlowAtMeta(scope, accountId, flowToken);
  return { sent: [], flows: link ? [link] : [] };
}
