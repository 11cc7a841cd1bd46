"use client";

import { ChevronLeft, MessageCircle, Workflow } from "lucide-react";
import Link from "next/link";
import { useEffect, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import type { Result } from "@/lib/result";
import { TimeContext, type TimeSetting } from "../changed-at";
import type { FromWhatsAppPorts, ImportRefusal, ListedItem, SourceAccount } from "./listed-flow";
import { ListedFlows } from "./listed-flows";
import { refusalInWords, texts } from "./texts";

type FromWhatsAppViewProps = {
  readonly accounts: readonly SourceAccount[];
  /** The account that is looked at first. */
  readonly first: string;
  readonly time: TimeSetting;
  readonly ports: FromWhatsAppPorts;
};

/** Brings Flows of an account here. */
export function FromWhatsAppView({ accounts, first, time, ports }: FromWhatsAppViewProps) {
  const [accountId, setAccountId] = useState(first);
  const account = accounts.find(({ id }) => id === accountId);
  return (
    <TimeContext value={time}>
      <div className="mx-auto flex w-full max-w-200 flex-col gap-6">
        <div>
          <Link
            href="/flows"
            className="mb-2 inline-flex items-center gap-1 text-panel text-secondary hover:text-ink"
          >
            <ChevronLeft aria-hidden="true" className="size-4" />
            {texts.back}
          </Link>
          <h1 className="text-title font-semibold">{texts.title}</h1>
          <p className="mt-1 text-secondary">{texts.intro}</p>
        </div>
        {account ? (
          <>
            <Select
              className="max-w-80"
              label={texts.account}
              labelEnd={account.kind === "sandbox" && <Badge tone="accent">{texts.simulated}</Badge>}
              value={accountId}
              onValueChange={setAccountId}
              options={accounts.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <FlowsOfAccount key={accountId} accountId={accountId} ports={ports} />
          </>
        ) : (
          <EmptyState
            icon={MessageCircle}
            title={texts.noAccount.title}
            text={texts.noAccount.text}
            action={
              <Link href="/accounts" className={buttonStyle({ variant: "primary" })}>
                {texts.noAccount.action}
              </Link>
            }
          />
        )}
      </div>
    </TimeContext>
  );
}

type Asked = Result<readonly ListedItem[], ImportRefusal> | undefined;

function FlowsOfAccount({ accountId, ports }: Pick<FromWhatsAppViewProps, "ports"> & { accountId: string }) {
  const [asked, setAsked] = useState<Asked>();
  const [times, setTimes] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `times` asks again.
  useEffect(() => {
    let isLeft = false;
    void ports
      .listAtWhatsApp({ accountId })
      .catch((): Asked => ({ ok: false, failure: { reason: "unavailable" } }))
      .then((answer) => {
        if (!isLeft) setAsked(answer);
      });
    return () => {
      isLeft = true;
    };
  }, [accountId, ports, times]);

  function again(): void {
    setAsked(undefined);
    setTimes((count) => count + 1);
  }

  if (!asked) {
    return (
      <div role="status" className="flex flex-col gap-2">
        <span className="text-secondary">{texts.loading}…</span>
        <Skeleton className="h-40" />
      </div>
    );
  }
  if (!asked.ok) {
    const { text, detail } = refusalInWords(asked.failure);
    return (
      <Notice
        tone="problem"
        role="alert"
        title={text}
        actions={
          <Button size="panel" onClick={again}>
            {texts.again}
          </Button>
        }
      >
        {detail}
      </Notice>
    );
  }
  if (asked.value.length === 0) {
    return <EmptyState icon={Workflow} title={texts.none.title} text={texts.none.text} />;
  }
  return <ListedFlows accountId={accountId} flows={asked.value} ports={ports} />;
}
