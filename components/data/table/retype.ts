import { guessColumn } from "@/lib/sources/cells/guess-column";
import { readCell } from "@/lib/sources/cells/read-cell";
import { plainCell } from "@/lib/sources/cells/show-cell";
import type { Cell, Column } from "@/lib/sources/rows";
import type { EditedTable } from "@/lib/sources/tables/apply-change";
import type { TableChange } from "@/lib/sources/tables/change";
import { inParts } from "./paste";

export type Retyped = {
  readonly changes: readonly TableChange[];
  /** Cells that are filled, and those among them that do not fit the new type. */
  readonly filled: number;
  readonly unfit: number;
};

/** What giving a column another type or name does: cells are read anew; those that do not fit stay as they are. */
export function retype(table: EditedTable, before: Column, after: Column): Retyped {
  const change: TableChange = { kind: "change-column", column: after };
  const isSame = before.type === after.type && before.zone === after.zone;
  const found = table.rows.flatMap(({ id, cells }) => {
    const cell = cells[before.id] ?? null;
    return cell === null ? [] : [{ id, cell }];
  });
  if (isSame) return { changes: [change], filled: found.length, unfit: 0 };
  const written = found.map(({ cell }) => plainCell(before, cell));
  const { writing } = guessColumn(written);
  let unfit = 0;
  const set = found.flatMap(({ id, cell }, at) => {
    const read = readCell(after, written[at] ?? null, writing);
    if (read === undefined) unfit += 1;
    if (read === undefined || read === cell) return [];
    return [{ id, cells: one(before.id, read), before: one(before.id, cell) }];
  });
  const sets = inParts(set).map((rows): TableChange => ({ kind: "set-cells", rows }));
  return { changes: [change, ...sets], filled: found.length, unfit };
}

function one(columnId: string, cell: Cell): { [id: string]: Cell } {
  return { [columnId]: cell };
}
