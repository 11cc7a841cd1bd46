import { findRowAddedOnce, findRows, insertRows, updateRowCells } from "@/db/data-rows";
import { countRows, type StoredSource, takeRevision } from "@/db/data-sources";
import { newId } from "@/db/new-id";
import { inTransaction, type WorkspaceScope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { readCell } from "../cells/read-cell";
import { columnsOf } from "../columns";
import { askRows } from "../query/ask-rows";
import type { Cells, Column, Row, RowToAdd, RowToSave, RowToUpdate, WriteFailure } from "../rows";
import { rowsMax } from "./limits";
import { loadTable, rowOf } from "./load-table";

type Written = Promise<Result<Row, WriteFailure>>;

/** Adds a row at the end. */
export function addRow(scope: WorkspaceScope, sourceId: string, row: RowToAdd, now: Date): Written {
  return changing(scope, sourceId, now, async (own, source) => {
    const once = row.onceKey === undefined ? undefined : await findRowAddedOnce(own, sourceId, row.onceKey);
    return once ? success(rowOf(once)) : insert(own, source, row);
  });
}

/** Changes cells of a row. */
export function updateRow(scope: WorkspaceScope, sourceId: string, change: RowToUpdate, now: Date): Written {
  return changing(scope, sourceId, now, (own, source) => update(own, source, change));
}

/** Changes the first row that fits, or adds one. Two that save the same at the same moment save one row. */
export function saveRow(scope: WorkspaceScope, sourceId: string, wanted: RowToSave, now: Date): Written {
  return changing(scope, sourceId, now, async (own, source) => {
    const { columns, rows } = await loadTable(own, { ...source, revision: source.revision - 1 }, now);
    const found = askRows(columns, rows, { where: wanted.where, limit: 1 });
    if (!found.ok) return found;
    const [row] = found.value;
    if (!row) return insert(own, source, { cells: wanted.cells });
    return update(own, source, { rowId: row.id, cells: wanted.cells });
  });
}

/** Runs a change with the next revision of a table, alone; a refused one leaves no trace but the number. */
function changing(
  scope: WorkspaceScope,
  sourceId: string,
  now: Date,
  change: (own: WorkspaceScope, source: StoredSource) => Written,
): Written {
  return inTransaction(scope, async (own): Written => {
    const source = await takeRevision(own, sourceId, { rowsAdded: 1, at: now });
    if (!source) return failure({ reason: "source-not-found" });
    return source.kind === "table" ? change(own, source) : failure({ reason: "read-only" });
  });
}

async function insert(own: WorkspaceScope, source: StoredSource, { cells, onceKey }: RowToAdd): Written {
  if (await isFull(own, source)) return failure({ reason: "table-full", rowsMax });
  const read = readCells(columnsOf(source), cells);
  if (!read.ok) return read;
  const id = newId();
  const row = { id, cells: read.value, position: source.lastPosition + 1, onceKey };
  await insertRows(own, source.id, source.revision, [row]);
  return success({ id, cells: read.value, version: source.revision });
}

/** Each row moved the end of the table at least one on: only a long one has to be counted. */
async function isFull(own: WorkspaceScope, { id, lastPosition }: StoredSource): Promise<boolean> {
  if (lastPosition < rowsMax) return false;
  const counted = await countRows(own, [id]);
  return (counted.get(id) ?? 0) >= rowsMax;
}

async function update(
  own: WorkspaceScope,
  source: StoredSource,
  { rowId, cells, expectedVersion }: RowToUpdate,
): Written {
  const [stored] = await findRows(own, source.id, [rowId]);
  if (!stored || stored.deletedAt) return failure({ reason: "row-not-found" });
  if (expectedVersion !== undefined && expectedVersion !== stored.revision) {
    return failure({ reason: "conflict", row: rowOf(stored) });
  }
  const read = readCells(columnsOf(source), cells);
  if (!read.ok) return read;
  const next = { id: rowId, cells: { ...stored.cells, ...read.value }, revision: source.revision };
  await updateRowCells(own, source.id, next);
  return success({ id: rowId, cells: next.cells as Cells, version: source.revision });
}

function readCells(columns: readonly Column[], cells: Cells): Result<Cells, WriteFailure> {
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
