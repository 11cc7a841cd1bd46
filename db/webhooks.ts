import { and, asc, desc, eq, isNotNull, isNull, lte, min, sql } from "drizzle-orm";
import type { Json } from "@/lib/flow/json";
import type { Database } from "./database";
import { newId } from "./new-id";
import { type WebhookSigner, webhookDelivery } from "./schema/webhook-delivery";
import { type WebhookEventState, webhookEvent } from "./schema/webhook-event";
import { whatsappAccount } from "./schema/whatsapp-account";
import type { WorkspaceScope } from "./scope";

/** What one account gets of what Meta delivered. */
export type DeliveryToStore = {
  readonly workspaceId: string;
  readonly accountId: string;
  readonly body: string;
  readonly signer: WebhookSigner;
  readonly receivedAt: Date;
};

/** Keeps all of them or none. */
export async function insertWebhookDeliveries(
  db: Database,
  deliveries: readonly DeliveryToStore[],
): Promise<void> {
  const rows = deliveries.map((delivery) => ({ ...delivery, id: newId(), dueAt: delivery.receivedAt }));
  // One statement is whole or not at all by itself.
  await db.insert(webhookDelivery).values(rows);
}

export type WaitingDelivery = DeliveryToStore & {
  readonly id: string;
  readonly attempts: number;
  /** Meta's id of the account that it was delivered for. */
  readonly wabaId: string;
};

const deliveryColumns = {
  id: webhookDelivery.id,
  workspaceId: webhookDelivery.workspaceId,
  accountId: webhookDelivery.accountId,
  wabaId: whatsappAccount.wabaId,
  body: webhookDelivery.body,
  signer: webhookDelivery.signer,
  receivedAt: webhookDelivery.receivedAt,
  attempts: webhookDelivery.attempts,
};

/**
 * The delivery that is due first, held until the transaction around it ends: other processes get others. When the
 * process dies, it is free again.
 */
export async function holdDueDelivery(db: Database, now: Date): Promise<WaitingDelivery | undefined> {
  const rows = await db
    .select(deliveryColumns)
    .from(webhookDelivery)
    .innerJoin(whatsappAccount, eq(whatsappAccount.id, webhookDelivery.accountId))
    .where(and(isNull(webhookDelivery.processedAt), lte(webhookDelivery.dueAt, now)))
    .orderBy(asc(webhookDelivery.dueAt), asc(webhookDelivery.position))
    .limit(1)
    .for("update", { of: webhookDelivery, skipLocked: true });
  return rows[0];
}

/** Its events are taken out. `failure` tells why there are none. */
export async function endDelivery(
  db: Database,
  id: string,
  { at, failure = null }: { readonly at: Date; readonly failure?: string | null },
): Promise<void> {
  await db
    .update(webhookDelivery)
    .set({ processedAt: at, failure, attempts: sql`${webhookDelivery.attempts} + 1` })
    .where(eq(webhookDelivery.id, id));
}

/** It waits for another attempt. */
export async function postponeDelivery(
  db: Database,
  id: string,
  { dueAt, failure }: { readonly dueAt: Date; readonly failure: string },
): Promise<void> {
  await db
    .update(webhookDelivery)
    .set({ dueAt, failure, attempts: sql`${webhookDelivery.attempts} + 1` })
    .where(and(eq(webhookDelivery.id, id), isNull(webhookDelivery.processedAt)));
}

export type EventToStore = {
  readonly key: string;
  readonly kind: string;
  readonly raw: Json;
  readonly state: WebhookEventState;
};

/**
 * Keeps the events of a delivery that are new to the account. Answers the ids of the new ones, by key. Two processes with
 * the same events wait for each other in one order, so neither ends the other.
 */
