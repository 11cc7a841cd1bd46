import { isFlowThere } from "@/db/flows";
import { insertOutgoingDelivery } from "@/db/outgoing-deliveries";
import { findFlowAtMeta, insertResponse } from "@/db/responses";
import type { WorkspaceScope } from "@/db/scope";
import { listSendsForReply, type StoredSend } from "@/db/sends";
import type { WaitingDelivery } from "@/db/webhooks";
import type { FlowResponse, WebhookEvent } from "@/lib/meta/webhooks/webhook-event";
import { applyReply } from "@/lib/sending/apply-delivery";
import { eventKey } from "./event-key";
import { keepFilesOf } from "./files/keep-files-of";
import { keepPlaces } from "./keep-places";
import { answeredWithinMs, type MatchFacts, matchResponse, noMatch, type SentFlow } from "./match-response";

type Told = Extract<WebhookEvent, FlowResponse>;

/** Makes a completed Flow a response, once for its message. What fits no Flow waits in the tray. */
export async function keepResponse(
  scope: WorkspaceScope,
  { accountId, receivedAt }: Pick<WaitingDelivery, "accountId" | "receivedAt">,
  { event, eventId }: { readonly event: Told; readonly eventId: string },
): Promise<void> {
  const { messageId, replyTo, sender, flowToken, answersText, answers, sentAt, origin } = event;
  const found = matchResponse(event, await factsFor(scope, accountId, { event, receivedAt }));
  // Nobody sees the responses of a Flow that was deleted; in the tray somebody does.
  const isSeen = found.flowId === null || (await isFlowThere(scope, found.flowId));
  const match = isSeen ? found : noMatch;
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
  if (responseId === undefined) return;
  if (match.certainty === "token" && match.sendId !== null && replyTo !== undefined) {
    await applyReply(scope, accountId, { sendId: match.sendId, replyTo, at: sentAt ?? receivedAt });
  }
  const { flowId } = match;
  if (match.certainty === "token" && flowId !== null && flowToken !== undefined) {
    await keepPlaces(scope, { responseId, flowId, accountId, flowToken, at: receivedAt });
  }
  if (answers) await keepFilesOf(scope, { responseId, answers, now: receivedAt });
  if (flowId === null) return;
  await insertOutgoingDelivery(scope, { flowId, responseId, now: receivedAt });
}

/** The messages of ours that it may answer, and the Flow whose id at Meta was sent as the token. */
async function factsFor(
  scope: WorkspaceScope,
  accountId: string,
  { event, receivedAt }: { readonly event: Told; readonly receivedAt: Date },
): Promise<MatchFacts> {
  const { flowToken, replyTo, sender, sentAt } = event;
  const since = new Date((sentAt ?? receivedAt).getTime() - answeredWithinMs);
  const { waId, userId } = sender;
  const sends = await listSendsForReply(scope, accountId, { flowToken, replyTo, waId, userId, since });
  const link = flowToken === undefined ? undefined : await findFlowAtMeta(scope, accountId, flowToken);
  return { sent: sends.flatMap(sentFlow), flows: link ? [link] : [] };
}

/** Nothing for a message whose Flow was deleted. */
function sentFlow(send: StoredSend): readonly SentFlow[] {
  const { id, flowId, revisionId, wamid, flowToken, waId, userId, sentAt, createdAt } = send;
  if (flowId === null) return [];
  const recipient = { waId, userId };
  return [{ id, flowId, revisionId, messageId: wamid, flowToken, recipient, sentAt: sentAt ?? createdAt }];
}
