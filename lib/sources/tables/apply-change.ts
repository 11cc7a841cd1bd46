import type { Cells, Column } from "../rows";
import type { TableChange } from "./change";
import { changedColumns } from "./change-columns";

export type EditedRow = { readonly id: string; readonly cells: Cells; readonly position: number };

/** A table as it is edited: its rows in their order. */
export type EditedTable = { readonly columns: readonly Column[]; readonly rows: readonly EditedRow[] };

/** The table after a change. Rows that come back from being deleted are those in `deleted`. */
export function applyChange(
  table: EditedTable,
  change: TableChange,
  deleted: ReadonlyMap<string, EditedRow> = new Map(),
): EditedTable {
  switch (change.kind) {
    case "set-cells": {
      const cells = new Map(change.rows.map((row) => [row.id, row.cells]));
      const rows = table.rows.map((row) => {
        const set = cells.get(row.id);
        return set ? { ...row, cells: { ...row.cells, ...set } } : row;
      });
      return { ...table, rows };
    }
    case "add-rows":
      return { ...table, rows: inOrder(withoutRows(table.rows, change.rows), change.rows) };
    case "delete-rows":
      return {
        ...table,
        rows: withoutRows(
          table.rows,
          change.rowIds.map((id) => ({ id })),
        ),
      };
    case "restore-rows": {
      const back = change.rowIds.flatMap((id) => deleted.get(id) ?? []);
      return { ...table, rows: inOrder(withoutRows(table.rows, back), back) };
    }
    default:
      return { ...table, columns: changedColumns(table.columns, change) };
  }
}

/** What takes a change back, for the table as it was before it. Undefined for a change of nothing. */
export function inverseOf(table: EditedTable, change: TableChange): TableChange | undefined {
  switch (change.kind) {
    case "set-cells": {
      const rows = change.rows.map(({ id, cells, before }) => ({ id, cells: before, before: cells }));
      return { kind: "set-cells", rows };
    }
    case "add-rows":
      return { kind: "delete-rows", rowIds: change.rows.map(({ id }) => id) };
    case "delete-rows":
      return { kind: "restore-rows", rowIds: change.rowIds };
    case "restore-rows":
      return { kind: "delete-rows", rowIds: change.rowIds };
    case "add-column":
      return { kind: "delete-column", columnId: change.column.id };
    case "change-column": {
      const column = table.columns.find(({ id }) => id === change.column.id);
      return column && { kind: "change-column", column: { ...column } };
    }
    default: {
      const at = table.columns.findIndex(({ id }) => id === change.columnId);
      const column = table.columns[at];
      if (!column) return undefined;
      return change.kind === "delete-column"
        ? { kind: "add-column", column: { ...column }, at }
        : { kind: "move-column", columnId: column.id, to: at };
    }
  }
}

/** Between two neighbours, or past the end. */
export function positionsAfter(rows: readonly EditedRow[], at: number, count: number): readonly number[] {
  const before = rows[at]?.position ?? 0;
  const after = rows[at + 1]?.position;
  const step = after === undefined ? 1 : (after - before) / (count + 1);
  return Array.from({ length: count }, (_, index) => before + step * (index + 1));
}

export function inOrder(rows: readonly EditedRow[], more: readonly EditedRow[]): readonly EditedRow[] {
  return [...rows, ...more].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

function withoutRows(
  rows: readonly EditedRow[],
  gone: readonly { readonly id: string }[],
): readonly EditedRow[] {
  const ids = new Set(gone.map(({ id }) => id));
  return ids.size === 0 ? rows : rows.filter(({ id }) => !ids.has(id));
}
