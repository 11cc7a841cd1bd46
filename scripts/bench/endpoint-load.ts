import { setTimeout as wait } from "node:timers/promises";
import { type RawConnection, rawConnection } from "./raw-connection";

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
  const requests = calls.map((call) => requestOf(origin, path, call));
  const line = await waitingLine(origin);
  const times: number[] = [];
  let failed = 0;
  const started = performance.now();
  await run(async (at, since) => {
    const request = requests[at % requests.length];
    if (!request) return;
    const connection = await line.next();
    const status = await connection.ask(request);
    line.back(connection);
    if (status === 200) times.push(performance.now() - since);
    else failed += 1;
  });
  const seconds = (performance.now() - started) / 1000;
  line.close();
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

function requestOf(origin: string, path: string, { body, signature }: SealedCall): Buffer {
  const head = [
    `POST ${path} HTTP/1.1`,
    `host: ${new URL(origin).host}`,
    "content-type: application/json",
    `content-length: ${Buffer.byteLength(body)}`,
    `x-hub-signature-256: ${signature}`,
  ];
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}`);
}

/** Hands out the connections; who finds none waits for one to come back. */
async function waitingLine(origin: string) {
  const all = await Promise.all(Array.from({ length: connections }, () => rawConnection(origin)));
  const free = [...all];
  const waiting: ((connection: RawConnection) => void)[] = [];
  return {
    next: () => {
      // The one that rested longest: a server closes those that rest for seconds.
      const connection = free.shift();
      return connection ?? new Promise<RawConnection>((resolve) => waiting.push(resolve));
    },
    back: (connection: RawConnection) => {
      const first = waiting.shift();
      if (first) first(connection);
      else free.push(connection);
    },
    close: () => {
      for (const connection of all) connection.close();
    },
  };
}
