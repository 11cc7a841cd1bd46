import type { SendFailure } from "@/db/schema/send-list";
import type { WorkspaceScope } from "@/db/scope";
import type { StoredSend } from "@/db/sends";
import { updateSend } from "@/db/sends";
import { invariant } from "@/lib/invariant";
import type { GraphClient } from "@/lib/meta/client/graph-client";
import type { GraphFailure } from "@/lib/meta/failures/graph-failure";
import type { MediaReference } from "@/lib/meta/media/header-media";
import { type SentMessage, sendMessage } from "@/lib/meta/messages/send-message";
import type { Result } from "@/lib/result";
import { messageOf } from "./message-of";

/** Longer than a call waits for its answer. */
const leaseMs = 60_000;

export function sendLeaseFrom(now: Date): Date {
  return new Date(now.getTime() + leaseMs);
}

/**
 * Asks WhatsApp to send it, once. Write down before that it is being sent. Nothing leaves once the lease is over: a
 * process that stood still meanwhile might send what somebody gave up.
 */
export async function transmit(
  graph: GraphClient,
  send: StoredSend,
  { media, now }: { readonly media: MediaReference | undefined; readonly now: Date },
): Promise<Result<SentMessage, GraphFailure>> {
  invariant(send.leaseUntil !== null && now < send.leaseUntil, "a message is sent within its lease");
  return sendMessage(graph, send.phoneNumberId, messageOf(send, media));
}

/** WhatsApp took it. What webhooks told meanwhile stays. */
export async function keepSent(
  scope: WorkspaceScope,
  send: StoredSend,
  { message, at }: { readonly message: SentMessage; readonly at: Date },
): Promise<void> {
  const { id: wamid, waId = send.recipient, userId = null } = message;
  const known = { wamid, waId, userId, leaseUntil: null };
  const asSent = { ...known, state: "sent", failure: null, sentAt: at } as const;
  const isFirst = await updateSend(scope, send.id, asSent, ["sending", "unknown"]);
  if (!isFirst) await updateSend(scope, send.id, known);
}

/** It did not go out, or nobody knows. What webhooks told meanwhile counts more. */
export async function keepUnsent(
  scope: WorkspaceScope,
  send: StoredSend,
  {
    state,
    failure,
    at,
  }: { readonly state: "failed" | "unknown"; readonly failure: SendFailure; readonly at: Date },
): Promise<void> {
  const failedAt = state === "failed" ? at : null;
  await updateSend(scope, send.id, { state, failure, failedAt, leaseUntil: null }, ["sending"]);
}

/** It was surely not begun, so its turn comes again. */
export async function keepWaiting(scope: WorkspaceScope, send: StoredSend, dueAt: Date): Promise<void> {
  await updateSend(scope, send.id, { state: "queued", dueAt, leaseUntil: null }, ["sending"]);
}
