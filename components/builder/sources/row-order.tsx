"use client";

import { Select } from "@/components/ui/select";
import type { ListRows } from "@/lib/flow/edit/live/find-rows";
import type { SourceColumn } from "./data-ports";
import { sourceTexts } from "./texts";

const texts = sourceTexts.conditions;

type RowOrderProps = {
  readonly columns: readonly SourceColumn[];
  readonly rows: ListRows;
  readonly onChange: (rows: ListRows) => void;
};

const asInSource = "as-in-source";

/** In which order rows come. */
export function RowOrder({ columns, rows, onChange }: RowOrderProps) {
  const { sort, ...unordered } = rows;
  const options = columns
    .filter(({ type }) => type !== "picture")
    .flatMap(({ id, name }) => [
      { value: `up ${id}`, label: texts.ascending(name) },
      { value: `down ${id}`, label: texts.descending(name) },
    ]);
  return (
    <Select
      size="panel"
      label={texts.order}
      value={sort ? `${sort.isDescending ? "down" : "up"} ${sort.column}` : asInSource}
      options={[{ value: asInSource, label: texts.asInSource }, ...options]}
      onValueChange={(next) => {
        const [way = "", ...column] = next.split(" ");
        if (next === asInSource) return onChange(unordered);
        onChange({ ...rows, sort: { column: column.join(" "), isDescending: way === "down" } });
      }}
    />
  );
}
