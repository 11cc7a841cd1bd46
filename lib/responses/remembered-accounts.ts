import type { Receiver, ReceivingAccount } from "./receiver";

type Remembered = { readonly until: number; readonly accounts: readonly ReceivingAccount[] };

/** How long an account is not looked up again. A secret that was replaced counts that much longer. */
const rememberedMs = 5_000;
const countMax = 1_000;

/**
 * Looks accounts up and remembers them for a few seconds, so that a rush of webhooks does not wait for the same answer
 * again and again. `forget` makes the next question look anew: call it when what is remembered does not fit.
 */
export function rememberedAccounts(accountsOf: Receiver["accountsOf"], now: () => number) {
  const known = new Map<string, Remembered>();
  return {
    accountsOf: async (appId: string): Promise<readonly ReceivingAccount[]> => {
      const found = known.get(appId);
      if (found && found.until > now()) return found.accounts;
      const accounts = await accountsOf(appId);
      if (known.size >= countMax) known.clear();
      if (accounts.length > 0) known.set(appId, { until: now() + rememberedMs, accounts });
      return accounts;
    },
    forget: (appId: string): boolean => known.delete(appId),
  };
}
