import { holdDueEvent, settleEvent, type WaitingEvent } from "@/db/webhooks";
import { parseWebhook } from "@/lib/meta/webhooks/parse-webhook";
import type { WebhookEvent } from "@/lib/meta/webhooks/webhook-event";
import { eventKey } from "./event-key";
import { failureWords } from "./failure-words";
import { attemptsMax, type Processing, retryAt } from "./processing";

/**
 * Acts on an event. One that fails is kept with its failure and waits for another attempt; what it had done is undone,
 * and the others go on. Call it in the transaction that holds the event.
 */
export async function attemptEvent(
  { db, now, workFor }: Processing,
  { id, attempts, delivery }: Omit<WaitingEvent, "key">,
  event: WebhookEvent,
): Promise<void> {
  const work = workFor(event, delivery);
  // Stored as kept, or there is nobody left who acts on it.
  if (!work) return attempts === 0 ? undefined : settleEvent(db, id, { state: "kept" });
  const failure = await failureOf(() =>
    db.transaction((db) => work({ db, workspaceId: delivery.workspaceId }, id)),
  );
  if (failure === undefined) return settleEvent(db, id, { state: "done" });
  if (attempts + 1 >= attemptsMax) return settleEvent(db, id, { state: "failed", failure });
  return settleEvent(db, id, { state: "waiting", failure, dueAt: retryAt(now(), attempts) });
}

/** Tries the event again that is due first. False when none is. */
export async function retryNextEvent(processing: Processing): Promise<boolean> {
  return processing.db.transaction(async (db) => {
    const held = await holdDueEvent(db, processing.now());
    if (!held) return false;
    const parsed = parseWebhook(held.delivery.body);
    const events = parsed.ok ? parsed.value : [];
    const event = events.find(({ key }) => eventKey(key) === held.key);
    if (event) await attemptEvent({ ...processing, db }, held, event);
    else await settleEvent(db, held.id, { state: "failed", failure: "The delivery does not tell it." });
    return true;
  });
}

async function failureOf(work: () => Promise<void>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return failureWords(error);
  }
}
