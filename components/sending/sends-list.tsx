import { Send, Smartphone } from "lucide-react";
import Link from "next/link";
import { ChangedAt } from "@/components/flows/changed-at";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { isSimulatedAccount } from "./is-simulated-account";
import { phoneAddress } from "./phone-address";
import { SendState } from "./send-state";
import type { AccountItem, SendItem } from "./sending-state";
import { texts } from "./texts";

type SendsListProps = {
  readonly sends: readonly SendItem[];
  readonly accounts: readonly AccountItem[];
  readonly onAgain: (id: string) => void;
  readonly onMore: (() => void) | undefined;
};

/** What was sent and how far it came, the newest first. */
export function SendsList({ sends, accounts, onAgain, onMore }: SendsListProps) {
  const { sends: words } = texts;
  return (
    <section aria-label={words.title} className="flex min-w-0 flex-col gap-3">
      <h2 className="flex h-10 items-center border-b border-transparent font-semibold">{words.title}</h2>
      {sends.length === 0 ? (
        <div className="rounded-card border border-line bg-panel">
          <EmptyState icon={Send} title={words.none} text={words.noneText} />
        </div>
      ) : (
        <ul className="flex flex-col rounded-card border border-line bg-panel">
          {sends.map((send) => (
            <SendRow
              key={send.id}
              send={send}
              isSimulated={isSimulatedAccount(accounts, send.accountId)}
              onAgain={onAgain}
            />
          ))}
        </ul>
      )}
      {onMore && (
        <div>
          <Button size="panel" onClick={onMore}>
            {words.more}
          </Button>
        </div>
      )}
    </section>
  );
}

type SendRowProps = {
  readonly send: SendItem;
  readonly isSimulated: boolean;
  readonly onAgain: (id: string) => void;
};

function SendRow({ send, isSimulated, onAgain }: SendRowProps) {
  const { to, recipientName, body, state, failure, createdAt, mode, isAnswered } = send;
  const { sends: words } = texts;
  const isRepeatable = state === "failed" || state === "unknown";
  return (
    <li className="flex flex-col gap-1 border-line px-4 py-3 not-first:border-t">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium tabular-nums">{to}</span>
        {recipientName && <span className="text-secondary wrap-anywhere">{recipientName}</span>}
        {isSimulated && <Badge tone="accent">{texts.simulated}</Badge>}
        {mode === "draft" && <Badge>{words.draft}</Badge>}
        {isAnswered && <Badge tone="good">{words.answered}</Badge>}
        <span className="ml-auto flex items-center gap-3">
          <SendState state={state} />
          <ChangedAt at={createdAt} className="text-caption text-secondary" />
        </span>
      </div>
      <div className="flex items-center gap-3">
        <p className="min-w-0 flex-1 truncate text-secondary" dir="auto">
          {body}
        </p>
        {isSimulated && (
          <Link
            href={phoneAddress(send)}
            className={`${buttonStyle({ size: "panel", variant: "ghost" })} -mr-2.5`}
          >
            <Smartphone aria-hidden="true" className="size-4" />
            {words.phone}
          </Link>
        )}
      </div>
      {failure && isRepeatable && (
        <div className="mt-1 flex flex-col items-start gap-2">
          <p>
            {failure.happened} <span className="text-secondary">{failure.remedy}</span>
          </p>
          {failure.details && (
            <details className="text-secondary">
              <summary className="cursor-pointer">{words.details}</summary>
              <p className="mt-1 font-mono text-caption wrap-anywhere">{failure.details}</p>
            </details>
          )}
          <Button size="panel" onClick={() => onAgain(send.id)}>
            {words.again}
          </Button>
        </div>
      )}
    </li>
  );
}
