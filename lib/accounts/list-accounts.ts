import type { WorkspaceScope } from "@/db/scope";
import { listAccounts as listRows, type StoredAccount } from "@/db/whatsapp-accounts";
import { listNumbers, type StoredNumber } from "@/db/whatsapp-numbers";

/** A connected account with its numbers. It holds no secret, sealed or not. */
export type AccountWithNumbers = StoredAccount & { readonly numbers: readonly StoredNumber[] };

/** The connected accounts of the workspace, oldest first. */
export async function listAccounts(scope: WorkspaceScope): Promise<readonly AccountWithNumbers[]> {
  const accounts = await listRows(scope);
  const numbers = await listNumbers(scope);
  return accounts.map((account) => ({
    ...account,
    numbers: numbers.filter(({ accountId }) => accountId === account.id),
  }));
}

export async function findAccount(
  scope: WorkspaceScope,
  accountId: string,
): Promise<AccountWithNumbers | undefined> {
  return (await listAccounts(scope)).find(({ id }) => id === accountId);
}
