"use client";

import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Select } from "@/components/ui/select";
import { InAccount } from "./in-account";
import { MoreMenu } from "./more-menu";
import type { PublishingItem, PublishingPorts } from "./publishing-state";
import { StateNote } from "./state-note";
import { texts } from "./texts";
import { usePublishing } from "./use-publishing";

type PublishFormProps = {
  readonly first: PublishingItem;
  readonly ports: PublishingPorts;
  /** An old revision that somebody came here to make live again. */
  readonly backTo: string | null;
};

/** One account is chosen at a time; everything below is about the Flow in that account. */
export function PublishForm({ first, ports, backTo }: PublishFormProps) {
  const publishing = usePublishing(first, ports);
  const { item, isBusy } = publishing;
  const [accountId, setAccountId] = useState(() => usualAccount(first));
  const account = item.accounts.find((each) => each.accountId === accountId) ?? item.accounts[0];
  if (!account) return null;
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-3">
        <Select
          label={texts.account}
          labelEnd={account.kind === "sandbox" && <Badge tone="accent">{texts.simulated}</Badge>}
          value={account.accountId}
          onValueChange={setAccountId}
          disabled={isBusy}
          options={item.accounts.map((each) => ({ value: each.accountId, label: each.name }))}
        />
        <div className="flex items-center justify-between gap-4">
          <StateNote account={account} />
          <MoreMenu {...{ item, account, ports, isBusy }} onDone={() => void publishing.look()} />
        </div>
        {account.state !== "draft-here" && <p className="text-caption text-secondary">{texts.nameStays}</p>}
      </div>
      <InAccount key={account.accountId} {...{ account, publishing, ports, backTo }} />
    </div>
  );
}

/** Where the Flow is already; else the first. */
function usualAccount({ accounts }: PublishingItem): string {
  const known = accounts.find(({ state }) => state !== "draft-here") ?? accounts[0];
  return known?.accountId ?? "";
}
