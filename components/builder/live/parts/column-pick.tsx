"use client";

import { rowIdColumn } from "@/lib/flow/rules/rules";
import type { ColumnType } from "../../sources/data-ports";
import { useKnownSources } from "../../sources/use-sources";
import { liveTexts } from "../texts";
import { valueTexts } from "../values/texts";
import { Pick } from "./pick";

type ColumnPickProps = {
  readonly source: string;
  readonly value: string;
  readonly onChange: (column: string) => void;
  readonly label?: string;
  /** Offers the row itself, by which one that was chosen is found again. */
  readonly withRow?: boolean;
  readonly types?: readonly ColumnType[];
};

/** A column of a source. */
export function ColumnPick({ source, value, onChange, label, withRow = false, types }: ColumnPickProps) {
  const columns = useColumns(source).filter(({ type }) => !types || types.includes(type));
  const options = columns.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Pick
      label={label ?? liveTexts.picks.column}
      value={value}
      options={withRow ? [...options, { value: rowIdColumn, label: valueTexts.row }] : options}
      onValueChange={onChange}
    />
  );
}

export function useColumns(source: string) {
  return useKnownSources()?.find(({ id }) => id === source)?.columns ?? [];
}
