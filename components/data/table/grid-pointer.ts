import type { ClipboardEvent, FocusEvent, MouseEvent } from "react";
import type { Column } from "@/lib/sources/rows";
import type { EditedRow } from "@/lib/sources/tables/apply-change";
import type { GridCommands } from "./grid-commands";
import { toggled } from "./grid-keys";
import type { Place } from "./selection";
import type { Grid } from "./use-grid";

type Given = {
  readonly grid: Grid;
  readonly commands: GridCommands;
  readonly columns: readonly Column[];
  readonly shown: readonly EditedRow[];
};

/** What the pointer and the clipboard do in the grid. */
export function gridPointer({ grid, commands, columns, shown }: Given) {
  const { active, area, editing } = grid;
  const hasFocus = !editing && active.row >= 0;

  return {
    onMouseDown: (event: MouseEvent) => {
      const target = placeOf(event.target);
      if (!target || event.button !== 0 || isField(event.target)) return;
      if (target.kind === "cell") {
        if (target.row >= 0) grid.go(target, event.shiftKey ? "extending" : undefined);
        return;
      }
      event.preventDefault();
      const from = event.shiftKey ? area.top : target.row;
      grid.select({ row: target.row, column: 0 }, { row: from, column: columns.length - 1 });
    },
    onFocus: (event: FocusEvent) => {
      const target = placeOf(event.target);
      // Heads are buttons, which take the focus by themselves.
      if (target?.kind === "cell" && target.row < 0) grid.stand(target);
    },
    onMouseMove: (event: MouseEvent) => {
      const target = placeOf(event.target);
      if (event.buttons !== 1 || editing || target?.kind !== "cell" || target.row < 0) return;
      if (target.row !== active.row || target.column !== active.column) grid.go(target, "extending");
    },
    onDoubleClick: (event: MouseEvent) => {
      const target = placeOf(event.target);
      if (target?.kind !== "cell" || target.row < 0 || isField(event.target)) return;
      const column = columns[target.column];
      if (column?.type !== "yes-no") grid.edit(target, false);
      else commands.setCell(target, toggled(shown[target.row]?.cells[column.id] ?? null));
    },
    onCopy: (event: ClipboardEvent) => {
      if (hasFocus) copy(event);
    },
    onCut: (event: ClipboardEvent) => {
      if (!hasFocus) return;
      copy(event);
      commands.clear(area);
    },
    onPaste: (event: ClipboardEvent) => {
      if (!hasFocus) return;
      event.preventDefault();
      const filled = commands.paste(event.clipboardData.getData("text/plain"), area);
      if (filled)
        grid.select({ row: filled.top, column: filled.left }, { row: filled.bottom, column: filled.right });
    },
  };

  function copy(event: ClipboardEvent): void {
    event.preventDefault();
    event.clipboardData.setData("text/plain", commands.copied(area));
  }
}

type Target = ({ readonly kind: "cell" } & Place) | { readonly kind: "row"; readonly row: number };

/** The cell or the head of a row that an event is in. */
function placeOf(target: EventTarget): Target | undefined {
  if (!(target instanceof Element)) return undefined;
  const cell = target.closest<HTMLElement>("[data-place]")?.dataset.place;
  if (cell !== undefined) {
    const [row = 0, column = 0] = cell.split(":").map(Number);
    return { kind: "cell", row, column };
  }
  const head = target.closest<HTMLElement>("[data-head]")?.dataset.head;
  return head === undefined ? undefined : { kind: "row", row: Number(head) };
}

/** What is typed in has selections and clicks of its own. */
function isField(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
