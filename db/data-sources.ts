import { and, asc, count, eq, inArray, isNull, sql } from "drizzle-orm";
import { dataFetch } from "./schema/data-fetch";
import { dataRow } from "./schema/data-row";
import { dataSource } from "./schema/data-source";
import type { Scope, WorkspaceScope } from "./scope";

export type StoredSource = Omit<typeof dataSource.$inferSelect, "workspaceId">;
export type SourceToStore = Pick<
  StoredSource,
  "id" | "name" | "kind" | "columns" | "settings" | "secrets" | "cacheSeconds" | "createdAt"
>;

export async function insertSource(
  { db, workspaceId, userId: createdBy }: Scope,
  source: SourceToStore,
): Promise<void> {
  await db.insert(dataSource).values({ ...source, workspaceId, createdBy, changedAt: source.createdAt });
}

export async function findSource(scope: WorkspaceScope, id: string): Promise<StoredSource | undefined> {
  const rows = await scope.db.select().from(dataSource).where(own(scope, id));
  return rows[0];
}

/** All of a workspace, the oldest first. */
export async function listSources({ db, workspaceId }: WorkspaceScope): Promise<readonly StoredSource[]> {
  return db
    .select()
    .from(dataSource)
    .where(and(eq(dataSource.workspaceId, workspaceId), isNull(dataSource.deletedAt)))
    .orderBy(asc(dataSource.createdAt), asc(dataSource.id));
}

/** How many rows tables have, by the id of the table. */
export async function countRows(
  { db, workspaceId }: WorkspaceScope,
  sourceIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (sourceIds.length === 0) return new Map();
  const rows = await db
    .select({ sourceId: dataRow.sourceId, rows: count() })
    .from(dataRow)
    .where(
      and(
        eq(dataRow.workspaceId, workspaceId),
        inArray(dataRow.sourceId, [...sourceIds]),
        isNull(dataRow.deletedAt),
      ),
    )
    .groupBy(dataRow.sourceId);
  return new Map(rows.map(({ sourceId, rows: found }) => [sourceId, found]));
}

export type SourceChange = Partial<
  Pick<StoredSource, "name" | "columns" | "settings" | "secrets" | "cacheSeconds">
>;

/** False when there is none. */
export async function updateSource(
  scope: WorkspaceScope,
  id: string,
  change: SourceChange & { readonly changedAt: Date },
): Promise<boolean> {
  const rows = await scope.db
    .update(dataSource)
    .set({ ...change, revision: sql`${dataSource.revision} + 1` })
    .where(own(scope, id))
    .returning({ id: dataSource.id });
  return rows.length > 0;
}

/**
 * Takes the next number of a source for a change of its rows or columns, and keeps others from changing them until the
 * transaction ends. `lastPosition` is where the rows end before the change; as many more places are left after it.
 */
export async function takeRevision(
  scope: WorkspaceScope,
  id: string,
  { rowsAdded, at }: { readonly rowsAdded: number; readonly at: Date },
): Promise<StoredSource | undefined> {
  const rows = await scope.db
    .update(dataSource)
    .set({
      revision: sql`${dataSource.revision} + 1`,
      lastPosition: sql`${dataSource.lastPosition} + ${rowsAdded}::double precision`,
      changedAt: at,
    })
    .where(own(scope, id))
    .returning();
  const [source] = rows;
  return source && { ...source, lastPosition: source.lastPosition - rowsAdded };
}

/** Sets what a change that holds the source made of it. */
export async function setColumns(
  scope: WorkspaceScope,
  id: string,
  change: Pick<StoredSource, "columns" | "lastPosition">,
): Promise<void> {
  await scope.db.update(dataSource).set(change).where(own(scope, id));
}

/** Marks it deleted, or takes that back. False when there is none. */
export async function markSourceDeleted(
  { db, workspaceId }: WorkspaceScope,
  id: string,
  deletedAt: Date | null,
): Promise<boolean> {
  const rows = await db
    .update(dataSource)
    .set({ deletedAt })
    .where(and(eq(dataSource.id, id), eq(dataSource.workspaceId, workspaceId)))
    .returning({ id: dataSource.id });
  return rows.length > 0;
}

export type SourceHealth = Omit<typeof dataFetch.$inferSelect, "workspaceId" | "content">;

/** How the sources outside fare, by their ids. */
export async function listHealth({
  db,
  workspaceId,
}: WorkspaceScope): Promise<ReadonlyMap<string, SourceHealth>> {
  const { content: _, workspaceId: __, ...shown } = columnsOfFetch;
  const rows = await db.select(shown).from(dataFetch).where(eq(dataFetch.workspaceId, workspaceId));
  return new Map(rows.map((row) => [row.sourceId, row]));
}

const columnsOfFetch = {
  sourceId: dataFetch.sourceId,
  workspaceId: dataFetch.workspaceId,
  content: dataFetch.content,
  contentHash: dataFetch.contentHash,
  settingsHash: dataFetch.settingsHash,
  contentType: dataFetch.contentType,
  succeededAt: dataFetch.succeededAt,
  tookMs: dataFetch.tookMs,
  failedAt: dataFetch.failedAt,
  failure: dataFetch.failure,
  askingUntil: dataFetch.askingUntil,
};

function own({ workspaceId }: WorkspaceScope, id: string) {
  return and(eq(dataSource.id, id), eq(dataSource.workspaceId, workspaceId), isNull(dataSource.deletedAt));
}
