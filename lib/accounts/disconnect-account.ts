import { inTransaction, type WorkspaceScope } from "@/db/scope";
import { forgetAccount, listAccountsOfApp } from "@/db/whatsapp-accounts";
import { forgetKeys } from "@/db/whatsapp-numbers";
import { unsubscribeApp } from "@/lib/meta/accounts/subscribed-apps";
import { failure, type Result, success } from "@/lib/result";
import { type OpenAccount, openAccount } from "./open-account";
import { type AccountNotFound, notFound } from "./refusals";
import type { AccountsRoom } from "./room";
import { callbackUrl } from "./webhooks/callback-url";
import { webhookState } from "./webhooks/webhook-state";

/**
 * Forgets token, secrets and keys of an account. At Meta only what this server switched on is switched off, as far as the
 * token still can; a dead token keeps nobody from leaving.
 */
export async function disconnectAccount(
  room: AccountsRoom,
  scope: WorkspaceScope,
  { accountId }: { readonly accountId: string },
): Promise<Result<{ readonly accountId: string }, AccountNotFound>> {
  const open = await openAccount(room, scope, accountId);
  if (!open.ok && open.failure.reason === "not-found") return failure(notFound);
  if (open.ok) await endWebhooks(room, scope, open.value);
  const isGone = await inTransaction(scope, async (inside) => {
    await forgetKeys(inside, accountId);
    return forgetAccount(inside, accountId, room.now());
  });
  return isGone ? success({ accountId }) : failure(notFound);
}

async function endWebhooks(room: AccountsRoom, scope: WorkspaceScope, open: OpenAccount): Promise<void> {
  const { account, graph } = open;
  const others = (await listAccountsOfApp(scope.db, account.appId)).filter(
    ({ id, wabaId }) => id !== account.id && wabaId === account.wabaId,
  );
  if (others.length > 0) return;
  const state = await webhookState(open);
  // Webhooks that go to another program are its own.
  if (!state.ok || state.value.address !== callbackUrl(room, account)) return;
  await unsubscribeApp(graph, account.wabaId);
}
