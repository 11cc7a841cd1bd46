"use client";

import {
  CalendarClock,
  CalendarDays,
  ExternalLink,
  Globe,
  type LucideIcon,
  Search,
  Sheet,
  Table2,
} from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import type { SourceChoice, SourceKind } from "./data-ports";
import { sourceTexts } from "./texts";
import type { KnownSources } from "./use-sources";

const texts = sourceTexts.dialog;
const icons: { readonly [kind in SourceKind]: LucideIcon } = {
  table: Table2,
  url: Globe,
  sheet: Sheet,
  calendar: CalendarDays,
};
/** From so many on, a search is quicker than looking. */
const manySources = 7;

type SourcePickerProps = {
  readonly known: KnownSources;
  readonly onReload: () => void;
  readonly onPick: (source: SourceChoice) => void;
  /** Left out when there are no options to make a table of. */
  readonly onMakeTable: (() => void) | undefined;
  readonly isMaking: boolean;
  /** Left out where the entries are no answers. */
  readonly onTimes: (() => void) | undefined;
};

/** Every source of the workspace, and ways to one that is not there yet. */
export function SourcePicker({ known, onReload, onPick, onMakeTable, isMaking, onTimes }: SourcePickerProps) {
  const [search, setSearch] = useState("");
  if (known.status === "loading") return <Skeleton className="h-48" />;
  if (known.status === "failed") {
    return (
      <Notice
        tone="problem"
        title={texts.failed}
        actions={
          <Button size="panel" onClick={onReload}>
            {texts.tryAgain}
          </Button>
        }
      />
    );
  }
  const ways = (
    <Ways
      onMakeTable={onMakeTable}
      isMaking={isMaking}
      onTimes={onTimes}
      isFirst={known.sources.length === 0}
    />
  );
  const { sources } = known;
  if (sources.length === 0) {
    return <EmptyState icon={Table2} title={texts.empty} text={texts.emptyText} action={ways} />;
  }
  const found = sources.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()));
  return (
    <div className="flex flex-col gap-3">
      {sources.length >= manySources && (
        <TextField
          hidesLabel
          label={texts.search}
          placeholder={texts.search}
          icon={Search}
          value={search}
          onValueChange={setSearch}
        />
      )}
      {found.length === 0 && <p className="text-secondary">{texts.notFound}</p>}
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(19rem,1fr))] gap-2">
        {found.map((source) => (
          <li key={source.id}>
            <SourceCard source={source} onPick={() => onPick(source)} />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-2 border-t border-line pt-3">
        <span className="text-secondary">{texts.other}</span>
        {ways}
      </div>
    </div>
  );
}

function SourceCard({ source, onPick }: { readonly source: SourceChoice; readonly onPick: () => void }) {
  const { kind, name, columns, rowCount, health } = source;
  const Icon = icons[kind];
  const isFailing = health?.state === "failing" || health?.state === "stale";
  return (
    <button
      type="button"
      onClick={onPick}
      className="flex h-full w-full items-start gap-3 rounded-card border border-line bg-panel px-3 py-2.5 text-left hover:border-accent hover:bg-accent-soft"
    >
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-secondary" />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{name}</span>
        <span className="block text-caption text-secondary">
          {sourceTexts.kinds[kind]}
          {rowCount === undefined ? "" : ` · ${sourceTexts.rows(rowCount)}`}
        </span>
        <span className="block truncate text-caption text-secondary">
          {columns.map((column) => column.name).join(", ")}
        </span>
        {isFailing && <span className="block text-caption text-caution">{health.happened}</span>}
      </span>
    </button>
  );
}

type WaysProps = Pick<SourcePickerProps, "onMakeTable" | "isMaking" | "onTimes"> & {
  /** There is no source yet: this is the next step. */
  readonly isFirst: boolean;
};

function Ways({ onMakeTable, isMaking, onTimes, isFirst }: WaysProps) {
  return (
    <>
      {onMakeTable && (
        <Button
          variant={isFirst ? "primary" : "secondary"}
          icon={Table2}
          isLoading={isMaking}
          onClick={onMakeTable}
        >
          {texts.makeTable}
        </Button>
      )}
      {onTimes && (
        <Button icon={CalendarClock} onClick={onTimes}>
          {texts.times}
        </Button>
      )}
      <a href="/data" target="_blank" rel="noreferrer" className={buttonStyle({})}>
        {texts.openData}
        <ExternalLink aria-hidden="true" className="size-4 shrink-0" />
      </a>
    </>
  );
}
