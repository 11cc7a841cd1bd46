import { once } from "node:events";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { expect, it } from "vitest";
import { rateLimit, rateMemory } from "./rate-limit";

const minuteMs = 60_000;

it("lets as many through within any minute as are allowed, and never doubles them where two minutes meet", () => {
  let now = 100 * minuteMs + 50_000;
  const limit = rateLimit(() => now, rateMemory());
  const taken = (count: number) =>
    Array.from({ length: count }, () => limit.take("flow", 10)).filter(Boolean).length;
  expect(taken(30)).toBe(10);
  now += 11_000;
  expect(taken(30)).toBe(0);
  now += 29_000;
  expect(taken(30)).toBe(5);
  now += 120_000;
  expect(taken(30)).toBe(10);
});

it("begins anew however long a key slept, and when the clock is set back", () => {
  let now = 1_000_000 * minuteMs;
  const limit = rateLimit(() => now, rateMemory(32));
  for (const minutes of [0, 2, 3, 64, 127, 128, 129, 256, 4096, 131_072, -60, -128]) {
    now += minutes * minuteMs;
    expect([limit.take("flow", 2), limit.take("flow", 2), limit.take("flow", 2)]).toEqual([
      true,
      true,
      false,
    ]);
  }
});

it("counts 50,000 keys a minute apart, and remembers each in the next", () => {
  let now = 100 * minuteMs;
  const limit = rateLimit(() => now, rateMemory());
  const keys = Array.from({ length: 50_000 }, (_, at) => `0199b1f2-77aa-7000-8000-00000000beef ${at}`);
  const others = keys.map((key) => `${key} other`);
  const passed = (asked: readonly string[]) => asked.filter((key) => limit.take(key, 1)).length;
  expect([passed(keys), passed(keys)]).toEqual([50_000, 0]);
  now += minuteMs;
  expect([passed(others), passed(keys), passed(others)]).toEqual([50_000, 0, 0]);
  now += minuteMs;
  expect([passed(keys), passed(others)]).toEqual([50_000, 0]);
});

it("shares a limit between all that count in one memory", () => {
  let now = 100 * minuteMs;
  const memory = rateMemory(32);
  const [one, other] = [rateLimit(() => now, memory), rateLimit(() => now, memory)];
  const apart = rateLimit(() => now, rateMemory(32));
  expect([one.take("flow", 3), other.take("flow", 3), one.take("flow", 3)]).toEqual([true, true, true]);
  expect([one.take("flow", 3), other.take("flow", 3), apart.take("flow", 3)]).toEqual([false, false, true]);
  now += minuteMs;
  expect([other.take("flow", 4), one.take("flow", 4)]).toEqual([true, false]);
});

it("forgets only what was counted longest ago and least when it is full", () => {
  let now = 100 * minuteMs;
  const memory = rateMemory(32);
  const limit = rateLimit(() => now, memory);
  // In a copy, so that looking changes nothing.
  const isKnown = (key: string) => {
    const copy = new SharedArrayBuffer(memory.byteLength);
    new Int32Array(copy).set(new Int32Array(memory));
    return !rateLimit(() => now, copy).take(key, 1);
  };
  const named = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name} ${at}`);
  const [old, often, recent] = [named("old", 8), named("often", 8), named("recent", 16)];
  for (const key of [...old, ...often, ...often]) limit.take(key, 2);
  now += minuteMs;
  for (const key of recent) limit.take(key, 1);
  expect([...old, ...often, ...recent].filter(isKnown)).toHaveLength(32);
  for (const [at, key] of named("new", 8).entries()) {
    limit.take(key, 1);
    expect(old.filter(isKnown)).toHaveLength(7 - at);
  }
  expect([...often, ...recent, ...named("new", 8)].filter(isKnown)).toHaveLength(32);
  now += 2 * minuteMs;
  expect(named("later", 32).filter((key) => limit.take(key, 1))).toHaveLength(32);
  expect(named("later", 32).filter(isKnown)).toHaveLength(32);
});

it("never refuses above the highest count it can hold, and refuses below it", () => {
  let now = 100 * minuteMs;
  const limit = rateLimit(() => now, rateMemory(32));
  let passed = 0;
  for (let at = 0; at < 1_100_000; at += 1) passed += limit.take("flow", 100_000_000) ? 1 : 0;
  expect(passed).toBe(1_100_000);
  expect([1_000_000, 1_048_575, 1_048_576].map((max) => limit.take("flow", max))).toEqual([
    false,
    false,
    true,
  ]);
  now += minuteMs;
  expect([1_000_000, 100_000_000].map((max) => limit.take("flow", max))).toEqual([false, true]);
});

/** Takes each key in turn until time is up, and tells how often it could. */
const program = `
  const { parentPort, workerData } = require("node:worker_threads");
  const { file, memory, gate, keys, max, rounds, ms } = workerData;
  import(file).then(({ sharedCounts }) => {
    const counts = sharedCounts(memory);
    const taken = keys.map(() => 0);
    const waiting = new Int32Array(gate);
    Atomics.sub(waiting, 0, 1);
    while (Atomics.load(waiting, 0) > 0);
    for (let round = 0; round < rounds; round += 1)
      for (let at = 0; at < keys.length; at += 1) if (counts.take(keys[at], max, ms)) taken[at] += 1;
    parentPort.postMessage(taken);
  });
`;

async function takenByThreads(memory: SharedArrayBuffer, work: Work): Promise<readonly number[]> {
  const gate = new SharedArrayBuffer(4);
  const threads = 3;
  new Int32Array(gate)[0] = threads;
  const file = pathToFileURL(path.resolve("lib/live-data/serving/shared-counts.mjs")).href;
  const workerData = { ...work, file, memory, gate };
  const told = Array.from({ length: threads }, async () => {
    const worker = new Worker(program, { eval: true, execArgv: [], workerData });
    // The program above posts one message: how often each key could be taken.
    const [taken] = (await once(worker, "message")) as [readonly number[]];
    return taken;
  });
  const all = await Promise.all(told);
  return work.keys.map((_, at) => all.reduce((sum, taken) => sum + (taken[at] ?? 0), 0));
}

type Work = {
  readonly keys: readonly string[];
  readonly max: number;
  readonly rounds: number;
  readonly ms: number;
};

it("holds a limit exactly for threads that count at once, one key or many, in slots new or used before", async () => {
  const one = { keys: ["flow"], max: 400_000, rounds: 300_000, ms: 100 * minuteMs };
  expect(await takenByThreads(rateMemory(32), one)).toEqual([400_000]);

  const memory = rateMemory(4_096);
  for (const minute of [200, 202, 400]) {
    const keys = Array.from({ length: 1_000 }, (_, at) => `token ${at} of minute ${minute}`);
    const many = { keys, max: 5, rounds: 20, ms: minute * minuteMs };
    expect(new Set(await takenByThreads(memory, many))).toEqual(new Set([5]));
  }
});
