import type { SendState } from "@/db/schema/send";
import type { SendFailure } from "@/db/schema/send-list";
import type { WorkspaceScope } from "@/db/scope";
import { holdSend, isNamelessTo, type SendChange, type StoredSend, updateSend } from "@/db/sends";
import type { DeliveryState, WebhookEvent } from "@/lib/meta/webhooks/webhook-event";
import { sendIdOf } from "./message-of";

type Told = Extract<WebhookEvent, DeliveryState>;

/**
 * Writes down how far a message of ours came. States may come in any order, repeated, and before the answer to the send
 * itself: that message is known by the id it carries. Of messages that other programs sent nothing is kept.
 */
export async function applyDelivery(
  scope: WorkspaceScope,
  { accountId, receivedAt }: { readonly accountId: string; readonly receivedAt: Date },
  event: Told,
): Promise<void> {
  const { messageId: wamid, callbackData, recipient } = event;
  const send = await holdSend(scope, accountId, { wamid, id: sendIdOf(callbackData) });
  if (send) {
    await updateSend(scope, send.id, deliveryChange(send, event, receivedAt));
    return;
  }
  // It may be ours and not have its id yet: the event is tried again until the id is known, or nobody waits for it.
  const since = new Date(receivedAt.getTime() - namelessMs);
  const isMaybeOurs =
    callbackData === undefined &&
    recipient.waId !== undefined &&
    (await isNamelessTo(scope, accountId, { waId: recipient.waId, since }));
  if (isMaybeOurs) throw new Error("The message that it tells of may be one of ours that has no id yet.");
}

/** A message that went out says so within a day, if not at once; one that never did says nothing. */
const namelessMs = 24 * 60 * 60 * 1000;

/**
 * A reply proves that the message it answers arrived and was opened. One whose answer of WhatsApp was lost has its id now,
 * and what was told of it under that id can be applied.
 */
export async function applyReply(
  scope: WorkspaceScope,
  accountId: string,
  { sendId, replyTo, at }: { readonly sendId: string; readonly replyTo: string; readonly at: Date },
): Promise<void> {
  const send = await holdSend(scope, accountId, { wamid: replyTo, id: sendId });
  if (send?.id !== sendId || send.wamid !== null) return;
  const read = { messageId: replyTo, state: "read", at, recipient: {}, errors: [] } as const;
  await updateSend(scope, sendId, { ...deliveryChange(send, read, at), leaseUntil: null });
}

type Known = Pick<StoredSend, "state" | "wamid" | "sentAt" | "deliveredAt" | "readAt" | "failedAt">;

/** How far a message is; what is told never takes it back. `failed` ends what was not delivered. */
const ranks: { readonly [state in SendState]: number } = {
  queued: 0,
  sending: 0,
  unknown: 0,
  cancelled: 0,
  sent: 1,
  failed: 2,
  delivered: 3,
  read: 4,
};

type ToldState = Pick<Told, "messageId" | "state" | "at" | "errors"> & {
  readonly recipient: Partial<Told["recipient"]>;
};

/** What a delivery state changes, in any order. */
export function deliveryChange(
  known: Known,
  { messageId, state: told, at, recipient, errors }: ToldState,
  receivedAt: Date,
): SendChange {
  const when = at ?? receivedAt;
  const state = told === "played" ? "read" : told;
  if (state === "UNKNOWN") return { wamid: known.wamid ?? messageId };
  const isFurther = ranks[state] > ranks[known.state];
  const [error] = errors;
  return {
    wamid: known.wamid ?? messageId,
    ...(recipient.waId === undefined ? {} : { waId: recipient.waId }),
    ...(recipient.userId === undefined ? {} : { userId: recipient.userId }),
    ...timesOf(known, state, when),
    ...(isFurther ? { state, failure: state === "failed" ? failureOf(error) : null } : {}),
  };
}

/** The earliest of each kind; a message that was delivered was sent before. */
function timesOf(known: Known, state: "sent" | "delivered" | "read" | "failed", at: Date): SendChange {
  const key = `${state}At` as const;
  const before = known[key];
  const own = before && before <= at ? {} : { [key]: at };
  return state === "failed" || known.sentAt || key === "sentAt" ? own : { ...own, sentAt: at };
}

function failureOf(error: Told["errors"][number] | undefined): SendFailure {
  if (!error) return notDelivered;
  const { reason, happened, remedy, said, code } = error;
  const details = [said, code === undefined ? undefined : `code ${code}`].filter(
    (part) => part !== undefined,
  );
  return { reason, happened, remedy, ...(details.length > 0 ? { details: details.join(" · ") } : {}) };
}

const notDelivered: SendFailure = {
  reason: "not-delivered",
  happened: "WhatsApp could not deliver the message and did not say why.",
  remedy: "Check the number, then send it again.",
};
