import { readCell, type Writing } from "../cells/read-cell";
import type { Cell, Cells, Column } from "../rows";
import type { Matrix } from "./guess-matrix";

/** Where a column of a file goes; undefined leaves it out. */
export type Target = { readonly column: Column; readonly writing: Writing } | undefined;

export type Mistake = {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly column: Column;
  readonly written: string;
};

export type PlannedImport = {
  readonly rows: readonly Cells[];
  /** Cells that do not fit; they come along as they are written. */
  readonly mistakes: readonly Mistake[];
};

/** The rows that a file brings. Blank lines are left out; nothing else is. */
export function planImport(
  matrix: Matrix,
  { hasHeader, targets }: { readonly hasHeader: boolean; readonly targets: readonly Target[] },
): PlannedImport {
  const mistakes: Mistake[] = [];
  const rows = matrix.flatMap((line, at): Cells[] => {
    if (hasHeader && at === 0) return [];
    const cells = targets.flatMap((target, index): [string, Cell][] => {
      const written = line[index] ?? null;
      if (!target || written === null || String(written).trim() === "") return [];
      const read = readCell(target.column, written, target.writing);
      if (read === undefined) {
        mistakes.push({ line: at + 1, column: target.column, written: String(written) });
      }
      return [[target.column.id, read === undefined ? written : read]];
    });
    return cells.length === 0 ? [] : [Object.fromEntries(cells)];
  });
  return { rows, mistakes };
}
