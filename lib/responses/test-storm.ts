import { signBody } from "@/lib/meta/webhooks/signature";
import { chance, flowReply, messagesBody, shuffled } from "./test-deliveries";

/** A delivery of a storm with the message ids it tells. */
export type StormDelivery = { readonly body: string; readonly messageIds: readonly string[] };

/**
 * Deliveries as Meta's on a bad day: about a third are repeats, some tell two messages, and nothing is in order. The
 * same for the same numbers.
 */
export function stormOf(deliveries: number, wabaId: string): readonly StormDelivery[] {
  const next = chance(11);
  const fresh = Math.ceil(deliveries * 0.67);
  const first = Array.from({ length: fresh }, (_, at) => deliveryOf(next() < 0.1 ? [at, at + fresh] : [at]));
  const repeats = Array.from({ length: deliveries - fresh }, () => {
    return deliveryOf([Math.floor(next() * fresh)]);
  });
  return shuffled([...first, ...repeats], next);

  function deliveryOf(numbers: readonly number[]): StormDelivery {
    const messageIds = numbers.map((number) => `wamid.storm/${number}==`);
    const messages = messageIds.map((id, at) => flowReply(id, { number: numbers[at] ?? 0 }));
    return { body: messagesBody({ messages }, wabaId), messageIds };
  }
}

type Sending = {
  readonly deliveries: readonly StormDelivery[];
  /** Where the door is now; it may move while its process is killed and started again. */
  readonly address: () => string;
  readonly secret: string;
  readonly atOnce: number;
  /** Called after each answer or failure with how many were acknowledged. */
  readonly onProgress: (acknowledged: number) => void;
};

/**
 * Sends all deliveries, each again until it was acknowledged, as Meta does. Answers the ids of the messages that were
 * acknowledged, and how often a delivery had to be sent again.
 */
export async function sendStorm({ deliveries, address, secret, atOnce, onProgress }: Sending) {
  const waiting = [...deliveries];
  const acknowledged = new Set<string>();
  let count = 0;
  let failures = 0;
  const send = async () => {
    for (let delivery = waiting.pop(); delivery; delivery = waiting.pop()) {
      const isKept = await post(address(), delivery.body, secret);
      if (isKept) {
        count += 1;
        for (const id of delivery.messageIds) acknowledged.add(id);
      } else {
        failures += 1;
        waiting.unshift(delivery);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      onProgress(count);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, send));
  return { acknowledged, failures };
}

/** True when it was acknowledged. */
async function post(address: string, body: string, secret: string): Promise<boolean> {
  const headers = { "content-type": "application/json", "x-hub-signature-256": signBody(body, secret) };
  try {
    const answer = await fetch(address, { method: "POST", headers, body });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}
