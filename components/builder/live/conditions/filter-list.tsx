"use client";

import { X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import type { Filter } from "@/lib/flow/rules/rules";
import { ColumnPick, useColumns } from "../parts/column-pick";
import { Pick } from "../parts/pick";
import { Sentence } from "../parts/sentence";
import type { Change } from "../rule-scope";
import { liveTexts } from "../texts";
import { ValuePick } from "../values/value-pick";
import { comparisonsFor, isAlone } from "./comparisons";

const texts = liveTexts.picks;

const wholeDay = "";

type FilterListProps = {
  readonly source: string;
  readonly filters: readonly Filter[];
  readonly onChange: Change<readonly Filter[]>;
  /** The word before the first one. */
  readonly begin: string;
};

/** Which rows are meant: a column, compared how, with what. */
export function FilterList({ source, filters, onChange, begin }: FilterListProps) {
  const times = useColumns(source).filter(({ type }) => type === "time");
  return filters.map((filter, index) => {
    const set: Change<Filter> = (next, burst) =>
      onChange(filters.with(index, next), burst && `${index} ${burst}`);
    const { column, is, value = { kind: "fixed", value: "" } } = filter;
    const { time, ...untimed } = filter;
    const canBeOver = is === "at-least" && value.kind === "today" && times.length > 0;
    return (
      // Filters have no identity; they are edited in place and removed by position.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above.
      <Sentence key={index}>
        <span>{index === 0 ? begin : liveTexts.find.and}</span>
        <ColumnPick
          source={source}
          value={column}
          withRow
          onChange={(next) => set({ ...untimed, column: next })}
        />
        <Pick
          label={texts.operator}
          value={is}
          options={comparisonsFor(undefined)}
          onValueChange={(next) => set({ ...untimed, is: next })}
        />
        {!isAlone(is) && (
          <ValuePick
            label={texts.right}
            value={value}
            onChange={(next, burst) => set({ ...untimed, value: next }, burst)}
          />
        )}
        {canBeOver && (
          <Pick
            label={texts.hours}
            value={time ?? wholeDay}
            options={[
              { value: wholeDay, label: texts.wholeDay },
              ...times.map(({ id, name }) => ({ value: id, label: texts.notOver(name) })),
            ]}
            onValueChange={(next) => set(next === wholeDay ? untimed : { ...untimed, time: next })}
          />
        )}
        <IconButton
          icon={X}
          label={texts.removeCondition}
          onClick={() => onChange(filters.toSpliced(index, 1))}
          className="-ml-1"
        />
      </Sentence>
    );
  });
}
