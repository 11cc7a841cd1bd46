import { type ListedDelivery, listDeliveriesBriefly } from "@/db/sandbox-deliveries";
import { type ListedEndpointCall, listCallsBriefly } from "@/db/sandbox-endpoint-calls";
import type { SandboxDeliveryState } from "@/db/schema/sandbox-delivery";
import { readJson } from "@/lib/meta/client/read-json";
import type { Area } from "../sandbox";
import { type WebhookSubject, webhookSubject } from "./webhook-subject";

/** What the sandbox did beside the phone. Times are ISO 8601. */
export type Activity =
  | {
      readonly kind: "webhook";
      readonly id: string;
      readonly at: string;
      readonly subject: WebhookSubject;
      readonly state: SandboxDeliveryState;
      readonly attempts: number;
      /** A status, or why there was no answer; null before the first attempt. */
      readonly lastAnswer: string | null;
      readonly url: string;
      /** When it is tried next, while it waits. */
      readonly dueAt: string;
    }
  | {
      readonly kind: "endpoint";
      readonly id: string;
      readonly at: string;
      /** "ping", "INIT", "data_exchange", "BACK" or "error". */
      readonly action: string;
      readonly outcome: string;
      readonly status: number | null;
      readonly durationMs: number;
    };

const listedMax = 40;

/** The latest webhooks and requests for live data, newest first. */
export async function listActivity(area: Area): Promise<readonly Activity[]> {
  const deliveries = await listDeliveriesBriefly(area, listedMax);
  const calls = await listCallsBriefly(area, listedMax);
  const all = [...deliveries.map(ofDelivery), ...calls.map(ofCall)];
  // The order of each kind is that of the database; those of one moment keep it.
  return all.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, listedMax);
}

function ofDelivery(row: ListedDelivery): Activity {
  const { id, state, attempts, lastAnswer, url } = row;
  const subject = webhookSubject(row.field, row.body === null ? undefined : readJson(row.body));
  const [at, dueAt] = [row.createdAt.toISOString(), row.dueAt.toISOString()];
  return { kind: "webhook", id, at, subject, state, attempts, lastAnswer, url, dueAt };
}

function ofCall({ id, at, action, outcome, status, durationMs }: ListedEndpointCall): Activity {
  return { kind: "endpoint", id, at: at.toISOString(), action, outcome, status, durationMs };
}
