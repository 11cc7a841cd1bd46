import { and, asc, count, desc, eq, gt, inArray, isNull, lte, min, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database } from "./database";
import { newId } from "./new-id";
import { outgoingAttempt } from "./schema/outgoing-attempt";
import { type OutgoingState, outgoingDelivery } from "./schema/outgoing-delivery";
import { outgoingWebhook } from "./schema/outgoing-webhook";
import type { WorkspaceScope } from "./scope";

/**
 * Writes down that a response is to be told where its Flow says, once. Call it in the transaction that keeps the
 * response, so that neither is there without the other. Nothing when the Flow tells nobody.
 */
export async function insertOutgoingDelivery(
  { db, workspaceId }: WorkspaceScope,
  { flowId, responseId, now }: { readonly flowId: string; readonly responseId: string; readonly now: Date },
): Promise<void> {
  const webhooks = await db
    .select({ id: outgoingWebhook.id })
    .from(outgoingWebhook)
    .where(
      and(
        eq(outgoingWebhook.workspaceId, workspaceId),
        eq(outgoingWebhook.flowId, flowId),
        eq(outgoingWebhook.isOn, true),
      ),
    );
  const rows = webhooks.map(({ id: webhookId }) => {
    return { id: newId(), workspaceId, webhookId, responseId, dueAt: now, createdAt: now };
  });
  if (rows.length > 0) await db.insert(outgoingDelivery).values(rows).onConflictDoNothing();
}

/** Writes down a test, which tells no response. */
export async function insertTestDelivery(
  { db, workspaceId }: WorkspaceScope,
  webhookId: string,
  now: Date,
): Promise<string> {
  const id = newId();
  await db.insert(outgoingDelivery).values({ id, workspaceId, webhookId, dueAt: now, createdAt: now });
  return id;
}

export type ClaimedDelivery = {
  readonly id: string;
  readonly workspaceId: string;
  readonly webhookId: string;
  readonly responseId: string | null;
  /** This one included. */
  readonly attempts: number;
  readonly createdAt: Date;
};

const claimedColumns = {
  id: outgoingDelivery.id,
  workspaceId: outgoingDelivery.workspaceId,
  webhookId: outgoingDelivery.webhookId,
  responseId: outgoingDelivery.responseId,
  attempts: outgoingDelivery.attempts,
  createdAt: outgoingDelivery.createdAt,
};

/**
 * Calls of one address at a time: a slow one must not hold up the others. Exact for who claims one after another;
 * processes that claim at the same moment may be one above it each.
 */
const atOnceMax = 4;

/**
 * Claims the delivery that is due first for one process until the lease ends. Several processes get different ones; a
 * process that dies lets go of its own when the lease is over.
 */
export async function claimOutgoingDelivery(
  db: Database,
  { now, leaseUntil }: { readonly now: Date; readonly leaseUntil: Date },
): Promise<ClaimedDelivery | undefined> {
  const underWay = alias(outgoingDelivery, "under_way");
  const callsUnderWay = db
    .select({ count: count() })
    .from(underWay)
    .where(and(eq(underWay.webhookId, outgoingDelivery.webhookId), gt(underWay.leaseUntil, now)));
  const due = db
    .select({ id: outgoingDelivery.id })
    .from(outgoingDelivery)
    .innerJoin(outgoingWebhook, eq(outgoingWebhook.id, outgoingDelivery.webhookId))
    .where(
      and(
        eq(outgoingDelivery.state, "waiting"),
        lte(outgoingDelivery.dueAt, now),
        isFree(now),
        eq(outgoingWebhook.isOn, true),
        sql`(${callsUnderWay}) < ${atOnceMax}`,
      ),
    )
    .orderBy(asc(outgoingDelivery.dueAt), asc(outgoingDelivery.position))
    .limit(1)
    .for("update", { of: outgoingDelivery, skipLocked: true });
  const rows = await db
    .update(outgoingDelivery)
    .set({ leaseUntil, attempts: sql`${outgoingDelivery.attempts} + 1` })
    // Equal, not in: the list of an "in" may be asked more than once, and then claims more than one.
    .where(eq(outgoingDelivery.id, sql`(${due})`))
    .returning(claimedColumns);
  return rows[0];
}

function isFree(now: Date): SQL | undefined {
  return or(isNull(outgoingDelivery.leaseUntil), lte(outgoingDelivery.leaseUntil, now));
}

export type AttemptToStore = {
  readonly at: Date;
  readonly ms: number;
  readonly status: number | null;
  readonly answer: string | null;
  readonly failure: string | null;
};

