"use client";

import { ChevronLeft, PenLine, RefreshCw } from "lucide-react";
import Link from "next/link";
import { ChangedAt, TimeContext, type TimeSetting } from "@/components/flows/changed-at";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import { StatusDot } from "@/components/ui/status-dot";
import type { AccountItem, NumberItem } from "../account-item";
import { healthOf } from "../health-of";
import type { AccountsPorts } from "../ports";
import { texts } from "../texts";
import { AccessSection } from "./access-section";
import { CheckRow } from "./check-row";
import { HealthDialogs } from "./health-dialogs";
import { busyName, NumberCard } from "./number-card";
import { useHealth } from "./use-health";

type HealthViewProps = {
  readonly account: AccountItem;
  readonly time: TimeSetting;
  readonly ports: AccountsPorts;
};

/** Everything an account needs to work, and what can be done about it. */
export function HealthView({ account, time, ports }: HealthViewProps) {
  const health = useHealth(account, ports);
  const checks = account.lastCheck?.checks ?? [];
  const ofAccount = checks.filter(({ numberId }) => numberId === undefined);
  const words = texts.page;
  return (
    <TimeContext value={time}>
      <div className="mx-auto w-full max-w-200">
        <Link
          href="/accounts"
          className="mb-3 -ml-1 inline-flex items-center gap-1 text-secondary hover:text-ink"
        >
          <ChevronLeft aria-hidden="true" className="size-4" />
          {words.back}
        </Link>
        <Heading
          account={account}
          isChecking={health.busyWith === "check"}
          onCheck={health.checkAgain}
          onRename={() => health.setAbove({ is: "rename" })}
        />
        {account.kind === "sandbox" && (
          <Notice
            tone="accent"
            title={texts.simulated}
            className="mb-6"
            actions={
              <>
                <Link href="/sandbox/phone" className={buttonStyle({ variant: "primary", size: "panel" })}>
                  {words.phone}
                </Link>
                <Link href="/sandbox/controls" className={buttonStyle({ size: "panel" })}>
                  {words.controls}
                </Link>
              </>
            }
          >
            {words.simulated}
          </Notice>
        )}
        <h2 className="mb-2 font-semibold">{words.account}</h2>
        <ul className="mb-8 rounded-card border border-line bg-panel">
          {ofAccount.map((check) => (
            <CheckRow
              key={check.id}
              check={check}
              isSandbox={account.kind === "sandbox"}
              isBusy={health.busyWith === busyName(check)}
              onFix={health.fix}
            />
          ))}
          {ofAccount.length === 0 && <li className="px-5 py-3 text-secondary">{words.never}</li>}
        </ul>
        <h2 className="mb-2 font-semibold">{words.numbersTitle}</h2>
        <ul className="mb-8 flex flex-col gap-3">
          {mainFirst(account).map((number) => (
            <NumberCard
              key={number.id}
              number={number}
              isSandbox={account.kind === "sandbox"}
              isMain={isMain(account, number)}
              checks={checks.filter(({ numberId }) => numberId === number.id)}
              busyWith={health.busyWith}
              onFix={health.fix}
              onRotate={() => health.rotate(number.id)}
            />
          ))}
          {account.numbers.length === 0 && <li className="text-secondary">{texts.noNumbers}</li>}
        </ul>
        <AccessSection isLeaving={health.busyWith === "disconnect"} open={health.setAbove} />
      </div>
      <HealthDialogs {...{ account, ports, health }} />
    </TimeContext>
  );
}

function isMain({ mainPhoneNumberId }: AccountItem, { phoneNumberId }: NumberItem): boolean {
  return phoneNumberId === mainPhoneNumberId;
}

function mainFirst(account: AccountItem): readonly NumberItem[] {
  return [...account.numbers].sort((a, b) => Number(isMain(account, b)) - Number(isMain(account, a)));
}

type HeadingProps = {
  readonly account: AccountItem;
  readonly isChecking: boolean;
  readonly onCheck: () => void;
  readonly onRename: () => void;
};

function Heading({ account, isChecking, onCheck, onRename }: HeadingProps) {
  return (
    <div className="mb-6 flex flex-wrap items-start justify-between gap-4">
      <div className="min-w-0">
        <div className="flex items-center gap-2">
          <h1 dir="auto" className="flex min-w-0 items-center gap-3 text-title font-semibold">
            <span className="truncate">{account.name}</span>
            {account.kind === "sandbox" && <Badge tone="accent">{texts.simulated}</Badge>}
          </h1>
          <IconButton size="panel" icon={PenLine} label={texts.page.rename} onClick={onRename} />
        </div>
        <p className="mt-1 text-panel text-secondary">{texts.page.ids(account.wabaId, account.appId)}</p>
        <div className="mt-2 flex flex-wrap items-center gap-x-3 text-secondary">
          <StatusDot {...healthOf(account)} />
          {account.lastCheck && (
            <span>
              {texts.checkedAt} <ChangedAt at={account.lastCheck.checkedAt} />
            </span>
          )}
        </div>
      </div>
      <div className="flex flex-wrap gap-2">
        <Link href={`/flows/import?account=${account.id}`} className={buttonStyle()}>
          {texts.page.importFlows}
        </Link>
        <Button icon={RefreshCw} isLoading={isChecking} onClick={onCheck}>
          {texts.page.checkAgain}
        </Button>
      </div>
    </div>
  );
}
