"use client";

import { RefreshCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { CheckItem } from "@/components/accounts/account-item";
import { CheckRow } from "@/components/accounts/health/check-row";
import { showFailure } from "@/components/accounts/show-failure";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { showToast } from "@/components/ui/toast";
import type { AccountItem, PublishingPorts } from "./publishing-state";
import { texts } from "./texts";

type AccountNeedsProps = {
  readonly account: AccountItem;
  readonly ports: Pick<PublishingPorts, "applyFix" | "refreshAccount">;
  readonly isBusy: boolean;
  /** Something of the account is different now. */
  readonly onDone: () => void;
};

const words = texts.needs;

/** What publishing needs of the account, with what can be done about it; folded while all is good. */
export function AccountNeeds({ account, ports, isBusy, onDone }: AccountNeedsProps) {
  const [busyWith, setBusyWith] = useState<string | null>(null);
  const router = useRouter();
  const { accountId, checks } = account;
  const open = checks.filter(({ state }) => state === "problem" || state === "caution");
  const [isOpen, setOpen] = useState(open.length > 0);

  async function perform(name: string, ask: () => ReturnType<PublishingPorts["applyFix"]>) {
    setBusyWith(name);
    const answer = await ask().catch(() => ({ ok: false, failure: { reason: "unavailable" } }) as const);
    setBusyWith(null);
    if (answer.ok) showToast({ text: words.done, tone: "good" });
    else showFailure(answer.failure);
    onDone();
  }

  function fix({ id, fix, numberId }: CheckItem): void {
    if (fix === "subscribe") void perform(id, () => ports.applyFix({ accountId, fix }));
    else if (fix === "set-key" && numberId)
      void perform(id, () => ports.applyFix({ accountId, fix, numberId }));
    // What takes something over, or wants a secret, is asked for on the page of the account.
    else router.push(`/accounts/${accountId}`);
  }

  return (
    <Disclosure
      label={words.title}
      open={isOpen}
      onOpenChange={setOpen}
      mark={
        checks.length > 0 && (
          <Badge tone={open.length > 0 ? "caution" : "good"}>
            {open.length > 0 ? words.open(open.length) : words.good}
          </Badge>
        )
      }
    >
      <ul className="rounded-card border border-line bg-panel">
        {checks.map((check) => (
          <CheckRow
            key={`${check.id} ${check.numberId}`}
            check={check}
            isBusy={busyWith === check.id}
            onFix={fix}
          />
        ))}
        {checks.length === 0 && <li className="px-5 py-3 text-secondary">{words.never}</li>}
      </ul>
      <Button
        size="panel"
        icon={RefreshCw}
        className="mt-2"
        isLoading={busyWith === "check"}
        disabled={isBusy}
        onClick={() => void perform("check", () => ports.refreshAccount({ accountId }))}
      >
        {words.again}
      </Button>
    </Disclosure>
  );
}
