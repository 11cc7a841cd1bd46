"use client";

import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { columnNameMax } from "@/lib/sources/columns";
import { type Column, columnTypes } from "@/lib/sources/rows";
import type { EditedTable } from "@/lib/sources/tables/apply-change";
import { texts } from "../texts";
import { columnLooks } from "./column-looks";
import { retype } from "./retype";

export type ColumnWish = { readonly column: Column; readonly isNew: boolean; readonly at: number };

type ColumnDialogProps = {
  /** Undefined closes it. */
  readonly wish: ColumnWish | undefined;
  readonly table: EditedTable;
  readonly onClose: () => void;
  readonly onSave: (column: Column) => void;
};

/** Asks for the name and the type of a column, and says which cells would not fit. */
export function ColumnDialog({ wish, table, onClose, onSave }: ColumnDialogProps) {
  const words = texts.column;
  const [form, setForm] = useState<"idle" | "tried">("idle");
  const [edited, setEdited] = useState<Column | undefined>(wish?.column);
  const column = edited && wish && edited.id === wish.column.id ? edited : wish?.column;
  const fault = column && faultOf(column, table);
  const unfit = useMemo(
    () => (wish && column && !wish.isNew ? retype(table, wish.column, column) : undefined),
    [wish, column, table],
  );

  function save(): void {
    setForm("tried");
    if (column && !fault) onSave(trimmed(column));
  }
  return (
    <Dialog
      title={wish?.isNew ? words.titleNew : words.title}
      width="small"
      open={wish !== undefined}
      onOpenChange={(open) => !open && onClose()}
      onClosed={() => {
        setEdited(undefined);
        setForm("idle");
      }}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" onClick={save}>
            {wish?.isNew ? words.add : words.save}
          </Button>
        </>
      }
    >
      {column && (
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <TextField
            label={words.name}
            value={column.name}
            maxLength={columnNameMax}
            onValueChange={(name) => setEdited({ ...column, name })}
            error={form === "tried" && fault?.field === "name" ? fault.text : undefined}
          />
          <Select
            label={words.type}
            value={column.type}
            onValueChange={(type) => setEdited({ ...column, type })}
            options={columnTypes.map((type) => {
              return { value: type, ...texts.types[type], icon: columnLooks[type].icon };
            })}
          />
          {column.type === "money" && (
            <TextField
              label={words.currency}
              help={words.currencyHelp}
              value={column.currency ?? ""}
              maxLength={3}
              onValueChange={(currency) => setEdited({ ...column, currency: currency.toUpperCase() })}
              error={form === "tried" && fault?.field === "currency" ? fault.text : undefined}
            />
          )}
          {column.type === "date-time" && (
            <Combobox
              label={words.zone}
              help={words.zoneHelp}
              value={column.zone ?? hereZone()}
              onValueChange={(zone) => zone && setEdited({ ...column, zone })}
              options={zones().map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
            />
          )}
          {unfit && unfit.unfit > 0 && (
            <Notice tone="caution" role="status" title={words.unfit(unfit.unfit, unfit.filled)} />
          )}
          <button type="submit" hidden />
        </form>
      )}
    </Dialog>
  );
}

export function hereZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export function zones(): readonly string[] {
  const known = Intl.supportedValuesOf("timeZone");
  return known.includes("UTC") ? known : ["UTC", ...known];
}

function faultOf(
  column: Column,
  { columns }: EditedTable,
): { readonly field: "name" | "currency"; readonly text: string } | undefined {
  const name = column.name.trim();
  if (name === "") return { field: "name", text: texts.column.nameMissing };
  const isTaken = columns.some((other) => {
    return other.id !== column.id && other.name.trim().toLowerCase() === name.toLowerCase();
  });
  if (isTaken) return { field: "name", text: texts.column.nameTaken };
  const isWrong = column.type === "money" && !/^([A-Z]{3})?$/.test(column.currency ?? "");
  return isWrong ? { field: "currency", text: texts.column.currencyWrong } : undefined;
}

/** With what its type needs, and nothing else. */
function trimmed({ id, name, type, currency, zone }: Column): Column {
  return {
    id,
    name: name.trim(),
    type,
    ...(type === "money" && currency ? { currency } : {}),
    ...(type === "date-time" ? { zone: zone ?? hereZone() } : {}),
  };
}
