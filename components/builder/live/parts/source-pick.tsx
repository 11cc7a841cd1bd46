"use client";

import { CalendarDays, Globe, type LucideIcon, Sheet, Table2 } from "lucide-react";
import type { SourceKind } from "../../sources/data-ports";
import { useKnownSources } from "../../sources/use-sources";
import { liveTexts } from "../texts";
import { Pick } from "./pick";

const icons: { readonly [kind in SourceKind]: LucideIcon } = {
  table: Table2,
  url: Globe,
  sheet: Sheet,
  calendar: CalendarDays,
};

type SourcePickProps = {
  readonly value: string;
  readonly onChange: (source: string) => void;
  readonly kinds?: readonly SourceKind[];
};

/** A table, sheet, calendar or address of the workspace. */
export function SourcePick({ value, onChange, kinds }: SourcePickProps) {
  const sources = useKnownSources() ?? [];
  const options = sources
    .filter(({ kind }) => !kinds || kinds.includes(kind))
    .map(({ id, name, kind }) => ({ value: id, label: name, icon: icons[kind] }));
  return <Pick label={liveTexts.picks.source} value={value} options={options} onValueChange={onChange} />;
}
