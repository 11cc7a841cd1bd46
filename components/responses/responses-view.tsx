"use client";

import { Inbox } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useRef } from "react";
import { ChangedAt, TimeContext, type TimeSetting } from "@/components/flows/changed-at";
import { FlowPlaces } from "@/components/shell/flow-places";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { CsvDialog } from "./csv-dialog";
import { FileAddressContext } from "./files/file-address";
import { LoadedResponses } from "./loaded-responses";
import { useZone } from "./moment";
import type { AnsweredFlowItem, ResponsesPage, ResponsesPorts, Totals } from "./ports";
import { texts } from "./texts";
import { useAddress } from "./use-address";
import { useHiddenColumns } from "./use-hidden-columns";
import { useResponses } from "./use-responses";

export type ResponsesViewProps = {
  readonly flow: AnsweredFlowItem;
  readonly first: { readonly query: string; readonly page: ResponsesPage; readonly totals: Totals };
  readonly time: TimeSetting;
  readonly ports: ResponsesPorts;
  /** Further buttons of the page. */
  readonly actions?: ReactNode;
};

/** What people answered to a Flow. */
export function ResponsesView({ flow, first, time, ports, actions }: ResponsesViewProps) {
  const address = useAddress();
  const zone = useZone();
  const table = useResponses(ports, first, address.query);
  const { hidden, show } = useHiddenColumns(flow.id);
  const scroller = useRef<HTMLDivElement>(null);
  const { totals } = table.state;
  const hasAny = totals.total > 0 || table.state.waiting.length > 0;
  const csvQuery = (): string => {
    const params = new URLSearchParams(address.query);
    params.set("zone", zone);
    for (const key of hidden) params.append("hidden", key);
    return params.toString();
  };
  return (
    <TimeContext value={time}>
      <FlowPlaces flowId={flow.id} />
      <div className="mt-6 flex min-h-0 flex-1 flex-col gap-4">
        <div className="flex flex-wrap items-start justify-between gap-4">
          <div className="min-w-0">
            <h1 dir="auto" className="text-title font-semibold wrap-anywhere">
              {texts.heading(flow.name)}
            </h1>
            {hasAny && <TotalsLine totals={totals} />}
          </div>
          <div className="flex flex-wrap gap-2">
            {actions}
            {hasAny && (
              <CsvDialog locale={time.locale} address={(format) => ports.csvAddress(csvQuery(), format)} />
            )}
          </div>
        </div>
        {table.trouble === "arrivals" && <Notice tone="caution" role="status" title={texts.offline} />}
        {table.trouble === "table" && (
          <Notice
            tone="problem"
            role="alert"
            title={texts.failedToLoad.title}
            actions={
              <Button size="panel" onClick={table.retry}>
                {texts.failedToLoad.action}
              </Button>
            }
          >
            {texts.failedToLoad.text}
          </Notice>
        )}
        {hasAny ? (
          <FileAddressContext value={ports.fileAddress}>
            <LoadedResponses {...{ flow, address, table, hidden, show, scroller, ports }} />
          </FileAddressContext>
        ) : (
          <NothingYet flow={flow} />
        )}
      </div>
    </TimeContext>
  );
}

function TotalsLine({ totals: { total, recent, lastAt } }: { readonly totals: Totals }) {
  return (
    <p className="mt-1 text-secondary">
      {texts.totals.all(total)} · {texts.totals.recent(recent)}
      {lastAt !== null && (
        <>
          {" · "}
          {texts.totals.last} <ChangedAt at={lastAt} />
        </>
      )}
    </p>
  );
}

function NothingYet({ flow }: { readonly flow: AnsweredFlowItem }) {
  const { title, live, draft, publish, send } = texts.empty;
  return (
    <EmptyState
      icon={Inbox}
      title={title}
      text={flow.isLive ? live : draft}
      className="rounded-card border border-line bg-panel"
      action={
        <Link
          href={`/flows/${flow.id}/${flow.isLive ? "send" : "publish"}`}
          className={buttonStyle({ variant: "primary" })}
        >
          {flow.isLive ? send : publish}
        </Link>
      }
    />
  );
}
