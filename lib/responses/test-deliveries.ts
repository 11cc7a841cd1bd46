import type { Json, JsonObject } from "@/lib/flow/json";

/** A delivery for tests as Meta sends it, of some messages and states. */
export function messagesBody(value: JsonObject, wabaId = "2000000000000002"): string {
  const metadata = { display_phone_number: "15550783881", phone_number_id: "5000000000000005" };
  const whole = { messaging_product: "whatsapp", metadata, ...value };
  const entry = [{ id: wabaId, changes: [{ field: "messages", value: whole }] }];
  return JSON.stringify({ object: "whatsapp_business_account", entry });
}

/** The answers of somebody who completed a Flow. */
export function flowReply(id: string, answers: Json, change: JsonObject = {}): JsonObject {
  return {
    context: { from: "15550783881", id: "wamid.OUT" },
    from: "16505551234",
    id,
    timestamp: "1795176000",
    type: "interactive",
    interactive: {
      type: "nfm_reply",
      nfm_reply: { name: "flow", body: "Sent", response_json: JSON.stringify(answers) },
    },
    ...change,
  };
}

export function deliveryState(id: string, status: string): JsonObject {
  return { id, status, timestamp: "1795176002", recipient_id: "16505551234" };
}

/** Numbers from 0 to below 1 that are the same in each run. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

export function shuffled<Item>(items: readonly Item[], next: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
