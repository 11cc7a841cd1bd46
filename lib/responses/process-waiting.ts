import { nextWebhookDue } from "@/db/webhooks";
import { processNextDelivery } from "./process-deliveries";
import { retryNextEvent } from "./process-events";
import type { Processing } from "./processing";

/**
 * Takes up all deliveries and events that are due, one after the other. Several processes may do it at once; each takes
 * what no other holds. Answers when more is due; undefined when nothing waits.
 */
export async function processWaiting(processing: Processing): Promise<Date | undefined> {
  // New deliveries come before what failed earlier.
  while (await processNextDelivery(processing)) await processing.makeWay?.();
  // Each attempt ends the event or postpones it, so this ends.
  while (await retryNextEvent(processing)) await processing.makeWay?.();
  return nextWebhookDue(processing.db);
}
