import { and, asc, eq, gt, inArray, isNotNull, isNull, lt } from "drizzle-orm";
import type { JsonObject } from "@/lib/flow/json";
import { dataRow } from "./schema/data-row";
import type { WorkspaceScope } from "./scope";

export type StoredRow = Pick<
  typeof dataRow.$inferSelect,
  "id" | "cells" | "position" | "revision" | "deletedAt"
>;
export type RowToStore = Pick<StoredRow, "id" | "cells" | "position"> & {
  readonly onceKey?: string | undefined;
};

const shown = {
  id: dataRow.id,
  cells: dataRow.cells,
  position: dataRow.position,
  revision: dataRow.revision,
  deletedAt: dataRow.deletedAt,
};

/** The rows of a table in their order. */
export async function listRows(scope: WorkspaceScope, sourceId: string): Promise<readonly StoredRow[]> {
  return scope.db
    .select(shown)
    .from(dataRow)
    .where(and(ofSource(scope, sourceId), isNull(dataRow.deletedAt)))
    .orderBy(asc(dataRow.position), asc(dataRow.id));
}

/** Rows that changed after a revision of the table, deleted ones too. */
export async function listRowsSince(
  scope: WorkspaceScope,
  sourceId: string,
  revision: number,
): Promise<readonly StoredRow[]> {
  return scope.db
    .select(shown)
    .from(dataRow)
    .where(and(ofSource(scope, sourceId), gt(dataRow.revision, revision)));
}

/** Some of them, deleted ones too. */
export async function findRows(
  scope: WorkspaceScope,
  sourceId: string,
  ids: readonly string[],
): Promise<readonly StoredRow[]> {
  if (ids.length === 0) return [];
  return scope.db
    .select(shown)
    .from(dataRow)
    .where(and(ofSource(scope, sourceId), inArray(dataRow.id, [...ids])));
}

/** The row that was added with one of these keys and is there still. */
export async function findRowAddedOnce(
  scope: WorkspaceScope,
  sourceId: string,
  onceKeys: readonly string[],
): Promise<StoredRow | undefined> {
  if (onceKeys.length === 0) return undefined;
  const rows = await scope.db
    .select(shown)
    .from(dataRow)
    .where(
      and(ofSource(scope, sourceId), inArray(dataRow.onceKey, [...onceKeys]), isNull(dataRow.deletedAt)),
    );
  return rows[0];
}

/** Rows in one statement; more have more parameters than the protocol takes. */
const insertMax = 1_000;

/** Those that are there already stay as they are. */
export async function insertRows(
  { db, workspaceId }: WorkspaceScope,
  sourceId: string,
  revision: number,
  rows: readonly RowToStore[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += insertMax) {
    const some = rows.slice(at, at + insertMax).map((row) => ({ ...row, workspaceId, sourceId, revision }));
    await db.insert(dataRow).values(some).onConflictDoNothing();
  }
}

export async function updateRowCells(
  scope: WorkspaceScope,
  sourceId: string,
  row: { readonly id: string; readonly cells: JsonObject; readonly revision: number },
): Promise<void> {
  await scope.db
    .update(dataRow)
    .set({ cells: row.cells, revision: row.revision })
    .where(and(ofSource(scope, sourceId), eq(dataRow.id, row.id)));
}

/** Deletes rows, or takes that back; without ids all of the table. */
export async function markRowsDeleted(
  scope: WorkspaceScope,
  sourceId: string,
  change: {
    readonly ids: readonly string[] | undefined;
    readonly deletedAt: Date | null;
    readonly revision: number;
  },
): Promise<void> {
  const { ids, deletedAt, revision } = change;
  if (ids?.length === 0) return;
  await scope.db
    .update(dataRow)
    // A deleted row is in nobody's way who asks for it again.
    .set(deletedAt === null ? { deletedAt, revision } : { deletedAt, revision, onceKey: null })
    .where(
      and(
        ofSource(scope, sourceId),
        ids ? inArray(dataRow.id, [...ids]) : undefined,
        deletedAt === null ? isNotNull(dataRow.deletedAt) : isNull(dataRow.deletedAt),
      ),
    );
}

/** Lets go of some that were deleted before then, of all workspaces. Answers how many there were. */
export async function deleteOldRows(
  { db }: Pick<WorkspaceScope, "db">,
  before: Date,
  countMax: number,
): Promise<number> {
  const old = db
    .select({ id: dataRow.id })
    .from(dataRow)
    .where(and(isNotNull(dataRow.deletedAt), lt(dataRow.deletedAt, before)))
    .limit(countMax);
  const rows = await db.delete(dataRow).where(inArray(dataRow.id, old)).returning({ id: dataRow.id });
  return rows.length;
}

function ofSource({ workspaceId }: WorkspaceScope, sourceId: string) {
  return and(eq(dataRow.sourceId, sourceId), eq(dataRow.workspaceId, workspaceId));
}
