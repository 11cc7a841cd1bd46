import { findRows, insertRows, listRowsSince, markRowsDeleted, updateRowCells } from "@/db/data-rows";
import { countRows, type StoredSource, setColumns, takeRevision } from "@/db/data-sources";
import { inTransaction, type WorkspaceScope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { columnsOf, storedColumns } from "../columns";
import type { Cell, Cells, Column } from "../rows";
import type { EditedRow } from "./apply-change";
import type { TableChange, TableChanges } from "./change";
import { changedColumns } from "./change-columns";
import { rowsMax, rowTextMax } from "./limits";

/** Two changed the same cell. What the table has stayed; `theirs` is undefined when the whole row is gone. */
export type CellConflict = {
  readonly rowId: string;
  readonly columnId: string;
  readonly mine: Cell;
  readonly theirs: Cell | undefined;
};

/** What is different since a revision. */
export type TableNews = {
  readonly revision: number;
  readonly columns: readonly Column[];
  readonly changed: readonly EditedRow[];
  readonly deleted: readonly string[];
};

export type TableChanged = TableNews & { readonly conflicts: readonly CellConflict[] };
export type ChangeRefused =
  | { readonly reason: "source-not-found" | "read-only" | "row-too-long" }
  | { readonly reason: "table-full"; readonly rowsMax: number };

/**
 * Takes what a person did to a table, all of it or nothing. A cell that somebody else changed meanwhile stays as it is
 * and comes back as a conflict. Sent twice, a change happens once.
 */
export async function changeTable(
  scope: WorkspaceScope,
  { sourceId, changes, since }: TableChanges,
  now: Date,
): Promise<Result<TableChanged, ChangeRefused>> {
  if (changes.some(isTooLong)) return failure({ reason: "row-too-long" });
  const added = changes.flatMap((change) => (change.kind === "add-rows" ? change.rows : []));
  return inTransaction(scope, async (own): Promise<Result<TableChanged, ChangeRefused>> => {
    const before = await takeRevision(own, sourceId, { rowsAdded: added.length, at: now });
    if (!before) return failure({ reason: "source-not-found" });
    if (before.kind !== "table") return failure({ reason: "read-only" });
    if (added.length > 0 && (await isBeyond(own, sourceId, added.length))) {
      return failure({ reason: "table-full", rowsMax });
    }
    const conflicts: CellConflict[] = [];
    for (const change of changes) conflicts.push(...(await changeRows(own, before, change, now)));
    const columns = changes.reduce(changedColumns, columnsOf(before));
    const lastPosition = Math.max(before.lastPosition, ...added.map(({ position }) => position));
    await setColumns(own, sourceId, { columns: storedColumns(columns), lastPosition });
    const news = await newsSince(own, { ...before, columns: storedColumns(columns) }, since);
    return success({ ...news, conflicts });
  });
}

/** What is different in a table that has just been read. */
export async function newsSince(
  scope: WorkspaceScope,
  source: StoredSource,
  since: number,
): Promise<TableNews> {
  const rows = since >= source.revision ? [] : await listRowsSince(scope, source.id, since);
  return {
    revision: source.revision,
    columns: columnsOf(source),
    changed: rows
      .filter(({ deletedAt }) => deletedAt === null)
      .map(({ id, cells, position }) => ({ id, cells: cells as Cells, position })),
    deleted: rows.filter(({ deletedAt }) => deletedAt !== null).map(({ id }) => id),
  };
}

async function changeRows(
  own: WorkspaceScope,
  source: StoredSource,
  change: TableChange,
  now: Date,
): Promise<readonly CellConflict[]> {
  const { id, revision } = source;
  switch (change.kind) {
    case "set-cells":
      return setCells(own, source, change);
    case "add-rows":
      await insertRows(own, id, revision, change.rows);
      return [];
    case "delete-rows":
      await markRowsDeleted(own, id, { ids: change.rowIds, deletedAt: now, revision });
      return [];
    case "restore-rows":
      await markRowsDeleted(own, id, { ids: change.rowIds, deletedAt: null, revision });
      return [];
    default:
      return [];
  }
}

async function setCells(
  own: WorkspaceScope,
  { id: sourceId, revision }: StoredSource,
  change: Extract<TableChange, { kind: "set-cells" }>,
): Promise<readonly CellConflict[]> {
  const stored = await findRows(
    own,
    sourceId,
    change.rows.map(({ id }) => id),
  );
  const living = new Map(stored.filter(({ deletedAt }) => deletedAt === null).map((row) => [row.id, row]));
  const conflicts: CellConflict[] = [];
  for (const { id, cells, before } of change.rows) {
    const row = living.get(id);
    const taken: [string, Cell][] = [];
    for (const [columnId, mine] of Object.entries(cells)) {
      // Rows are written by this room alone, with cells.
      const theirs = row && ((row.cells[columnId] ?? null) as Cell);
      const isFree = theirs !== undefined && (theirs === (before[columnId] ?? null) || theirs === mine);
      if (isFree) taken.push([columnId, mine]);
      else conflicts.push({ rowId: id, columnId, mine, theirs });
    }
    if (!row || taken.length === 0) continue;
    await updateRowCells(own, sourceId, {
      id,
      cells: { ...row.cells, ...Object.fromEntries(taken) },
      revision,
    });
  }
  return conflicts;
}

async function isBeyond(own: WorkspaceScope, sourceId: string, added: number): Promise<boolean> {
  const counted = await countRows(own, [sourceId]);
  return (counted.get(sourceId) ?? 0) + added > rowsMax;
}

function isTooLong(change: TableChange): boolean {
  if (change.kind !== "set-cells" && change.kind !== "add-rows") return false;
  return change.rows.some(({ cells }) => JSON.stringify(cells).length > rowTextMax);
}
