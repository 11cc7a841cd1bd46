import { z } from "zod";
import type { WorkspaceScope } from "@/db/scope";
import { listNumbers } from "@/db/whatsapp-numbers";
import { failure, type Result, success } from "@/lib/result";
import { type KeyRefusal, makeKeyPair } from "./keys/make-key-pair";
import { rotateKeys } from "./keys/rotate-keys";
import { refreshAccount } from "./refresh-account";
import { type NoPublicAddress, notFound } from "./refusals";
import type { AccountsRoom } from "./room";
import { subscribeAccount } from "./webhooks/subscribe-account";

const ofAccount = z.enum(["subscribe", "take-over-webhooks"]);
const ofNumber = z.enum(["set-key", "take-over-key", "rotate-key"]);

export const fixSchema = z.union([
  z.object({ accountId: z.string(), fix: ofAccount }),
  z.object({ accountId: z.string(), fix: ofNumber, numberId: z.string() }),
]);
type Fix = z.output<typeof fixSchema>;

/** Does one of the things that a report offers, then looks at the account anew. */
export async function applyFix(
  room: AccountsRoom,
  scope: WorkspaceScope,
  fix: Fix,
): Promise<Result<{ readonly accountId: string }, KeyRefusal | NoPublicAddress>> {
  const done = await perform(room, scope, fix);
  if (!done.ok) return done;
  await refreshAccount(room, scope, fix);
  return success({ accountId: fix.accountId });
}

async function perform(
  room: AccountsRoom,
  scope: WorkspaceScope,
  fix: Fix,
): Promise<Result<unknown, KeyRefusal | NoPublicAddress>> {
  if (!("numberId" in fix)) {
    const { accountId } = fix;
    return subscribeAccount(room, scope, { accountId, takeOver: fix.fix === "take-over-webhooks" });
  }
  const { accountId, numberId } = fix;
  const isOwn = (await listNumbers(scope, accountId)).some(({ id }) => id === numberId);
  if (!isOwn) return failure(notFound);
  if (fix.fix === "rotate-key") return rotateKeys(room, scope, { numberId });
  return makeKeyPair(room, scope, { numberId, takeOver: fix.fix === "take-over-key" });
}
