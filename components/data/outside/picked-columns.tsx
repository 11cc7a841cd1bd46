"use client";

import { Plus, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { columnNameMax } from "@/lib/sources/columns";
import type { Path } from "@/lib/sources/outside/settings";
import { type Column, columnTypes } from "@/lib/sources/rows";
import { hereZone } from "../table/column-dialog";
import { columnLooks } from "../table/column-looks";
import { texts } from "../texts";
import { type Picking, shownPath, withoutColumn } from "./form";
import { outsideTexts } from "./texts";

type PickedColumnsProps = {
  readonly picking: Picking;
  readonly onChange: (picking: Picking) => void;
  /** Values that could be columns and are none. */
  readonly unused: readonly Path[];
  readonly onAdd: (path: Path) => void;
};

/** The columns that were picked, with their names and types. */
export function PickedColumns({ picking, onChange, unused, onAdd }: PickedColumnsProps) {
  const words = outsideTexts.columns;
  const set = (id: string, change: Partial<Column>) =>
    onChange({
      ...picking,
      columns: picking.columns.map((column) => (column.id === id ? { ...column, ...change } : column)),
    });
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-semibold">{words.title}</h2>
      {picking.columns.length === 0 && <p className="text-secondary">{words.none}</p>}
      <ul className="flex flex-col gap-2">
        {picking.columns.map((column) => (
          <li key={column.id} className="flex flex-wrap items-center gap-2">
            <TextField
              label={words.name}
              hidesLabel
              size="panel"
              value={column.name}
              maxLength={columnNameMax}
              onValueChange={(name) => set(column.id, { name })}
              className="min-w-36 flex-1"
            />
            <Select
              label={`${words.type}: ${column.name}`}
              hidesLabel
              size="panel"
              value={column.type}
              onValueChange={(type) =>
                set(column.id, type === "date-time" ? { type, zone: hereZone() } : { type })
              }
              options={columnTypes.map((type) => {
                return { value: type, label: texts.types[type].label, icon: columnLooks[type].icon };
              })}
              className="w-44"
            />
            {column.type === "money" && (
              <TextField
                label={words.currency}
                hidesLabel
                size="panel"
                placeholder="EUR"
                value={column.currency ?? ""}
                maxLength={3}
                onValueChange={(typed) => set(column.id, currencyOf(typed))}
                className="w-16"
              />
            )}
            <span className="w-36 truncate font-mono text-caption text-secondary" title={words.from}>
              {shownPath(picking.paths[column.id] ?? [])}
            </span>
            <IconButton
              label={words.remove(column.name)}
              icon={X}
              onClick={() => onChange(withoutColumn(picking, column.id))}
            />
          </li>
        ))}
      </ul>
      {unused.length > 0 && (
        <div className="flex flex-wrap items-center gap-1.5">
          <span className="text-caption text-secondary">{words.unused}:</span>
          {unused.slice(0, 40).map((path) => (
            <Button
              key={JSON.stringify(path)}
              size="panel"
              icon={Plus}
              aria-label={words.add(shownPath(path))}
              className="h-6 px-1.5 text-caption"
              onClick={() => onAdd(path)}
            >
              {shownPath(path)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

function currencyOf(typed: string): Pick<Column, "currency"> {
  const letters = typed.toUpperCase().replace(/[^A-Z]/g, "");
  // Half a currency is none yet.
  return { currency: letters === "" ? undefined : letters };
}