export async function insertNewEvents(
  db: Database,
  { id: deliveryId, workspaceId, accountId, receivedAt }: WaitingDelivery,
  events: readonly EventToStore[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  const inOrder = [...events].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  for (let at = 0; at < inOrder.length; at += rowsMax) {
    const rows = inOrder.slice(at, at + rowsMax).map((event) => {
      const place = { id: newId(), workspaceId, accountId, deliveryId, receivedAt, dueAt: receivedAt };
      // JSON's null would be taken for a column without a value.
      return { ...event, ...place, raw: event.raw ?? sql<Json>`'null'` };
    });
    const target = [webhookEvent.accountId, webhookEvent.key];
    const inserted = await db
      .insert(webhookEvent)
      .values(rows)
      .onConflictDoNothing({ target })
      .returning({ id: webhookEvent.id, key: webhookEvent.key });
    for (const { id, key } of inserted) ids.set(key, id);
  }
  return ids;
}

/** A statement takes 65,535 parameters; a row has about ten. */
const rowsMax = 500;

/** What became of an attempt at an event. */
export async function settleEvent(
  db: Database,
  id: string,
  outcome: { readonly state: WebhookEventState; readonly failure?: string; readonly dueAt?: Date },
): Promise<void> {
  const { state, failure = null, dueAt } = outcome;
  await db
    .update(webhookEvent)
    .set({ state, failure, attempts: sql`${webhookEvent.attempts} + 1`, ...(dueAt ? { dueAt } : {}) })
    .where(eq(webhookEvent.id, id));
}

export type WaitingEvent = {
  readonly id: string;
  readonly key: string;
  readonly attempts: number;
  readonly delivery: WaitingDelivery;
};

/** An event that is due for another attempt, with the delivery that told it, held as `holdDueDelivery` does. */
export async function holdDueEvent(db: Database, now: Date): Promise<WaitingEvent | undefined> {
  const rows = await db
    .select({
      id: webhookEvent.id,
      key: webhookEvent.key,
      attempts: webhookEvent.attempts,
      delivery: deliveryColumns,
    })
    .from(webhookEvent)
    .innerJoin(webhookDelivery, eq(webhookDelivery.id, webhookEvent.deliveryId))
    .innerJoin(whatsappAccount, eq(whatsappAccount.id, webhookEvent.accountId))
    .where(and(eq(webhookEvent.state, "waiting"), lte(webhookEvent.dueAt, now)))
    .orderBy(asc(webhookEvent.dueAt), asc(webhookEvent.position))
    .limit(1)
    .for("update", { of: webhookEvent, skipLocked: true });
  return rows[0];
}

/** When the next delivery or event is due; undefined when nothing waits. */
export async function nextWebhookDue(db: Database): Promise<Date | undefined> {
  const deliveries = await db
    .select({ dueAt: min(webhookDelivery.dueAt) })
    .from(webhookDelivery)
    .where(isNull(webhookDelivery.processedAt));
  const events = await db
    .select({ dueAt: min(webhookEvent.dueAt) })
    .from(webhookEvent)
    .where(eq(webhookEvent.state, "waiting"));
  const times = [deliveries[0]?.dueAt, events[0]?.dueAt].flatMap((dueAt) => (dueAt ? [dueAt] : []));
  return times.sort((a, b) => a.getTime() - b.getTime())[0];
}

export type StoredDelivery = Omit<typeof webhookDelivery.$inferSelect, "workspaceId">;

/** What was delivered for an account, the newest first. */
export async function listWebhookDeliveries(
  { db, workspaceId }: WorkspaceScope,
  accountId: string,
  countMax: number,
): Promise<readonly StoredDelivery[]> {
  return db
    .select()
    .from(webhookDelivery)
    .where(and(eq(webhookDelivery.workspaceId, workspaceId), eq(webhookDelivery.accountId, accountId)))
    .orderBy(desc(webhookDelivery.position))
    .limit(countMax);
}

export type StoredEvent = Omit<typeof webhookEvent.$inferSelect, "workspaceId">;

/** What Meta told about an account, the newest first. */
export async function listWebhookEvents(
  { db, workspaceId }: WorkspaceScope,
  accountId: string,
  { countMax, state }: { readonly countMax: number; readonly state?: WebhookEventState },
): Promise<readonly StoredEvent[]> {
  const ofState = state === undefined ? undefined : eq(webhookEvent.state, state);
  return db
    .select()
    .from(webhookEvent)
    .where(and(eq(webhookEvent.workspaceId, workspaceId), eq(webhookEvent.accountId, accountId), ofState))
    .orderBy(desc(webhookEvent.position))
    .limit(countMax);
}

/** Deliveries of which no event could be taken, the newest first. */
export async function listUnreadableDeliveries(
  { db, workspaceId }: WorkspaceScope,
  accountId: string,
  countMax: number,
): Promise<readonly StoredDelivery[]> {
  return db
    .select()
    .from(webhookDelivery)
    .where(
      and(
        eq(webhookDelivery.workspaceId, workspaceId),
        eq(webhookDelivery.accountId, accountId),
        isNotNull(webhookDelivery.failure),
      ),
    )
    .orderBy(desc(webhookDelivery.position))
    .limit(countMax);
}
