import type { AccountItem } from "./sending-state";

/** Whether what was sent from an account stayed in the sandbox. */
export function isSimulatedAccount(accounts: readonly AccountItem[], accountId: string): boolean {
  return accounts.some((account) => account.accountId === accountId && account.kind === "sandbox");
}
