import { z } from "zod";
import type { Scope } from "@/db/scope";
import { findSend } from "@/db/sends";
import type { AccountsRoom } from "@/lib/accounts/room";
import { failure, type Result } from "@/lib/result";
import { looksSigned } from "./flow-token";
import type { SendRefused } from "./refusals";
import { type Delivered, deliverNow, openSender } from "./send-one";

export const sendAgainSchema = z.object({ sendId: z.string().max(100) });

export type NotRepeatable = { readonly reason: "not-repeatable" };

/** Sends a message that failed, or of which nobody knows, once more: a send of its own, with a token of its own. */
export async function sendAgain(
  room: AccountsRoom,
  scope: Scope,
  { sendId }: z.output<typeof sendAgainSchema>,
): Promise<Result<Delivered, SendRefused | NotRepeatable>> {
  const before = await findSend(scope, sendId);
  const isRepeatable = before?.listId === null && ["failed", "unknown"].includes(before.state);
  if (!before || !isRepeatable || before.flowId === null) return failure({ reason: "not-repeatable" });
  const { flowId, accountId, phoneNumberId, mode, revisionId, content, recipient, flowToken } = before;
  const from = { flowId, accountId, phoneNumberId };
  const open = await openSender(room, scope, from);
  if (!open.ok) return open;
  return deliverNow(room, scope, open.value.account, {
    from,
    version: { mode, revisionId },
    content,
    recipient,
    ownToken: looksSigned(flowToken) ? "" : flowToken,
  });
}
