import {
  type AttemptToStore,
  type ClaimedDelivery,
  claimOutgoingDelivery,
  nextOutgoingDue,
  settleOutgoingDelivery,
} from "@/db/outgoing-deliveries";
import { findOutgoingWebhookById, type OutgoingWebhook, updateOutgoingWebhook } from "@/db/outgoing-webhooks";
import { inTurn } from "@/lib/in-turn";
import type { OutsideAnswer, OutsideFailure } from "@/lib/outbound/request-outside";
import type { Result } from "@/lib/result";
import { noticeOf } from "./notice";
import { type Notifier, nextAttemptAt } from "./notifier";
import { signedHeaders } from "./signed-headers";
import { signingSecrets } from "./webhook-secret";

const timeoutMs = 15_000;
/** Longer than a call can take. */
const leaseMs = 60_000;
/** Of an answer; the log keeps no more. */
const bytesMax = 2_048;
const workers = 8;

/**
 * Tells everything that is due. Several processes may do it at once: each takes what no other has. Answers when more is
 * due; undefined when nothing waits.
 */
export async function deliverDue(notifier: Notifier): Promise<Date | undefined> {
  const work = async () => {
    while (await deliverNext(notifier)) {
      // Each attempt ends the delivery or postpones it.
    }
  };
  if (await deliverNext(notifier)) await Promise.all(Array.from({ length: workers }, work));
  return nextOutgoingDue(notifier.db);
}

/** One attempt at the delivery that is due first. False when none is. */
export async function deliverNext(notifier: Notifier): Promise<boolean> {
  const { db, now } = notifier;
  const at = now();
  const leaseUntil = new Date(at.getTime() + leaseMs);
  // One after another: two that claim at once would each count the calls to an address without the other's.
  const delivery = await inTurn("outgoing-delivery", () =>
    claimOutgoingDelivery(db, { now: at, leaseUntil }),
  );
  if (!delivery) return false;
  const scope = { db, workspaceId: delivery.workspaceId };
  const webhook = await findOutgoingWebhookById(scope, delivery.webhookId);
  // Deleted between the claim and here, and the delivery with it.
  if (!webhook) return true;
  const attempt = await attemptAt(notifier, delivery, webhook);
  const isGone = attempt.status === 410;
  const isDelivered = attempt.status !== null && attempt.status >= 200 && attempt.status < 300;
  if (isGone) await updateOutgoingWebhook(scope, webhook.id, { isOn: false, offReason: "gone" });
  const dueAt = isDelivered || isGone ? undefined : nextAttemptAt(now(), delivery.attempts);
  const state = isDelivered ? "delivered" : dueAt ? "waiting" : "given-up";
  await settleOutgoingDelivery(db, delivery, { state, ...(dueAt ? { dueAt } : {}), attempt });
  return true;
}

async function attemptAt(
  { db, now, keys, request }: Notifier,
  delivery: ClaimedDelivery,
  webhook: OutgoingWebhook,
): Promise<AttemptToStore> {
  const at = now();
  const body = await noticeOf({ db, workspaceId: delivery.workspaceId }, delivery, webhook);
  const secrets = signingSecrets(keys(), webhook, at);
  if (body === undefined) return unsent(at, "nothing-to-tell");
  if (!secrets) return unsent(at, "secret-lost");
  const answer = await request({
    method: "POST",
    url: webhook.url,
    headers: {
      "content-type": "application/json",
      "user-agent": "Flowsmith-Webhook/1",
      ...signedHeaders(secrets, { id: `msg_${delivery.id}`, at, body }),
    },
    body,
    timeoutMs,
    bytesMax,
  });
  return { at, ms: Math.max(0, now().getTime() - at.getTime()), ...told(answer) };
}

function unsent(at: Date, failure: string): AttemptToStore {
  return { at, ms: 0, status: null, answer: null, failure };
}

function told(
  answer: Result<OutsideAnswer, OutsideFailure>,
): Pick<AttemptToStore, "status" | "answer" | "failure"> {
  if (answer.ok) {
    const { status, body } = answer.value;
    return { status, answer: body.toString("utf8"), failure: null };
  }
  const { failure } = answer;
  const words = failure.reason === "unreachable" ? `unreachable ${failure.code}`.trim() : failure.reason;
  return { status: null, answer: null, failure: words };
}
