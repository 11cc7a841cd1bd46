"use client";

import { Plus } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { TimeContext, type TimeSetting } from "@/components/flows/changed-at";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { AccountCard } from "./account-card";
import type { AccountItem } from "./account-item";
import { ConnectChoices } from "./connect-choices";
import type { AccountsPorts } from "./ports";
import { texts } from "./texts";
import { useAccountAction } from "./use-account-action";

type AccountsViewProps = {
  readonly accounts: readonly AccountItem[];
  readonly time: TimeSetting;
  /** Where a person came from and goes on once an account is there. */
  readonly next?: string | undefined;
  /** Where Meta's own dialog is; absent until an operator has set it up. */
  readonly signupUrl?: string | undefined;
  readonly ports: Pick<AccountsPorts, "connectSandbox">;
};

/** The connected accounts, or the ways to the first one. */
export function AccountsView({ accounts, time, next, signupUrl, ports }: AccountsViewProps) {
  return (
    <TimeContext value={time}>
      <div className="mb-6 flex min-h-9 flex-wrap items-center justify-between gap-4">
        <h1 className="text-title font-semibold">{texts.title}</h1>
        {accounts.length > 0 && <AddButtons ports={ports} />}
      </div>
      {accounts.length === 0 ? (
        <ConnectChoices {...{ ports, next, signupUrl }} />
      ) : (
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {accounts.map((account) => (
            <AccountCard key={account.id} account={account} />
          ))}
        </div>
      )}
    </TimeContext>
  );
}

function AddButtons({ ports }: Pick<AccountsViewProps, "ports">) {
  const router = useRouter();
  const { busyWith, run } = useAccountAction();

  function addSandbox(): void {
    run(
      "sandbox",
      () => ports.connectSandbox({ further: true }),
      ({ accountId }) => router.push(`/accounts/${accountId}`),
    );
  }

  return (
    <div className="flex gap-2">
      <Button isLoading={busyWith === "sandbox"} onClick={addSandbox}>
        {texts.addSandbox}
      </Button>
      <Link href="/accounts/new" className={buttonStyle({ variant: "primary" })}>
        <Plus aria-hidden="true" className="size-4" />
        {texts.connect}
      </Link>
    </div>
  );
}
