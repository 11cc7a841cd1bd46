import { setTimeout as wait } from "node:timers/promises";
import { signBody } from "../../lib/meta/webhooks/signature";

type Steady = {
  readonly address: string;
  readonly bodies: readonly string[];
  readonly secret: string;
  /** Per second. */
  readonly rate: number;
};

/**
 * Sends at a steady rate whatever the answers take, and tells how long each took from when it was due, in milliseconds:
 * a server that falls behind cannot hide it.
 */
export async function acknowledgementTimes({ address, bodies, secret, rate }: Steady) {
  await Promise.all(bodies.slice(0, 20).map((body) => post(address, body, secret)));
  const times: number[] = [];
  const start = performance.now() + 100;
  const sent = bodies.map(async (body, at) => {
    const dueAt = start + (at * 1000) / rate;
    await wait(Math.max(0, dueAt - performance.now()));
    if ((await post(address, body, secret)) === 200) times.push(performance.now() - dueAt);
  });
  await Promise.all(sent);
  const inOrder = times.sort((a, b) => a - b);
  const share = (part: number) => inOrder[Math.floor((inOrder.length - 1) * part)] ?? Number.NaN;
  return {
    sent: bodies.length,
    acknowledged: times.length,
    p50: share(0.5),
    p99: share(0.99),
    longest: share(1),
  };
}

async function post(address: string, body: string, secret: string): Promise<number> {
  const headers = { "content-type": "application/json", "x-hub-signature-256": signBody(body, secret) };
  try {
    const answer = await fetch(address, { method: "POST", headers, body });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    // A server that is too busy to take the connection has not acknowledged.
    return 0;
  }
}
