import { and, asc, desc, eq, getTableColumns, inArray, lte, min, ne, sql } from "drizzle-orm";
import type { Database } from "./database";
import { newId } from "./new-id";
import type { SandboxScope } from "./sandbox-scope";
import { sandboxDelivery } from "./schema/sandbox-delivery";

export type SandboxDelivery = typeof sandboxDelivery.$inferSelect;
type Id = Pick<SandboxDelivery, "id">;

export async function insertSandboxDelivery(
  { db, workspaceId }: SandboxScope,
  delivery: Pick<
    SandboxDelivery,
    "appId" | "url" | "body" | "field" | "state" | "isJoined" | "dueAt" | "createdAt"
  >,
): Promise<void> {
  await db.insert(sandboxDelivery).values({ ...delivery, id: newId(), workspaceId });
}

/**
 * Claims the deliveries of all workspaces that are due, in their order, for one process until the lease ends. Several
 * processes get different ones.
 */
export async function claimSandboxDeliveries(
  db: Database,
  { now, leaseUntil, countMax }: { readonly now: Date; readonly leaseUntil: Date; readonly countMax: number },
): Promise<readonly SandboxDelivery[]> {
  const due = db
    .select({ id: sandboxDelivery.id })
    .from(sandboxDelivery)
    .where(and(eq(sandboxDelivery.state, "waiting"), lte(sandboxDelivery.dueAt, now)))
    .orderBy(asc(sandboxDelivery.position))
    .limit(countMax)
    .for("update", { skipLocked: true });
  const rows = await db
    .update(sandboxDelivery)
    .set({ dueAt: leaseUntil, attempts: sql`${sandboxDelivery.attempts} + 1` })
    .where(inArray(sandboxDelivery.id, due))
    .returning();
  return rows.sort((a, b) => a.position - b.position);
}

/** What became of deliveries that were claimed. */
export async function settleSandboxDeliveries(
  db: Database,
  deliveries: readonly Id[],
  outcome: Partial<Pick<SandboxDelivery, "state" | "dueAt" | "lastAnswer">>,
): Promise<void> {
  const ids = deliveries.map(({ id }) => id);
  await db.update(sandboxDelivery).set(outcome).where(inArray(sandboxDelivery.id, ids));
}

/** When the next one is due; undefined when nothing waits. */
export async function nextSandboxDelivery(db: Database): Promise<Date | undefined> {
  const rows = await db
    .select({ dueAt: min(sandboxDelivery.dueAt) })
    .from(sandboxDelivery)
    .where(eq(sandboxDelivery.state, "waiting"));
  return rows[0]?.dueAt ?? undefined;
}

/** The newest first. */
export async function listSandboxDeliveries(
  { db, workspaceId }: SandboxScope,
  countMax: number,
): Promise<readonly SandboxDelivery[]> {
  return db
    .select()
    .from(sandboxDelivery)
    .where(eq(sandboxDelivery.workspaceId, workspaceId))
    .orderBy(desc(sandboxDelivery.position))
    .limit(countMax);
}

/** Bodies up to this length, in signs, come with a list. */
const listedBodyMax = 16_384;
const { body: _, ...listedColumns } = getTableColumns(sandboxDelivery);

export type ListedDelivery = Omit<SandboxDelivery, "body"> & {
  /** Null when it is long. */
  readonly body: string | null;
};

/** The newest first, for a list that is read again and again. */
export async function listDeliveriesBriefly(
  { db, workspaceId }: SandboxScope,
  countMax: number,
): Promise<readonly ListedDelivery[]> {
  const { body } = sandboxDelivery;
  return db
    .select({
      ...listedColumns,
      body: sql<string | null>`case when length(${body}) <= ${listedBodyMax} then ${body} end`,
    })
    .from(sandboxDelivery)
    .where(eq(sandboxDelivery.workspaceId, workspaceId))
    .orderBy(desc(sandboxDelivery.position))
    .limit(countMax);
}

export async function findSandboxDelivery(
  { db, workspaceId }: SandboxScope,
  id: string,
): Promise<SandboxDelivery | undefined> {
  const rows = await db
    .select()
    .from(sandboxDelivery)
    .where(and(eq(sandboxDelivery.workspaceId, workspaceId), eq(sandboxDelivery.id, id)));
  return rows[0];
}

/** Lets a delivery of any state go out once more. False when there is none. */
export async function reviveSandboxDelivery(
  { db, workspaceId }: SandboxScope,
  id: string,
  dueAt: Date,
): Promise<boolean> {
  const rows = await db
    .update(sandboxDelivery)
    .set({ state: "waiting", dueAt })
    .where(and(eq(sandboxDelivery.workspaceId, workspaceId), eq(sandboxDelivery.id, id)))
    .returning({ id: sandboxDelivery.id });
  return rows.length > 0;
}

/** Forgets what ended before then. */
export async function pruneSandboxDeliveries(db: Database, before: Date): Promise<void> {
  await db
    .delete(sandboxDelivery)
    .where(and(ne(sandboxDelivery.state, "waiting"), lte(sandboxDelivery.createdAt, before)));
}
