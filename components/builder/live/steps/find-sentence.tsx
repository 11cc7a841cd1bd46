"use client";

import { Plus, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import type { FindStep } from "@/lib/flow/rules/rules";
import { FilterList } from "../conditions/filter-list";
import { newFilter } from "../conditions/new-filter";
import { addStyle } from "../parts/add-style";
import { ColumnPick, useColumns } from "../parts/column-pick";
import { Pick } from "../parts/pick";
import { Sentence } from "../parts/sentence";
import { SmallNumber } from "../parts/small-number";
import { SourcePick } from "../parts/source-pick";
import { liveTexts } from "../texts";
import { ValuePick } from "../values/value-pick";
import type { StepProps } from "./step-props";

const texts = liveTexts.find;

/** "Look up rows in Orders where Number is …" */
export function FindSentence({ step, onChange }: StepProps<FindStep>) {
  const { source, where, sort, limit, free } = step;
  return (
    <>
      <Sentence>
        <span>{texts.begin}</span>
        <SourcePick
          value={source}
          onChange={(next) => onChange({ do: "find", id: step.id, source: next, where: [] })}
        />
      </Sentence>
      <FilterList
        source={source}
        filters={where}
        begin={texts.where}
        onChange={(next, burst) => onChange({ ...step, where: next }, burst)}
      />
      {sort && (
        <Sentence>
          <span>{texts.sortBy}</span>
          <ColumnPick
            source={source}
            value={sort.column}
            onChange={(column) => onChange({ ...step, sort: { ...sort, column } })}
          />
          <Pick
            label={liveTexts.picks.order}
            value={sort.isDescending ? "down" : "up"}
            options={[
              { value: "up", label: texts.up },
              { value: "down", label: texts.down },
            ]}
            onValueChange={(order) =>
              onChange({ ...step, sort: { ...sort, isDescending: order === "down" } })
            }
          />
          <RemovePart onRemove={() => onChange(without(step, "sort"))} />
        </Sentence>
      )}
      {limit !== undefined && (
        <Sentence>
          <span>{texts.atMost}</span>
          <SmallNumber
            label={liveTexts.picks.amount}
            value={limit}
            min={1}
            max={500}
            onValueChange={(next) => onChange({ ...step, limit: next }, "limit")}
          />
          <span>{texts.rows}</span>
          <RemovePart onRemove={() => onChange(without(step, "limit"))} />
        </Sentence>
      )}
      {free && (
        <Sentence>
          <span>{texts.onlyWith}</span>
          <ValuePick
            label={liveTexts.picks.amount}
            value={free.quantity}
            onChange={(quantity, burst) => onChange({ ...step, free: { ...free, quantity } }, burst)}
          />
          <span>{texts.freeIn}</span>
          <ColumnPick
            source={source}
            value={free.column}
            types={["number"]}
            onChange={(column) => onChange({ ...step, free: { ...free, column } })}
          />
          <RemovePart onRemove={() => onChange(without(step, "free"))} />
        </Sentence>
      )}
      {source !== "" && <NarrowMenu step={step} onChange={onChange} />}
    </>
  );
}

function NarrowMenu({ step, onChange }: StepProps<FindStep>) {
  const columns = useColumns(step.source);
  const first = columns[0]?.id ?? "";
  const places = columns.find(({ type }) => type === "number")?.id ?? "";
  return (
    <Menu
      trigger={
        <Button size="panel" variant="ghost" icon={Plus} className={addStyle}>
          {texts.menu}
        </Button>
      }
    >
      <MenuItem onSelect={() => onChange({ ...step, where: [...step.where, newFilter(first)] })}>
        {texts.addFilter}
      </MenuItem>
      <MenuItem
        disabled={step.sort !== undefined}
        onSelect={() => onChange({ ...step, sort: { column: first, isDescending: false } })}
      >
        {texts.addSort}
      </MenuItem>
      <MenuItem disabled={step.limit !== undefined} onSelect={() => onChange({ ...step, limit: 20 })}>
        {texts.addLimit}
      </MenuItem>
      <MenuItem
        disabled={step.free !== undefined || places === ""}
        onSelect={() =>
          onChange({ ...step, free: { column: places, quantity: { kind: "fixed", value: 1 } } })
        }
      >
        {texts.addFree}
      </MenuItem>
    </Menu>
  );
}

function RemovePart({ onRemove }: { readonly onRemove: () => void }) {
  return <IconButton icon={X} label={texts.removePart} onClick={onRemove} className="-ml-1" />;
}

function without(step: FindStep, part: "sort" | "limit" | "free"): FindStep {
  const { [part]: _, ...rest } = step;
  return rest;
}
