import { z } from "zod";
import { setWebhooksKept, webhooksKeptDays } from "@/db/responses-removal";
import { type WebhookEventState, webhookEventStates } from "@/db/schema/webhook-event";
import type { Scope } from "@/db/scope";
import { listUnreadableDeliveries, listWebhookEvents } from "@/db/webhooks";
import { type Result, success } from "@/lib/result";

/** "unread": deliveries that are no JSON, of which no event could be taken. */
export const eventsShown = ["all", "kept", "failed", "unread"] as const;
export type EventsShown = (typeof eventsShown)[number];
export const eventsQuerySchema = z.object({ show: z.enum(eventsShown).catch("all").default("all") });

export type EventItem = {
  readonly id: string;
  /** ISO 8601. */
  readonly receivedAt: string;
  /** "flow-response", "unknown"…; "unread" for a delivery. */
  readonly kind: string;
  readonly state: WebhookEventState;
  readonly failure: string | null;
  /** As it came, laid out when it is JSON. */
  readonly text: string;
};

export type Events = { readonly items: readonly EventItem[]; readonly keptDays: number };

const countMax = 100;

/** What WhatsApp told about an account lately, the newest first. */
export async function readEvents(
  scope: Scope,
  { accountId, show }: { readonly accountId: string; readonly show: EventsShown },
): Promise<Events> {
  const items = show === "unread" ? await unread(scope, accountId) : await told(scope, accountId, show);
  return { items, keptDays: await webhooksKeptDays(scope) };
}

async function told(scope: Scope, accountId: string, show: string): Promise<readonly EventItem[]> {
  const state = webhookEventStates.find((each) => each === show);
  const events = await listWebhookEvents(scope, accountId, { countMax, ...(state ? { state } : {}) });
  return events.map(({ id, receivedAt, kind, state, failure, raw }) => {
    const text = JSON.stringify(raw, null, 2);
    return { id, receivedAt: receivedAt.toISOString(), kind, state, failure, text };
  });
}

async function unread(scope: Scope, accountId: string): Promise<readonly EventItem[]> {
  const deliveries = await listUnreadableDeliveries(scope, accountId, countMax);
  return deliveries.map(({ id, receivedAt, failure, body }) => {
    return { id, receivedAt: receivedAt.toISOString(), kind: "unread", state: "kept", failure, text: body };
  });
}

export const webhooksKeptSchema = z.object({ days: z.number().int().min(7).max(3650) });

/** Says how long the workspace keeps what WhatsApp delivered. */
export async function keepWebhooksFor(
  scope: Scope,
  { days }: z.output<typeof webhooksKeptSchema>,
): Promise<Result<null, never>> {
  await setWebhooksKept(scope, days);
  return success(null);
}
