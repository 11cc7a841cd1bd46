"use client";

import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import type { CheckItem } from "../account-item";
import { isPageOfMeta, PageAtMeta } from "../page-at-meta";
import { StateMark } from "../state-mark";
import { texts } from "../texts";

type CheckRowProps = {
  readonly check: CheckItem;
  readonly isSandbox: boolean;
  readonly isBusy: boolean;
  /** Does what the check offers. */
  readonly onFix: (check: CheckItem) => void;
};

/** One thing that was looked at: its state, what was found, what to do, and a button or where it can be done. */
export function CheckRow({ check, isSandbox, isBusy, onFix }: CheckRowProps) {
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 border-t border-line px-5 py-3 first:border-t-0">
      <StateMark state={check.state} className="mt-0.5" />
      <div className="min-w-60 flex-1 wrap-anywhere">
        <p className="font-medium">{texts.check[check.id]}</p>
        <p className="text-secondary">{check.happened}</p>
        {check.remedy && <p className="text-secondary">{check.remedy}</p>}
        {check.details && (
          <Disclosure label={texts.page.details} size="panel">
            <p className="text-caption text-secondary">{check.details}</p>
          </Disclosure>
        )}
      </div>
      {check.fix && isPageOfMeta(check.fix) && <PageAtMeta page={check.fix} isSandbox={isSandbox} />}
      {check.fix && !isPageOfMeta(check.fix) && (
        <Button size="panel" isLoading={isBusy} onClick={() => onFix(check)}>
          {texts.fix[check.fix]}
        </Button>
      )}
    </li>
  );
}
