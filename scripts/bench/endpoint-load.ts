import { setTimeout as wait } from "node:timers/promises";
import { Pool } from "undici";

export type SealedCall = { readonly body: string; readonly signature: string };
export type LoadFigures = {
  readonly perSecond: number;
  readonly answered: number;
  readonly failed: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
};

const connections = 32;

type Target = { readonly origin: string; readonly path: string; readonly calls: readonly SealedCall[] };

/** As many calls as are answered within the time, 32 under way at once. */
export async function fullLoad(target: Target, ms: number): Promise<LoadFigures> {
  return loaded(target, async (call) => {
    const end = performance.now() + ms;
    const one = async (first: number) => {
      for (let at = first; performance.now() < end; at += connections) await call(at, performance.now());
    };
    await Promise.all(Array.from({ length: connections }, (_, first) => one(first)));
  });
}

/** At a steady rate, whatever the answers take; times count from when a call was due. */
export async function steadyLoad(
  target: Target,
  { perSecond, ms }: { readonly perSecond: number; readonly ms: number },
): Promise<LoadFigures> {
  return loaded(target, async (call) => {
    const start = performance.now() + 20;
    const count = Math.floor((perSecond * ms) / 1000);
    const underWay: Promise<void>[] = [];
    for (let at = 0; at < count; at += 1) {
      const dueAt = start + (at * 1000) / perSecond;
      // A timer is late by a millisecond; calls that are due by then go together.
      if (dueAt > performance.now() + 1) await wait(dueAt - performance.now());
      underWay.push(call(at, dueAt));
    }
    await Promise.all(underWay);
  });
}

async function loaded(
  { origin, path, calls }: Target,
  run: (call: (at: number, since: number) => Promise<void>) => Promise<void>,
): Promise<LoadFigures> {
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const times: number[] = [];
  let failed = 0;
  const started = performance.now();
  await run(async (at, since) => {
    const call = calls[at % calls.length];
    if (!call) return;
    const headers = { "content-type": "application/json", "x-hub-signature-256": call.signature };
    const answer = await pool.request({ method: "POST", path, headers, body: call.body });
    await answer.body.text();
    if (answer.statusCode === 200) times.push(performance.now() - since);
    else failed += 1;
  });
  const seconds = (performance.now() - started) / 1000;
  await pool.close();
  const inOrder = times.sort((a, b) => a - b);
  const share = (part: number) => inOrder[Math.floor((inOrder.length - 1) * part)] ?? Number.NaN;
  return {
    perSecond: times.length / seconds,
    answered: times.length,
    failed,
    p50: share(0.5),
    p99: share(0.99),
  };
}
