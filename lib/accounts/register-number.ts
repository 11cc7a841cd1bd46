import { z } from "zod";
import type { WorkspaceScope } from "@/db/scope";
import { listNumbers } from "@/db/whatsapp-numbers";
import { registerPhoneNumber } from "@/lib/meta/numbers/phone-numbers";
import { failure, type Result, success } from "@/lib/result";
import { giveKey } from "./keys/give-key";
import { openAccount } from "./open-account";
import { refreshAccount } from "./refresh-account";
import {
  type AccountNotFound,
  notFound,
  type RefusedByWhatsApp,
  refusedByWhatsApp,
  type SecretsLost,
} from "./refusals";
import type { AccountsRoom } from "./room";

export const numberToRegisterSchema = z.object({
  accountId: z.string().max(100),
  /** Here. */
  numberId: z.string().max(100),
  /** The number's PIN for two-step verification; Meta takes a new one where it has none. */
  pin: z.string().regex(/^\d{6}$/),
});

/**
 * Registers a number with WhatsApp, gives WhatsApp our key again, which ends with a registration (spec/platform.md, A.12
 * and A.13), and looks at the account anew. The PIN is not kept.
 */
export async function registerNumber(
  room: AccountsRoom,
  scope: WorkspaceScope,
  { accountId, numberId, pin }: z.output<typeof numberToRegisterSchema>,
): Promise<Result<{ readonly accountId: string }, AccountNotFound | SecretsLost | RefusedByWhatsApp>> {
  const open = await openAccount(room, scope, accountId);
  if (!open.ok) return open;
  const number = (await listNumbers(scope, accountId)).find(({ id, isGone }) => id === numberId && !isGone);
  if (!number) return failure(notFound);
  const registered = await registerPhoneNumber(open.value.graph, number.phoneNumberId, pin);
  if (!registered.ok) return failure(refusedByWhatsApp(registered.failure));
  if (number.publicKey !== null) {
    // What is wrong with the key then stands in the report, with a way to mend it.
    await giveKey({ room, scope, open: open.value }, number, number.publicKey);
  }
  await refreshAccount(room, scope, { accountId });
  return success({ accountId });
}
