import type { Json, JsonObject } from "@/lib/flow/json";
import { parseWebhook } from "./parse-webhook";
import type { WebhookEvent } from "./webhook-event";

/** The answer of a Flow as Meta sends it, for tests. */
export const flowAnswer = {
  context: { from: "15550783881", id: "wamid.OUT" },
  from: "16505551234",
  from_user_id: "US.1",
  id: "wamid.IN",
  timestamp: "1795176000",
  type: "interactive",
  interactive: {
    type: "nfm_reply",
    nfm_reply: {
      name: "flow",
      body: "Sent",
      response_json: '{"flow_token":"t-1","slot":"a","n":12345678901234567890}',
    },
  },
} as const;

export const metadata = { display_phone_number: "15550783881", phone_number_id: "5000000000000005" };

/** The text of a delivery with one change. */
export function delivery(field: string, value: Json, entry: JsonObject = {}): string {
  return JSON.stringify({
    object: "whatsapp_business_account",
    entry: [{ id: "2000000000000002", ...entry, changes: [{ field, value }] }],
  });
}

export function eventsIn(body: string): readonly WebhookEvent[] {
  const parsed = parseWebhook(body);
  if (!parsed.ok) throw new Error("the delivery of a test is no JSON");
  return parsed.value;
}

export function eventIn(body: string): WebhookEvent | undefined {
  return eventsIn(body)[0];
}
