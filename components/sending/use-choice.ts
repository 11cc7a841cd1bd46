import { useState } from "react";
import type { AccountItem, SendingItem } from "./sending-state";

/** Which account and which of its numbers send. An account that has the Flow live comes first. */
export function useChoice({ accounts }: SendingItem) {
  const [accountId, setAccountId] = useState(() => usual(accounts)?.accountId ?? "");
  const [numberId, setNumberId] = useState<string | null>(null);
  const account = accounts.find((each) => each.accountId === accountId) ?? usual(accounts);
  const number = account?.numbers.find((each) => each.phoneNumberId === numberId) ?? account?.numbers[0];
  return { account, number, setAccountId, setNumberId };
}

export type Choice = ReturnType<typeof useChoice>;

function usual(accounts: readonly AccountItem[]): AccountItem | undefined {
  return (
    accounts.find(({ live }) => live !== null) ??
    accounts.find(({ metaFlowId }) => metaFlowId !== null) ??
    accounts[0]
  );
}
