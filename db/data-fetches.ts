import { and, eq, isNull, lt, sql } from "drizzle-orm";
import { type DataFetchFailure, dataFetch } from "./schema/data-fetch";
import type { WorkspaceScope } from "./scope";

export type StoredFetch = Omit<typeof dataFetch.$inferSelect, "workspaceId" | "content">;

/** How the last asking of a source went, without what it gave. */
export async function findFetch(scope: WorkspaceScope, sourceId: string): Promise<StoredFetch | undefined> {
  const rows = await scope.db
    .select({
      sourceId: dataFetch.sourceId,
      contentHash: dataFetch.contentHash,
      settingsHash: dataFetch.settingsHash,
      contentType: dataFetch.contentType,
      succeededAt: dataFetch.succeededAt,
      tookMs: dataFetch.tookMs,
      failedAt: dataFetch.failedAt,
      failure: dataFetch.failure,
      askingUntil: dataFetch.askingUntil,
    })
    .from(dataFetch)
    .where(own(scope, sourceId));
  return rows[0];
}

/** What a source last gave; undefined when it never gave anything. */
export async function findFetchedText(scope: WorkspaceScope, sourceId: string): Promise<string | undefined> {
  const rows = await scope.db
    .select({ content: dataFetch.content })
    .from(dataFetch)
    .where(own(scope, sourceId));
  return rows[0]?.content ?? undefined;
}

/** Whether this process may ask now: one asks, the others wait for what it gets. */
export async function claimAsking(
  { db, workspaceId }: WorkspaceScope,
  sourceId: string,
  { now, until }: { readonly now: Date; readonly until: Date },
): Promise<boolean> {
  const rows = await db
    .insert(dataFetch)
    .values({ sourceId, workspaceId, askingUntil: until })
    .onConflictDoUpdate({
      target: dataFetch.sourceId,
      set: { askingUntil: until },
      setWhere: sql`${dataFetch.workspaceId} = ${workspaceId} and (${isNull(dataFetch.askingUntil)} or ${lt(dataFetch.askingUntil, now)})`,
    })
    .returning({ sourceId: dataFetch.sourceId });
  return rows.length > 0;
}

export type Fetched = {
  /** Left out when it is the same as before. */
  readonly content?: string;
  readonly contentHash: string;
  readonly settingsHash: string;
  readonly contentType: string;
  readonly succeededAt: Date;
  readonly tookMs: number;
};

export async function storeFetched(scope: WorkspaceScope, sourceId: string, fetched: Fetched): Promise<void> {
  await scope.db
    .update(dataFetch)
    .set({ ...fetched, failure: null, askingUntil: null })
    .where(own(scope, sourceId));
}

/** What it gave before stays. */
export async function storeFetchFailure(
  scope: WorkspaceScope,
  sourceId: string,
  { failure, failedAt }: { readonly failure: DataFetchFailure; readonly failedAt: Date },
): Promise<void> {
  await scope.db.update(dataFetch).set({ failure, failedAt, askingUntil: null }).where(own(scope, sourceId));
}

function own({ workspaceId }: WorkspaceScope, sourceId: string) {
  return and(eq(dataFetch.sourceId, sourceId), eq(dataFetch.workspaceId, workspaceId));
}
