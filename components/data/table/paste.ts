import { readCell } from "@/lib/sources/cells/read-cell";
import { columnFrom, guessMatrix, type Matrix } from "@/lib/sources/import/guess-matrix";
import type { Cell, Column } from "@/lib/sources/rows";
import { type EditedRow, type EditedTable, positionsAfter } from "@/lib/sources/tables/apply-change";
import { changedRowsMax, type TableChange } from "@/lib/sources/tables/change";
import type { Area } from "./selection";

export type PasteWish = {
  readonly matrix: Matrix;
  /** Where it goes; of the rows as they are shown. */
  readonly area: Area;
  readonly shown: readonly EditedRow[];
  readonly newId: () => string;
  readonly zone: string;
};

export type Pasted = {
  readonly changes: readonly TableChange[];
  /** Cells that do not fit their column; they are kept as they are and marked. */
  readonly unfit: number;
  readonly rowsAdded: number;
};

/**
 * What pasting cells does to a table: they go where the selection begins, with rows and columns added as needed. One
 * cell fills all of the selection. Into a table without rows the first line may bring the names of the columns.
 */
export function paste(table: EditedTable, wish: PasteWish): Pasted {
  if (table.rows.length === 0) return pasteAll(table, wish);
  const matrix = filled(wish.matrix, wish.area);
  const { columns, added } = columnsFor(table, matrix, wish);
  return { ...pasteInto(table, { ...wish, matrix }, columns, added) };
}

/** The whole table comes from the clipboard: its columns too, in place of those that nobody filled. */
function pasteAll(table: EditedTable, { matrix, newId, zone }: PasteWish): Pasted {
  const { hasHeader, columns: guessed } = guessMatrix(matrix);
  const body = hasHeader ? matrix.slice(1) : matrix;
  const columns = guessed.map((column) => ({
    guess: column,
    column: columnFrom(column, { id: newId(), zone }),
  }));
  let unfit = 0;
  const rows = body.map((line, index) => {
    const cells = columns.map(({ column, guess }, at): [string, Cell] => {
      const read = readCell(column, line[at] ?? null, guess.writing);
      if (read === undefined) unfit += 1;
      return [column.id, read === undefined ? (line[at] ?? null) : read];
    });
    return { id: newId(), cells: filledOnly(cells), position: index + 1 };
  });
  const changes: TableChange[] = [
    ...table.columns.map(({ id }): TableChange => ({ kind: "delete-column", columnId: id })),
    ...columns.map(({ column }, at): TableChange => ({ kind: "add-column", column, at })),
    ...inParts(rows).map((part): TableChange => ({ kind: "add-rows", rows: part })),
  ];
  return { changes, unfit, rowsAdded: rows.length };
}

function pasteInto(
  table: EditedTable,
  { matrix, area, shown, newId }: PasteWish,
  columns: readonly Column[],
  added: readonly TableChange[],
): Pasted {
  const writings = guessMatrix(matrix, false).columns.map(({ writing }) => writing);
  let unfit = 0;
  const lines = matrix.map((line) =>
    line.flatMap((value, at): [string, Cell][] => {
      const column = columns[area.left + at];
      if (!column) return [];
      const read = readCell(column, value, writings[at]);
      if (read === undefined) unfit += 1;
      return [[column.id, read === undefined ? value : read]];
    }),
  );
  const set = lines.flatMap((cells, at) => {
    const row = shown[area.top + at];
    if (!row) return [];
    const before = cells.map(([id]): [string, Cell] => [id, row.cells[id] ?? null]);
    return [{ id: row.id, cells: Object.fromEntries(cells), before: Object.fromEntries(before) }];
  });
  const beyond = lines.slice(set.length);
  const positions = positionsAfter(table.rows, table.rows.length - 1, beyond.length);
  const rows = beyond.map((cells, at) => {
    return { id: newId(), cells: filledOnly(cells), position: positions[at] ?? 0 };
  });
  const changes: TableChange[] = [
    ...added,
    ...inParts(set).map((part): TableChange => ({ kind: "set-cells", rows: part })),
    ...inParts(rows).map((part): TableChange => ({ kind: "add-rows", rows: part })),
  ];
  return { changes, unfit, rowsAdded: rows.length };
}

/** The columns with those that what is pasted needs beyond the last. */
function columnsFor(table: EditedTable, matrix: Matrix, { area, newId, zone }: PasteWish) {
  const guessed = guessMatrix(matrix, false).columns;
  const missing = guessed.slice(Math.max(table.columns.length - area.left, 0));
  const more = missing.map((guess, index) => {
    const name = `Column ${table.columns.length + index + 1}`;
    return columnFrom({ ...guess, name }, { id: newId(), zone });
  });
  const added = more.map((column, index): TableChange => {
    return { kind: "add-column", column, at: table.columns.length + index };
  });
  return { columns: [...table.columns, ...more], added };
}

function filled(matrix: Matrix, { top, bottom, left, right }: Area): Matrix {
  const [[only] = [], ...more] = matrix;
  const isOne = more.length === 0 && (matrix[0]?.length ?? 0) === 1 && only !== undefined;
  if (!isOne) return matrix;
  return Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => only));
}

function filledOnly(cells: readonly (readonly [string, Cell])[]): { [id: string]: Cell } {
  return Object.fromEntries(cells.filter(([, cell]) => cell !== null));
}

/** As many rows as one call takes. */
export function inParts<Item>(items: readonly Item[]): Item[][] {
  const parts: Item[][] = [];
  for (let at = 0; at < items.length; at += changedRowsMax) parts.push(items.slice(at, at + changedRowsMax));
  return parts;
}
