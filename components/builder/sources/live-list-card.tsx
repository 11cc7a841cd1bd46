"use client";

import { ExternalLink, Table2, TextCursorInput, TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { showToast } from "@/components/ui/toast";
import { wantedNow } from "@/lib/flow/answering/live-examples";
import { awaitedChoices } from "@/lib/flow/edit/live/awaited-choices";
import type { ListAt, LiveList } from "@/lib/flow/edit/live/live-list";
import { makeListStatic } from "@/lib/flow/edit/live/make-list-static";
import { rulesOf } from "@/lib/flow/edit/live/rules-edits";
import { takingOf } from "@/lib/flow/edit/live/take-places";
import { ruleKey } from "@/lib/flow/rules/rule-at";
import { useBuilderStore, useDocument } from "../store/store-context";
import { conditionInWords } from "./condition-words";
import { entriesOf, titleOf } from "./entries-of";
import type { ListSpec } from "./field-keys";
import { choiceOf } from "./list-source-edits";
import { useRows } from "./live-rows";
import { sourceTexts } from "./texts";
import { todayIn } from "./today-in";
import { choicesInWords, unmetChoices } from "./unmet-choices";
import { useKnownSources } from "./use-sources";

const texts = sourceTexts.card;

type LiveListCardProps = {
  readonly at: ListAt;
  readonly spec: ListSpec;
  readonly live: LiveList;
  readonly onChange: () => void;
};

/** A list that comes from a source: which, how a row reads, and which rows. */
export function LiveListCard({ at, spec, live, onChange }: LiveListCardProps) {
  const store = useBuilderStore();
  const document = useDocument();
  const home = rulesOf(document);
  const source = useKnownSources()?.find(({ id }) => id === live.step.source);
  const rows = useRows(wantedNow(live.step, todayIn(home.zone, new Date())));
  const found = rows?.status === "ready" ? rows.preview : undefined;
  const entries = found ? entriesOf(found.rows, live.fields, home) : [];
  const choice = choiceOf(document, at)?.choice;
  const nameOf = (id: string): string => source?.columns.find((column) => column.id === id)?.name ?? id;
  const { sort, free } = live.step;
  const facts = [
    ...(choice?.rows.where ?? []).map(
      (condition) => `${texts.only} ${conditionInWords(condition, source?.columns ?? [], document)}`,
    ),
    ...(sort
      ? [`${texts.order} ${nameOf(sort.column)}${sort.isDescending ? `, ${texts.downwards}` : ""}`]
      : []),
    ...(free ? [texts.places(nameOf(free.column))] : []),
    ...(takingOf(document, live) ? [texts.takes] : []),
  ];

  const unmet = unmetChoices(awaitedChoices(document, at.node), entries);
  const [first] = unmet;

  function typeAgain(): void {
    store.getState().run((flow) => makeListStatic(flow, { ...at, options: entries.slice(0, spec.maxItems) }));
    showToast({
      text: texts.undone,
      action: { label: texts.undo, run: () => store.getState().undo() },
    });
  }

  return (
    <div className="flex min-w-0 flex-col gap-3 rounded-card border border-line p-3">
      <header className="flex items-start gap-2">
        <Table2 aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-accent" />
        <div className="min-w-0 flex-1">
          <a
            href={`/data/${encodeURIComponent(live.step.source)}`}
            target="_blank"
            rel="noreferrer"
            title={texts.open}
            className="inline-flex max-w-full items-center gap-1 font-medium hover:underline"
          >
            <span className="truncate">{source?.name ?? texts.gone}</span>
            <ExternalLink aria-hidden="true" className="size-3.5 shrink-0 text-secondary" />
          </a>
          <p className="text-caption text-secondary" aria-live="polite">
            {rows?.status === "loading" && texts.loading}
            {found && (found.rows.length === 0 ? texts.none : texts.now(found.rows.length))}
          </p>
        </div>
      </header>
      <Health
        health={source?.health?.state}
        isFailed={rows?.status === "failed"}
        isStale={found?.isStale === true}
      />
      {rows?.status === "loading" ? <Skeleton className="h-12" /> : <Sample titles={entries.map(titleOf)} />}
      {facts.length > 0 && (
        <ul className="flex flex-col gap-1 text-caption text-secondary">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      {first && (
        <p className="flex items-start gap-1.5 text-caption text-caution">
          <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
          {sourceTexts.unmet.title(choicesInWords(unmet))}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {first && (
          <Button
            size="panel"
            onClick={() => store.getState().set({ middle: "live", isTrying: false, rule: ruleKey(first.at) })}
          >
            {sourceTexts.unmet.showRule}
          </Button>
        )}
        <Button size="panel" onClick={onChange}>
          {texts.change}
        </Button>
        <Button size="panel" variant="ghost" icon={TextCursorInput} onClick={typeAgain}>
          {texts.typed}
        </Button>
      </div>
    </div>
  );
}

/** Few are enough to see how a row reads. */
const sampleMax = 3;

function Sample({ titles }: { readonly titles: readonly string[] }) {
  if (titles.length === 0) return null;
  return (
    <ol
      aria-label={texts.reads}
      className="flex flex-col divide-y divide-line rounded-control border border-line"
    >
      {titles.slice(0, sampleMax).map((title, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: only looked at.
        <li key={index} className="truncate px-2 py-1">
          {title}
        </li>
      ))}
    </ol>
  );
}

type HealthProps = {
  readonly health: string | undefined;
  readonly isFailed: boolean;
  readonly isStale: boolean;
};

function Health({ health, isFailed, isStale }: HealthProps) {
  const isDown = isFailed || health === "failing";
  if (!isDown && !isStale && health !== "stale") return null;
  return (
    <p className="flex items-start gap-1.5 text-caption text-caution">
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
      {isDown ? texts.failing : texts.stale}
    </p>
  );
}