/**
 * Keeps what became of a claimed delivery. Whoever claimed it again meanwhile decides about it alone; the attempt is
 * kept all the same.
 */
export async function settleOutgoingDelivery(
  db: Database,
  { id, workspaceId, attempts }: ClaimedDelivery,
  outcome: { readonly state: OutgoingState; readonly dueAt?: Date; readonly attempt: AttemptToStore },
): Promise<void> {
  const { state, dueAt, attempt } = outcome;
  await db.transaction(async (db) => {
    const rows = await db
      .update(outgoingDelivery)
      .set({ state, leaseUntil: null, ...(dueAt ? { dueAt } : {}) })
      .where(and(eq(outgoingDelivery.id, id), eq(outgoingDelivery.attempts, attempts)))
      .returning({ id: outgoingDelivery.id });
    // Deleted with its response.
    if (rows.length === 0 && !(await isThere(db, id))) return;
    await db.insert(outgoingAttempt).values({ id: newId(), workspaceId, deliveryId: id, ...attempt });
  });
}

async function isThere(db: Database, id: string): Promise<boolean> {
  const rows = await db
    .select({ id: outgoingDelivery.id })
    .from(outgoingDelivery)
    .where(eq(outgoingDelivery.id, id));
  return rows.length > 0;
}

/** When the next one is due that nobody is at; undefined when nothing waits. */
export async function nextOutgoingDue(db: Database): Promise<Date | undefined> {
  const at = sql<string | null>`greatest(${outgoingDelivery.dueAt}, ${outgoingDelivery.leaseUntil})`;
  const rows = await db
    .select({ at: min(at) })
    .from(outgoingDelivery)
    .innerJoin(outgoingWebhook, eq(outgoingWebhook.id, outgoingDelivery.webhookId))
    .where(and(eq(outgoingDelivery.state, "waiting"), eq(outgoingWebhook.isOn, true)));
  const next = rows[0]?.at;
  return next ? new Date(next) : undefined;
}

/** Has it told once more, as if for the first time. False when there is no such delivery. */
export async function replayOutgoingDelivery(
  { db, workspaceId }: WorkspaceScope,
  { flowId, deliveryId, now }: { readonly flowId: string; readonly deliveryId: string; readonly now: Date },
): Promise<boolean> {
  const ofFlow = db
    .select({ id: outgoingWebhook.id })
    .from(outgoingWebhook)
    .where(and(eq(outgoingWebhook.workspaceId, workspaceId), eq(outgoingWebhook.flowId, flowId)));
  const rows = await db
    .update(outgoingDelivery)
    .set({ state: "waiting", attempts: 0, dueAt: now })
    .where(
      and(
        eq(outgoingDelivery.workspaceId, workspaceId),
        eq(outgoingDelivery.id, deliveryId),
        inArray(outgoingDelivery.webhookId, ofFlow),
      ),
    )
    .returning({ id: outgoingDelivery.id });
  return rows.length > 0;
}

export type StoredOutgoingDelivery = Pick<
  typeof outgoingDelivery.$inferSelect,
  "id" | "responseId" | "state" | "attempts" | "dueAt" | "createdAt"
> & { readonly tries: readonly AttemptToStore[] };

/** The newest first, each with its newest attempts first. */
export async function listOutgoingDeliveries(
  { db, workspaceId }: WorkspaceScope,
  webhookId: string,
  countMax: number,
): Promise<readonly StoredOutgoingDelivery[]> {
  const deliveries = await db
    .select({
      id: outgoingDelivery.id,
      responseId: outgoingDelivery.responseId,
      state: outgoingDelivery.state,
      attempts: outgoingDelivery.attempts,
      dueAt: outgoingDelivery.dueAt,
      createdAt: outgoingDelivery.createdAt,
    })
    .from(outgoingDelivery)
    .where(and(eq(outgoingDelivery.workspaceId, workspaceId), eq(outgoingDelivery.webhookId, webhookId)))
    .orderBy(desc(outgoingDelivery.position))
    .limit(countMax);
  const ids = deliveries.map(({ id }) => id);
  const attempts = await db
    .select()
    .from(outgoingAttempt)
    .where(inArray(outgoingAttempt.deliveryId, ids))
    .orderBy(desc(outgoingAttempt.position));
  return deliveries.map((delivery) => ({
    ...delivery,
    tries: attempts.filter(({ deliveryId }) => deliveryId === delivery.id),
  }));
}
