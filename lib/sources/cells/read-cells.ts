import { failure, type Result, success } from "@/lib/result";
import type { Cells, Column, WriteFailure } from "../rows";
import { readCell } from "./read-cell";

/** Cells of a row as its columns keep them. */
export function readCells(columns: readonly Column[], cells: Cells): Result<Cells, WriteFailure> {
  const read: [string, Cells[string]][] = [];
  for (const [id, value] of Object.entries(cells)) {
    const column = columns.find((one) => one.id === id);
    if (!column) return failure({ reason: "column-not-found", column: id });
    const cell = readCell(column, value ?? null);
    if (cell === undefined) return failure({ reason: "cell-unfit", column: id, message: unfit(column) });
    read.push([id, cell]);
  }
  return success(Object.fromEntries(read));
}

function unfit({ name, type }: Column): string {
  return `“${name}” takes ${type === "yes-no" ? "yes or no" : `a ${type.replace("-", " and ")}`}, and this is none.`;
}
