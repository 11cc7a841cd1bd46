import { showToast } from "@/components/ui/toast";
import { plainCell } from "@/lib/sources/cells/show-cell";
import { cellsText, delimiterOf, readCells } from "@/lib/sources/import/cells-text";
import type { Cell } from "@/lib/sources/rows";
import { type EditedRow, positionsAfter } from "@/lib/sources/tables/apply-change";
import type { TableChange } from "@/lib/sources/tables/change";
import { rowsMax } from "@/lib/sources/tables/limits";
import { texts } from "../texts";
import { newRowId } from "./new-row-id";
import { inParts, type Pasted, paste } from "./paste";
import type { Area, Place } from "./selection";
import type { TableStore } from "./table-store";

/** What is done to cells and rows as they are shown. */
export function gridCommands(store: TableStore, shown: readonly EditedRow[]) {
  const table = () => store.getState().table;
  const run = (changes: readonly TableChange[]) => store.getState().run(changes);

  function hasRoom(count: number): boolean {
    if (table().rows.length + count <= rowsMax) return true;
    showToast({ text: texts.table.tooMany, tone: "problem" });
    return false;
  }

  /** Writes one cell; in the empty line that makes a row. */
  function setCell({ row, column: at }: Place, cell: Cell): void {
    const column = table().columns[at];
    const edited = shown[row];
    if (!column) return;
    if (!edited) {
      if (cell !== null) addRows([{ [column.id]: cell }]);
      return;
    }
    const before = edited.cells[column.id] ?? null;
    if (before === cell) return;
    const rows = [{ id: edited.id, cells: { [column.id]: cell }, before: { [column.id]: before } }];
    run([{ kind: "set-cells", rows }]);
  }

  function addRows(cells: readonly { readonly [columnId: string]: Cell }[], afterRow?: EditedRow): void {
    if (!hasRoom(cells.length)) return;
    const { rows } = table();
    const at = afterRow ? rows.findIndex(({ id }) => id === afterRow.id) : rows.length - 1;
    const positions = positionsAfter(rows, at, cells.length);
    const added = cells.map((each, index) => {
      return { id: newRowId(), cells: { ...each }, position: positions[index] ?? 0 };
    });
    run(inParts(added).map((part): TableChange => ({ kind: "add-rows", rows: part })));
  }

  const rowsOf = ({ top, bottom }: Area) => shown.slice(top, bottom + 1);

  return {
    setCell,
    addRow: () => addRows([{}]),
    duplicate: (area: Area) => {
      const rows = rowsOf(area);
      const last = rows.at(-1);
      if (last)
        addRows(
          rows.map(({ cells }) => cells),
          last,
        );
    },
    removeRows: (area: Area) => {
      const ids = rowsOf(area).map(({ id }) => id);
      if (ids.length === 0) return;
      run(inParts(ids).map((rowIds): TableChange => ({ kind: "delete-rows", rowIds })));
      const { undo } = store.getState();
      showToast({ text: texts.table.deleted(ids.length), action: { label: texts.table.undo, run: undo } });
    },
    clear: (area: Area) => {
      const columns = table().columns.slice(area.left, area.right + 1);
      const rows = rowsOf(area).flatMap(({ id, cells }) => {
        const filled = columns.filter((column) => (cells[column.id] ?? null) !== null);
        if (filled.length === 0) return [];
        const before = filled.map((column): [string, Cell] => [column.id, cells[column.id] ?? null]);
        const after = filled.map((column): [string, Cell] => [column.id, null]);
        return [{ id, cells: Object.fromEntries(after), before: Object.fromEntries(before) }];
      });
      if (rows.length > 0) run(inParts(rows).map((part): TableChange => ({ kind: "set-cells", rows: part })));
    },
    copied: (area: Area): string => {
      const columns = table().columns.slice(area.left, area.right + 1);
      return cellsText(
        rowsOf(area).map(({ cells }) => columns.map((column) => plainCell(column, cells[column.id]))),
      );
    },
    /** Answers the cells that were filled; undefined when none were. */
    paste: (text: string, area: Area): Area | undefined => {
      const isEmpty = table().rows.length === 0;
      const delimiter = text.includes("\t") || !isEmpty ? "tab" : delimiterOf(text);
      const matrix = readCells(text, delimiter);
      if (!matrix || matrix.length === 0) {
        showToast({ text: texts.table.pasteUnreadable, tone: "problem" });
        return undefined;
      }
      if (!hasRoom(Math.max(matrix.length - (shown.length - area.top), 0))) return undefined;
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      const pasted = paste(table(), { matrix, area, shown, newId: newRowId, zone });
      run(pasted.changes);
      tellPasted(pasted);
      const left = isEmpty ? 0 : area.left;
      const width = Math.max(...matrix.map((line) => line.length));
      const lines = isEmpty ? pasted.rowsAdded : matrix.length;
      return {
        top: area.top,
        left,
        bottom: Math.max(area.top + lines - 1, matrix.length === 1 ? area.bottom : 0),
        right: Math.max(left + width - 1, width === 1 ? area.right : 0),
      };
    },
  };
}
function tellPasted({ unfit, rowsAdded }: Pasted): void {
  if (unfit === 0 && rowsAdded < 2) return;
  showToast({
    text: unfit > 0 ? texts.table.pastedUnfit(unfit) : texts.table.pasted(rowsAdded),
    ...(unfit > 0 && rowsAdded > 0 ? { detail: texts.table.pasted(rowsAdded) } : {}),
  });
}

export type GridCommands = ReturnType<typeof gridCommands>;
