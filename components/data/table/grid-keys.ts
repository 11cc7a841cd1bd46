import type { KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import type { Cell, Column } from "@/lib/sources/rows";
import type { EditedRow } from "@/lib/sources/tables/apply-change";
import type { GridCommands } from "./grid-commands";
import { moved, type Place, stepped } from "./selection";
import type { TableStore } from "./table-store";
import type { Grid } from "./use-grid";

type GridKeys = {
  readonly grid: Grid;
  readonly commands: GridCommands;
  readonly store: TableStore;
  readonly columns: readonly Column[];
  readonly shown: readonly EditedRow[];
  readonly pageRows: number;
};

/** What keys do in the grid, as in spreadsheets. */
export function pressInGrid(event: KeyboardEvent<HTMLElement>, keys: GridKeys): void {
  const { grid, columns, shown, pageRows } = keys;
  // What floats over the grid is not in it, though React passes its events on.
  const isInside = event.target instanceof Node && event.currentTarget.contains(event.target);
  if (!isInside || grid.editing || event.nativeEvent.isComposing) return;
  const { active } = grid;
  const extent = { rows: shown.length + 1, columns: columns.length, pageRows };
  const isCommand = event.ctrlKey || event.metaKey;
  const next = moved(active, { key: event.key, toEdge: isCommand }, extent);
  if (next && !event.altKey) {
    take(event);
    grid.go(next, event.shiftKey && next.row >= 0 ? "extending" : undefined);
    // The head has buttons of its own, which hear the rest.
  } else if (active.row >= 0) {
    if (isCommand) pressWithCommand(event, keys);
    else if (event.key === "Tab") step(event, keys, extent);
    else if (!event.altKey) pressOnCell(event, keys);
  }
}

function pressOnCell(event: KeyboardEvent<HTMLElement>, keys: GridKeys): void {
  const { grid, commands, columns } = keys;
  const { active, area } = grid;
  const column = columns[active.column];
  if (!column) return;
  if (event.key === "Delete" || event.key === "Backspace") {
    take(event);
    commands.clear(area);
  } else if (column.type === "yes-no") answerYesNo(event, column, keys);
  else if (event.key === "Enter" || event.key === "F2") {
    take(event);
    grid.edit(active, false);
  } else if (event.key.length === 1) {
    // The letter itself goes into the field, which has the focus by then.
    flushSync(() => grid.edit(active, true));
  }
}

function answerYesNo(event: KeyboardEvent, column: Column, { grid, commands, shown }: GridKeys): void {
  const { active } = grid;
  const cell = shown[active.row]?.cells[column.id] ?? null;
  if (event.key === " " || event.key === "Enter" || event.key === "F2") {
    take(event);
    commands.setCell(active, toggled(cell));
  } else if (/^[yn10]$/i.test(event.key)) {
    take(event);
    commands.setCell(active, /^[y1]$/i.test(event.key));
  }
}

function pressWithCommand(
  event: KeyboardEvent<HTMLElement>,
  { grid, store, columns, shown }: GridKeys,
): void {
  const key = event.key.toLowerCase();
  if (key === "a") {
    take(event);
    const last: Place = { row: Math.max(shown.length - 1, 0), column: columns.length - 1 };
    grid.select({ row: 0, column: 0 }, last);
  } else if (key === "z" || key === "y") {
    take(event);
    const { undo, redo } = store.getState();
    if (key === "y" || event.shiftKey) redo();
    else undo();
    // The row that had the focus may be gone.
    grid.go(grid.active);
  }
}

/** At the ends of the grid Tab leads on to the rest of the page. */
function step(event: KeyboardEvent, { grid }: GridKeys, extent: Parameters<typeof stepped>[2]): void {
  const next = stepped(grid.active, event.shiftKey ? -1 : 1, extent);
  if (next.row === grid.active.row && next.column === grid.active.column) return;
  take(event);
  grid.go(next);
}

export function toggled(cell: Cell): Cell {
  return cell !== true;
}

function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
