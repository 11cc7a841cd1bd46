"use client";

import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { TextField } from "@/components/ui/text-field";
import type { ListRows } from "@/lib/flow/edit/live/find-rows";
import type { SourceColumn } from "./data-ports";
import { sourceTexts } from "./texts";

const texts = sourceTexts.places;

/** Whether a place is taken, and what is said when there is none. */
export type Taking = { readonly isOn: boolean; readonly full: string };

type RowPlacesProps = {
  readonly columns: readonly SourceColumn[];
  readonly rows: ListRows;
  readonly onRowsChange: (rows: ListRows) => void;
  /** Undefined where several rows can be chosen, or none. */
  readonly taking: Taking | undefined;
  readonly onTakingChange: (taking: Taking) => void;
};

const none = "none";

/** How many people or things a row is good for. */
export function RowPlaces({ columns, rows, onRowsChange, taking, onTakingChange }: RowPlacesProps) {
  const numbers = columns.filter(({ type }) => type === "number");
  const { free, ...others } = rows;
  if (numbers.length === 0) return null;
  return (
    <section aria-label={texts.heading} className="flex min-w-0 flex-col gap-3">
      <h3 className="font-semibold">{texts.heading}</h3>
      <Select
        size="panel"
        label={texts.column}
        help={free ? texts.help : undefined}
        value={free?.column ?? none}
        options={[
          { value: none, label: texts.none },
          ...numbers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onValueChange={(column) => {
          if (column === none) return onRowsChange(others);
          onRowsChange({ ...rows, free: { column, quantity: { kind: "fixed", value: 1 } } });
        }}
      />
      {free && taking && (
        <>
          <Switch
            size="panel"
            label={texts.take}
            help={texts.takeHelp}
            checked={taking.isOn}
            onCheckedChange={(isOn) => onTakingChange({ ...taking, isOn })}
          />
          {taking.isOn && (
            <TextField
              size="panel"
              label={texts.full}
              value={taking.full}
              onValueChange={(full) => onTakingChange({ ...taking, full })}
            />
          )}
        </>
      )}
    </section>
  );
}
