import { and, asc, count, desc, eq, gt, inArray } from "drizzle-orm";
import { newId } from "./new-id";
import { type SendState, send } from "./schema/send";
import { type SendFailure, type SendListState, sendList } from "./schema/send-list";
import type { Scope, WorkspaceScope } from "./scope";
import type { StoredSend } from "./sends";

export type StoredSendList = Omit<typeof sendList.$inferSelect, "workspaceId">;
export type SendListToStore = Pick<StoredSendList, "flowId" | "accountId" | "name" | "total" | "createdAt">;

/** How many messages of a list are in each state. */
export type SendCounts = { readonly [state in SendState]?: number };

export async function insertSendList(
  { db, workspaceId, userId: createdBy }: Scope,
  list: SendListToStore,
): Promise<string> {
  const id = newId();
  await db.insert(sendList).values({ ...list, id, workspaceId, createdBy, state: "running" });
  return id;
}

export async function findSendList(scope: WorkspaceScope, id: string): Promise<StoredSendList | undefined> {
  const rows = await scope.db.select().from(sendList).where(own(scope, id));
  return rows[0];
}

/** The lists of a Flow, the newest first. */
export async function listSendLists(
  { db, workspaceId }: WorkspaceScope,
  flowId: string,
  countMax: number,
): Promise<readonly StoredSendList[]> {
  return db
    .select()
    .from(sendList)
    .where(and(eq(sendList.workspaceId, workspaceId), eq(sendList.flowId, flowId)))
    .orderBy(desc(sendList.createdAt), desc(sendList.id))
    .limit(countMax);
}

/** By the id of the list. */
export async function countSends(
  { db, workspaceId }: WorkspaceScope,
  listIds: readonly string[],
): Promise<ReadonlyMap<string, SendCounts>> {
  const counts = new Map<string, { [state in SendState]?: number }>(listIds.map((id) => [id, {}]));
  if (listIds.length === 0) return counts;
  const rows = await db
    .select({ listId: send.listId, state: send.state, sends: count() })
    .from(send)
    .where(and(eq(send.workspaceId, workspaceId), inArray(send.listId, [...listIds])))
    .groupBy(send.listId, send.state);
  for (const { listId, state, sends } of rows) {
    const counted = listId === null ? undefined : counts.get(listId);
    if (counted) counted[state] = sends;
  }
  return counts;
}

/** Messages of a list in its order, all or those in some states. */
export async function listSendsOf(
  { db, workspaceId }: WorkspaceScope,
  listId: string,
  {
    countMax,
    after,
    states,
  }: { readonly countMax: number; readonly after?: number; readonly states?: readonly SendState[] },
): Promise<readonly StoredSend[]> {
  return db
    .select()
    .from(send)
    .where(
      and(
        eq(send.workspaceId, workspaceId),
        eq(send.listId, listId),
        after === undefined ? undefined : gt(send.position, after),
        states === undefined ? undefined : inArray(send.state, [...states]),
      ),
    )
    .orderBy(asc(send.position))
    .limit(countMax);
}

/** Lets a list go on, or stops it before its next message. False when there is none. */
export async function steerSendList(
  scope: WorkspaceScope,
  id: string,
  state: SendListState,
  because: SendFailure | null = null,
): Promise<boolean> {
  const rows = await scope.db
    .update(sendList)
    .set({ state, pausedBecause: because })
    .where(own(scope, id))
    .returning({ id: sendList.id });
  return rows.length > 0;
}

/** Gives messages of a list another state. Answers how many. */
export async function moveSends(
  { db, workspaceId }: WorkspaceScope,
  listId: string,
  {
    from,
    to,
    at,
  }: { readonly from: readonly SendState[]; readonly to: "queued" | "cancelled"; readonly at: Date },
): Promise<number> {
  const change =
    to === "queued" ? { state: to, failure: null, failedAt: null, dueAt: at } : { state: to, failure: null };
  const rows = await db
    .update(send)
    .set(change)
    .where(and(eq(send.workspaceId, workspaceId), eq(send.listId, listId), inArray(send.state, [...from])))
    .returning({ id: send.id });
  return rows.length;
}

function own({ workspaceId }: WorkspaceScope, id: string) {
  return and(eq(sendList.id, id), eq(sendList.workspaceId, workspaceId));
}
