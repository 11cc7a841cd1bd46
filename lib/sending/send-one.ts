import type { SendContent } from "@/db/schema/send";
import type { SendFailure } from "@/db/schema/send-list";
import type { Scope } from "@/db/scope";
import { findSend, insertSends, newSendId, type SendToStore, type StoredSend } from "@/db/sends";
import { listNumbers } from "@/db/whatsapp-numbers";
import { type OpenAccount, openAccount } from "@/lib/accounts/open-account";
import type { AccountsRoom } from "@/lib/accounts/room";
import { invariant } from "@/lib/invariant";
import { failure, type Result, success } from "@/lib/result";
import { contentOf } from "./content-of";
import { answerLost } from "./failures";
import { mediaFor } from "./files/media-for";
import { type HeaderRefused, headerRefused } from "./files/refused";
import { makeFlowToken } from "./flow-token";
import { putAtWhatsApp } from "./put-at-whatsapp";
import { countryOf, recipientOf } from "./recipient";
import { numberNotFound, type SendRefused } from "./refusals";
import { keepSent, keepUnsent, sendLeaseFrom, transmit } from "./transmit";
import { failureInWords } from "./verdict";
import { type VersionToSend, versionToSend } from "./version-to-send";
import type { From, WantedSend } from "./wanted-send";

/** Sends one message with a Flow now. What WhatsApp did stands with the send, also when it refused. */
export async function sendOneMessage(
  room: AccountsRoom,
  scope: Scope,
  wanted: WantedSend,
): Promise<Result<Delivered, SendRefused>> {
  const open = await openSender(room, scope, wanted);
  if (!open.ok) return open;
  const recipient = recipientOf(wanted.to, open.value.country);
  if (!recipient.ok) return recipient;
  const { account } = open.value;
  const put = wanted.mode === "draft" ? await putAtWhatsApp(room, scope, wanted) : success(null);
  if (!put.ok) return put;
  const version = await versionToSend(scope, account, { ...wanted, now: room.now });
  if (!version.ok) return version;
  const content = contentOf(version.value, wanted.message);
  if (!content.ok) return content;
  return deliverNow(room, scope, account, {
    from: wanted,
    version: version.value,
    content: content.value,
    recipient: recipient.value,
    ownToken: wanted.flowToken,
  });
}

export type Sender = {
  readonly account: OpenAccount;
  readonly country: string | undefined;
  readonly throughput: string | null;
};

/** The account and number that send, with the country that numbers without one belong to. */
export async function openSender(
  room: AccountsRoom,
  scope: Scope,
  { accountId, phoneNumberId }: From,
): Promise<Result<Sender, SendRefused>> {
  const open = await openAccount(room, scope, accountId);
  if (!open.ok) return open;
  const numbers = await listNumbers(scope, accountId);
  const number = numbers.find((one) => one.phoneNumberId === phoneNumberId && !one.isGone);
  if (!number) return failure(numberNotFound);
  const { displayNumber, throughput } = number;
  return success({ account: open.value, country: countryOf(displayNumber), throughput });
}

export type ToDeliver = {
  readonly from: From;
  readonly version: Pick<VersionToSend, "mode" | "revisionId">;
  readonly content: SendContent;
  readonly recipient: string;
  readonly ownToken: string;
};

/** What WhatsApp did, as far as it is known at once; webhooks tell the rest. */
export type Delivered = {
  readonly sendId: string;
  readonly outcome: "sent" | "failed" | "unknown";
  readonly failure: SendFailure | null;
};

/** Writes down that it is being sent, asks WhatsApp once, and writes down what came of it. */
export async function deliverNow(
  room: AccountsRoom,
  scope: Scope,
  { graph }: OpenAccount,
  wanted: ToDeliver,
): Promise<Result<Delivered, HeaderRefused>> {
  const { from, content } = wanted;
  const media = await mediaFor(graph, scope, { ...from, content, now: room.now() });
  if (!media.ok) return failure(headerRefused(media.failure));
  const now = room.now();
  const row = rowOf(room, scope, { ...wanted, listId: null, recipientName: null, now });
  await insertSends(scope, [{ ...row, state: "sending", leaseUntil: sendLeaseFrom(now) }]);
  const send = await storedSend(scope, row.id);
  const answer = await transmit(graph, send, { media: media.value, now: room.now() });
  const at = room.now();
  if (answer.ok) {
    await keepSent(scope, send, { message: answer.value, at });
    return success({ sendId: send.id, outcome: "sent", failure: null });
  }
  const isUnknown = answer.failure.mayHaveHappened;
  const words = isUnknown ? answerLost : failureInWords(answer.failure);
  const outcome = isUnknown ? "unknown" : "failed";
  await keepUnsent(scope, send, { state: outcome, failure: words, at });
  return success({ sendId: send.id, outcome, failure: words });
}

type Row = ToDeliver & {
  readonly listId: string | null;
  readonly recipientName: string | null;
  readonly now: Date;
};

/** A message that waits for its turn, with a token of its own. */
export function rowOf(room: AccountsRoom, scope: Scope, wanted: Row): SendToStore {
  const { from, version, content, recipient, ownToken, listId, recipientName, now } = wanted;
  const id = newSendId();
  const { flowId, accountId, phoneNumberId } = from;
  const { mode, revisionId } = version;
  const facts = { workspaceId: scope.workspaceId, sendId: id, flowId, revisionId, recipient };
  return {
    id,
    accountId,
    phoneNumberId,
    flowId,
    revisionId,
    listId,
    mode,
    recipient,
    recipientName,
    content,
    flowToken: ownToken === "" ? makeFlowToken(room.keys(), facts) : ownToken,
    state: "queued",
    dueAt: now,
    leaseUntil: null,
    createdAt: now,
    createdBy: scope.userId,
  };
}

async function storedSend(scope: Scope, id: string): Promise<StoredSend> {
  const send = await findSend(scope, id);
  invariant(send, "the send was just kept");
  return send;
}
