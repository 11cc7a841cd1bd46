"use client";

import { PhoneCall, SearchX } from "lucide-react";
import Link from "next/link";
import { useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { showToast } from "@/components/ui/toast";
import { CallPanel } from "./call-panel";
import { CallsTable } from "./calls-table";
import { CallsToolbar } from "./calls-toolbar";
import type { CallsPage, CallsPorts } from "./ports";
import { texts } from "./texts";
import { useCalls } from "./use-calls";
import { useCallsAddress } from "./use-calls-address";
import { useKeepJourney } from "./use-keep-journey";

export type CallsViewProps = {
  readonly flowId: string;
  readonly first: { readonly query: string; readonly page: CallsPage };
  readonly ports: CallsPorts;
};

/** What phones asked, and what they got. */
export function CallsView({ flowId, first, ports }: CallsViewProps) {
  const address = useCallsAddress();
  const log = useCalls(ports, first, address.query);
  const { calls, next } = log.state;
  const isEmpty = calls.length === 0;
  const at = calls.findIndex(({ position }) => position === address.opened);
  const again = useAskAgain(ports, address.open);
  const keep = useKeepJourney(flowId, ports);
  if (isEmpty && address.query === "" && !log.isLoading) return <NothingYet flowId={flowId} />;
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-4">
      <CallsToolbar address={address} />
      <Trouble log={log} />
      <div className="flex min-h-0 flex-1 items-stretch gap-4">
        <div
          aria-busy={log.isLoading}
          className="min-h-80 min-w-0 flex-1 overflow-auto rounded-card border border-line bg-panel"
        >
          {isEmpty ? (
            <EmptyState icon={SearchX} title={texts.nothingFits.title} text={texts.nothingFits.text} />
          ) : (
            <CallsTable calls={calls} opened={address.opened} onOpen={address.open} />
          )}
          {next !== null && (
            <div className="flex justify-center p-3">
              <Button size="panel" disabled={log.isBusy} onClick={() => void log.loadMore()}>
                {texts.more}
              </Button>
            </div>
          )}
        </div>
        {address.opened !== null && (
          <CallPanel
            position={address.opened}
            open={ports.open}
            fileAddress={ports.fileAddress}
            newer={calls[at - 1]?.position}
            older={at < 0 ? undefined : calls[at + 1]?.position}
            onGo={address.open}
            onAskAgain={again}
            onKeepJourney={keep}
          />
        )}
      </div>
    </div>
  );
}

function Trouble({ log }: { readonly log: ReturnType<typeof useCalls> }) {
  if (log.trouble === "arrivals") return <Notice tone="caution" role="status" title={texts.offline} />;
  if (log.trouble !== "list") return null;
  return (
    <Notice
      tone="problem"
      role="alert"
      title={texts.failed.title}
      actions={
        <Button size="panel" onClick={log.retry}>
          {texts.failed.action}
        </Button>
      }
    >
      {texts.failed.text}
    </Notice>
  );
}

/** Undefined while it is under way. */
function useAskAgain(ports: CallsPorts, open: (position: number) => void) {
  const [isAsking, setAsking] = useState(false);
  const ask = useCallback(
    async (position: number) => {
      setAsking(true);
      const answer = await ports.askAgain(position).catch(() => undefined);
      setAsking(false);
      if (answer?.ok) open(answer.value.position);
      else showToast({ text: texts.panel.againFailed, tone: "problem" });
    },
    [ports, open],
  );
  return isAsking ? undefined : (position: number) => void ask(position);
}

function NothingYet({ flowId }: { readonly flowId: string }) {
  return (
    <EmptyState
      icon={PhoneCall}
      title={texts.empty.title}
      text={texts.empty.text}
      className="rounded-card border border-dashed border-line-strong"
      action={
        <Link href={`/flows/${flowId}/send`} className={buttonStyle({ variant: "primary" })}>
          {texts.empty.action}
        </Link>
      }
    />
  );
}
