import type { Database } from "@/db/database";
import type { WorkspaceScope } from "@/db/scope";
import { listAccountsOfApp } from "@/db/whatsapp-accounts";
import { type OpenAccount, opened } from "../open-account";
import type { AccountsRoom } from "../room";

/** An account that a webhook may be for, and the workspace it belongs to. */
export type WebhookAccount = { readonly open: OpenAccount; readonly scope: WorkspaceScope };

/**
 * The accounts of an app, for its door: a webhook counts when it is signed with the app secret of one of them, the
 * current or the previous one. Accounts whose secrets cannot be opened are left out.
 */
export async function webhookAccounts(
  room: AccountsRoom,
  db: Database,
  appId: string,
): Promise<readonly WebhookAccount[]> {
  const found = await listAccountsOfApp(db, appId);
  return found.flatMap(({ workspaceId, ...account }) => {
    const open = opened(room, account);
    return open.ok ? [{ open: open.value, scope: { db, workspaceId } }] : [];
  });
}
