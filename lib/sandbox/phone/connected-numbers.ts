import { listSandboxNumbers } from "@/db/sandbox-numbers";
import type { WorkspaceScope } from "@/db/scope";
import { listAccounts } from "@/db/whatsapp-accounts";

/** A number of a sandbox account that is connected. */
export type PhoneNumber = {
  readonly id: string;
  /** "+1 555-014-7023" */
  readonly displayNumber: string;
  readonly businessName: string;
  /** Of the connected account, as the pages about accounts know it. */
  readonly accountId: string;
  readonly accountName: string;
};

/** Whether the workspace has a sandbox account that is connected. */
export async function hasSandbox(scope: WorkspaceScope): Promise<boolean> {
  return (await listAccounts(scope)).some(({ kind }) => kind === "sandbox");
}

/** The numbers that simulated phones can write to, oldest account first. */
export async function connectedNumbers(scope: WorkspaceScope): Promise<readonly PhoneNumber[]> {
  const [accounts, numbers] = [await listAccounts(scope), await listSandboxNumbers(scope)];
  return accounts
    .filter(({ kind }) => kind === "sandbox")
    .flatMap(({ id: accountId, name: accountName, wabaId }) =>
      numbers
        .filter((number) => number.accountId === wabaId)
        .map(({ id, displayNumber, verifiedName: businessName }) => ({
          id,
          displayNumber,
          businessName,
          accountId,
          accountName,
        })),
    );
}
