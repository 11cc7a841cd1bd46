import {
  endDelivery,
  holdDueDelivery,
  insertNewEvents,
  postponeDelivery,
  type WaitingDelivery,
} from "@/db/webhooks";
import { parseWebhook } from "@/lib/meta/webhooks/parse-webhook";
import type { WebhookEvent } from "@/lib/meta/webhooks/webhook-event";
import { eventKey } from "./event-key";
import { failureWords } from "./failure-words";
import { attemptEvent } from "./process-events";
import { type Processing, retryAt } from "./processing";

/**
 * Takes the events out of the delivery that is due first and acts on those that are new, all as one: a process that dies
 * meanwhile has done nothing. A delivery that fails waits for another attempt. False when none is due.
 */
export async function processNextDelivery(processing: Processing): Promise<boolean> {
  const { db, now } = processing;
  const held: WaitingDelivery[] = [];
  try {
    await db.transaction(async (db) => {
      const delivery = await holdDueDelivery(db, now());
      if (!delivery) return;
      held.push(delivery);
      await takeOut({ ...processing, db }, delivery);
    });
  } catch (error) {
    const [delivery] = held;
    if (!delivery) throw error;
    const dueAt = retryAt(now(), delivery.attempts);
    await postponeDelivery(db, delivery.id, { dueAt, failure: failureWords(error) });
  }
  return held.length > 0;
}

/** Call it in the transaction that holds the delivery. What is no JSON is kept as it came. */
export async function takeOut(processing: Processing, delivery: WaitingDelivery): Promise<void> {
  const { db, now, workFor } = processing;
  const parsed = parseWebhook(delivery.body);
  if (!parsed.ok) return endDelivery(db, delivery.id, { at: now(), failure: parsed.failure.reason });
  const events = new Map(parsed.value.map((event) => [eventKey(event.key), event] as const));
  const ids = await insertNewEvents(
    db,
    delivery,
    [...events].map(([key, event]) => toStore(key, event)),
  );
  for (const [key, event] of events) {
    const id = ids.get(key);
    if (id === undefined) continue;
    await attemptEvent(processing, { id, attempts: 0, delivery }, event);
  }
  await endDelivery(db, delivery.id, { at: now() });

  function toStore(key: string, event: WebhookEvent) {
    const isActedOn = workFor(event, delivery) !== undefined;
    const state = isActedOn ? ("waiting" as const) : ("kept" as const);
    return { key, kind: event.kind, raw: event.raw, state };
  }
}
