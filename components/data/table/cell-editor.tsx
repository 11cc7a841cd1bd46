"use client";

import { type FocusEvent, type KeyboardEvent, useRef, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { cellTextMax, fitsColumn, pictureTextMax, readCell } from "@/lib/sources/cells/read-cell";
import { shownIn } from "@/lib/sources/cells/read-time";
import { plainCell } from "@/lib/sources/cells/show-cell";
import type { Cell, Column } from "@/lib/sources/rows";
import { texts } from "../texts";

/** Where to go on once the cell is filled. */
export type NextPlace = "stay" | "below" | "above" | "after" | "before";

type CellEditorProps = {
  readonly column: Column;
  readonly cell: Cell;
  /** Begins with an empty field: what is typed takes the place of what was there. */
  readonly startsEmpty: boolean;
  readonly onDone: (cell: Cell, next: NextPlace) => void;
  readonly onCancel: () => void;
};

const inputTypes = { date: "date", time: "time", "date-time": "datetime-local" } as const;
const boxStyle =
  "absolute top-0 left-0 z-10 min-h-full min-w-full bg-raised px-2.5 text-ink shadow-float outline-2 -outline-offset-2 outline-accent";

/** The cell while it is typed in. Leaving it keeps what was typed; Escape does not. */
export function CellEditor({ column, cell, startsEmpty, onDone, onCancel }: CellEditorProps) {
  const [typed, setTyped] = useState(() => (startsEmpty ? "" : writtenAs(column, cell)));
  const isOver = useRef(false);
  const picker = fitsColumn(column, cell) && column.type in inputTypes;

  function finish(next: NextPlace): void {
    if (isOver.current) return;
    isOver.current = true;
    const text = column.type === "date-time" ? typed.replace("T", " ") : typed;
    const read = readCell(column, text);
    onDone(read === undefined ? typed : read, next);
  }
  function press(event: KeyboardEvent): void {
    event.stopPropagation();
    // A word that is still being composed ends with Enter too.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      isOver.current = true;
      event.preventDefault();
      onCancel();
    } else if (event.key === "Enter" && !event.altKey) {
      event.preventDefault();
      finish(event.shiftKey ? "above" : "below");
    } else if (event.key === "Tab") {
      event.preventDefault();
      finish(event.shiftKey ? "before" : "after");
    }
  }
  const control = {
    "aria-label": texts.table.edit(column.name),
    value: typed,
    onKeyDown: press,
    onBlur: () => finish("stay"),
    autoFocus: true,
  };
  if (picker) {
    return (
      <input
        {...control}
        // The key of an index of its own type, as `picker` just said.
        type={inputTypes[column.type as keyof typeof inputTypes]}
        onChange={(event) => setTyped(event.target.value)}
        className={classNames(boxStyle, "h-full")}
      />
    );
  }
  return (
    <textarea
      {...control}
      rows={1}
      maxLength={column.type === "picture" ? pictureTextMax : cellTextMax}
      onChange={(event) => setTyped(event.target.value)}
      onFocus={toEnd}
      className={classNames(
        boxStyle,
        "field-sizing-content max-h-48 w-full resize-none py-2",
        isWide(column) && "min-w-64",
      )}
    />
  );
}

function toEnd({ target }: FocusEvent<HTMLTextAreaElement>): void {
  target.setSelectionRange(target.value.length, target.value.length);
}

function isWide({ type }: Column): boolean {
  return type === "text" || type === "picture";
}

function writtenAs(column: Column, cell: Cell): string {
  if (column.type === "date-time" && typeof cell === "string") {
    const shown = shownIn(column.zone ?? "UTC", cell);
    if (shown) return `${shown.day}T${shown.time}`;
  }
  return plainCell(column, cell);
}
