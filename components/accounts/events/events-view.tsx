"use client";

import { ChevronLeft, Inbox } from "lucide-react";
import Link from "next/link";
import { ChangedAt, TimeContext, type TimeSetting } from "@/components/flows/changed-at";
import { buttonStyle } from "@/components/ui/button-style";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusDot } from "@/components/ui/status-dot";
import type { EventItem, Events, EventsShown } from "@/lib/responses/read-events";
import type { Result } from "@/lib/result";
import { KeepWebhooks } from "./keep-webhooks";
import { eventTexts as texts } from "./texts";

type EventsViewProps = {
  readonly account: { readonly id: string; readonly name: string };
  readonly events: Events;
  readonly show: EventsShown;
  readonly time: TimeSetting;
  readonly keepFor: (wish: { readonly days: number }) => Promise<Result<unknown, unknown>>;
};

const choices = ["all", "kept", "failed", "unread"] as const;

/** What WhatsApp told about an account, as it came. */
export function EventsView({ account, events, show, time, keepFor }: EventsViewProps) {
  return (
    <TimeContext value={time}>
      <div className="mx-auto flex w-full max-w-200 flex-col gap-4">
        <div>
          <Link
            href={`/accounts/${account.id}`}
            className="mb-2 inline-flex items-center gap-1 text-panel text-secondary hover:text-ink"
          >
            <ChevronLeft aria-hidden="true" className="size-4" />
            {account.name}
          </Link>
          <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
            <div className="min-w-0 flex-1 basis-80">
              <h1 className="text-title font-semibold">{texts.title}</h1>
              <p className="mt-1 text-secondary">{texts.intro}</p>
            </div>
            <KeepWebhooks days={events.keptDays} keepFor={keepFor} />
          </div>
        </div>
        <nav aria-label={texts.show} className="flex flex-wrap gap-1">
          {choices.map((choice) => (
            <Link
              key={choice}
              href={choice === "all" ? "?" : `?show=${choice}`}
              aria-current={choice === show ? "page" : undefined}
              className={buttonStyle({ size: "panel", variant: choice === show ? "secondary" : "ghost" })}
            >
              {texts.shown[choice]}
            </Link>
          ))}
        </nav>
        {events.items.length === 0 ? (
          <EmptyState
            icon={Inbox}
            title={texts.empty.title}
            text={texts.empty.text}
            className="rounded-card border border-line bg-panel"
          />
        ) : (
          <ul className="divide-y divide-line rounded-card border border-line bg-panel">
            {events.items.map((item) => (
              <Event key={item.id} item={item} />
            ))}
          </ul>
        )}
      </div>
    </TimeContext>
  );
}

const tones = { waiting: "accent", done: "good", kept: "neutral", failed: "problem" } as const;

function Event({ item: { receivedAt, kind, state, failure, text } }: { readonly item: EventItem }) {
  const isEmptied = text === "null" || text === "";
  return (
    <li className="px-5 py-2.5">
      <div className="flex flex-wrap items-center gap-x-4">
        <span className="min-w-50 flex-1 font-medium">{texts.kinds[kind] ?? kind}</span>
        <ChangedAt at={receivedAt} className="text-panel text-secondary" />
        <StatusDot tone={tones[state]} label={texts.states[state]} className="w-20 text-panel" />
      </div>
      {failure !== null && <p className="text-panel text-problem wrap-anywhere">{failure}</p>}
      {isEmptied ? (
        <p className="text-panel text-secondary">{texts.emptied}</p>
      ) : (
        <Disclosure size="panel" label={texts.raw}>
          <pre className="max-h-100 overflow-auto rounded-control bg-hover p-3 font-mono text-caption">
            {text}
          </pre>
        </Disclosure>
      )}
    </li>
  );
}
