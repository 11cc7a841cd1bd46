import { findRowAddedOnce, findRows, insertRows, updateRowCells } from "@/db/data-rows";
import { countRows, type StoredSource, takeRevision } from "@/db/data-sources";
import { newId } from "@/db/new-id";
import { inTransaction, type WorkspaceScope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { readCells } from "../cells/read-cells";
import { columnsOf } from "../columns";
import { confirmLocked, lockPlaces, placesToConfirm } from "../holds/confirm";
import { askRows } from "../query/ask-rows";
import type {
  Cells,
  Row,
  RowQuery,
  RowToAdd,
  RowToSave,
  RowToUpdate,
  TimesKept,
  WriteFailure,
} from "../rows";
import { bookingsNear, isTimeFree } from "../slots/bookings";
import { rowsMax } from "./limits";
import { loadTable, rowOf } from "./load-table";

type Written = Promise<Result<Row, WriteFailure>>;

/** Adds a row at the end. */
export function addRow(scope: WorkspaceScope, sourceId: string, row: RowToAdd, now: Date): Written {
  return changing(scope, sourceId, { now, ...row }, async (change) => {
    const keys = [row.onceKey, row.earlierKey].filter((key) => key !== undefined);
    const once = await findRowAddedOnce(change.own, sourceId, keys);
    return once ? success(rowOf(once)) : insert(change, row);
  });
}

/** Changes cells of a row. */
export function updateRow(scope: WorkspaceScope, sourceId: string, row: RowToUpdate, now: Date): Written {
  return changing(scope, sourceId, { now, ...row }, (change) => update(change, row));
}

/** Changes the first row that fits, or adds one. Two that save the same at the same moment save one row. */
export function saveRow(scope: WorkspaceScope, sourceId: string, wanted: RowToSave, now: Date): Written {
  const { where, ...written } = wanted;
  return changing(scope, sourceId, { now, ...wanted }, async (change) => {
    const found = await ask(change, { where, limit: 1 });
    if (!found.ok) return found;
    const [row] = found.value;
    return row ? update(change, { ...written, rowId: row.id }) : insert(change, written);
  });
}

/** A change of a table that has its number, and so runs alone. */
type Change = { readonly own: WorkspaceScope; readonly source: StoredSource; readonly now: Date };

/** Rows as they were before the change. */
async function ask({ own, source, now }: Change, query: RowQuery): Promise<ReturnType<typeof askRows>> {
  const { columns, rows } = await loadTable(own, { ...source, revision: source.revision - 1 }, now);
  return askRows(columns, rows, query);
}

/**
 * Runs a change with the next revision of a table, alone, and confirms the places that go with it; a refused one leaves
 * no trace but the number.
 */
async function changing(
  scope: WorkspaceScope,
  sourceId: string,
  { now, keepsPlacesOf }: { readonly now: Date } & Pick<RowToAdd, "keepsPlacesOf">,
  change: (change: Change) => Written,
): Written {
  const held = keepsPlacesOf === undefined ? [] : await placesToConfirm(scope, keepsPlacesOf);
  return inTransaction(scope, async (own): Written => {
    const source = await takeRevision(own, sourceId, { rowsAdded: 1, at: now });
    if (!source) return failure({ reason: "source-not-found" });
    if (source.kind !== "table") return failure({ reason: "read-only" });
    const places = await lockPlaces(own, held, now);
    if (!places.ok) return places;
    const written = await change({ own, source, now });
    if (written.ok) await confirmLocked(own, places.value, now);
    return written;
  });
}

async function insert(change: Change, { cells, onceKey, unlessTaken }: RowToAdd): Written {
  const { own, source } = change;
  if (await isFull(own, source)) return failure({ reason: "table-full", rowsMax });
  const read = readCells(columnsOf(source), cells);
  if (!read.ok) return read;
  const free = unlessTaken ? await canBook(change, unlessTaken, { cells: read.value }) : success(true);
  if (!free.ok) return free;
  if (!free.value) return failure({ reason: "taken" });
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

/** Whether the time that a row asks for is free beside all other rows; whoever writes one at the same moment waits. */
async function canBook(
  change: Change,
  times: TimesKept,
  { cells, rowId }: { readonly cells: Cells; readonly rowId?: string },
): Promise<Result<boolean, WriteFailure>> {
  const day = cells[times.date];
  const near = await ask(change, typeof day === "string" ? bookingsNear(times, day, 1) : { limit: 0 });
  if (!near.ok) return near;
  const others = near.value.flatMap((row) => (row.id === rowId ? [] : [row.cells]));
  return success(isTimeFree(cells, times, others, change.now.getTime()));
}

async function update(change: Change, { rowId, cells, expectedVersion, unlessTaken }: RowToUpdate): Written {
  const { own, source } = change;
  const [stored] = await findRows(own, source.id, [rowId]);
  if (!stored || stored.deletedAt) return failure({ reason: "row-not-found" });
  if (expectedVersion !== undefined && expectedVersion !== stored.revision) {
    return failure({ reason: "conflict", row: rowOf(stored) });
  }
  const read = readCells(columnsOf(source), cells);
  if (!read.ok) return read;
  const next = { id: rowId, cells: { ...stored.cells, ...read.value } as Cells, revision: source.revision };
  // Who keeps their time has it.
  const moves =
    unlessTaken && [unlessTaken.date, unlessTaken.time].some((id) => next.cells[id] !== stored.cells[id]);
  const free = moves ? await canBook(change, unlessTaken, { cells: next.cells, rowId }) : success(true);
  if (!free.ok) return free;
  if (!free.value) return failure({ reason: "taken" });
  await updateRowCells(own, source.id, next);
  return success({ id: rowId, cells: next.cells, version: source.revision });
}
