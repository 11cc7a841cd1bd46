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
    .flatMap((column) => {
      const [up, down] = waysOf(column);
      return [
        { value: `up ${column.id}`, label: up(column.name) },
        { value: `down ${column.id}`, label: down(column.name) },
      ];
    });
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

type Ways = readonly [up: (name: string) => string, down: (name: string) => string];

function waysOf({ type }: SourceColumn): Ways {
  switch (type) {
    case "number":
    case "money":
    case "yes-no":
      return [texts.ascending, texts.descending];
    case "date":
    case "date-time":
    case "time":
      return [texts.earliest, texts.latest];
    default:
      return [texts.alphabetic, texts.backwards];
  }
}
