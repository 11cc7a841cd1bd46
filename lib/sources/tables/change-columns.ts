import { columnsMax } from "../columns";
import type { Column } from "../rows";
import type { TableChange } from "./change";

/** The columns after a change; the same list when it does not concern them or cannot be. */
export function changedColumns(columns: readonly Column[], change: TableChange): readonly Column[] {
  switch (change.kind) {
    case "add-column": {
      const isThere = columns.some(({ id }) => id === change.column.id);
      return isThere || columns.length >= columnsMax
        ? columns
        : columns.toSpliced(change.at, 0, change.column);
    }
    case "change-column":
      return columns.map((column) => (column.id === change.column.id ? change.column : column));
    case "move-column": {
      const from = columns.findIndex(({ id }) => id === change.columnId);
      const column = columns[from];
      return column ? columns.toSpliced(from, 1).toSpliced(change.to, 0, column) : columns;
    }
    case "delete-column":
      return columns.filter(({ id }) => id !== change.columnId);
    default:
      return columns;
  }
}
