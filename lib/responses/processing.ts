import type { Database } from "@/db/database";
import type { WorkspaceScope } from "@/db/scope";
import type { WaitingDelivery } from "@/db/webhooks";
import type { WebhookEvent } from "@/lib/meta/webhooks/webhook-event";

/** What acting on an event does. It runs in a transaction of its own and uses the scope it is given. */
export type EventWork = (scope: WorkspaceScope, eventId: string) => Promise<void>;

/** What the event, told with that delivery, asks for; undefined when it is only kept. */
export type WorkFor = (event: WebhookEvent, delivery: WaitingDelivery) => EventWork | undefined;

/** What taking up deliveries needs of the house. */
export type Processing = {
  readonly db: Database;
  readonly now: () => Date;
  readonly workFor: WorkFor;
  /** Waited for before each delivery: what came first is to be stored first. It ends after a moment in any case. */
  readonly makeWay?: () => Promise<void>;
};

/** An hour after the last of these, and so on, until `attemptsMax`. */
const pausesMs = [1_000, 5_000, 30_000, 120_000, 600_000, 1_800_000];
const hourMs = 3_600_000;

/** About three days. */
export const attemptsMax = 78;

/** When to try again what failed after so many attempts before it. */
export function retryAt(now: Date, attemptsBefore: number): Date {
  return new Date(now.getTime() + (pausesMs[attemptsBefore] ?? hourMs));
}
