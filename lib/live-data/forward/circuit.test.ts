import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { transformSync } from "esbuild";
import { expect, it } from "vitest";
import { type Circuit, circuit, circuitMemory } from "./circuit";

const start = Date.UTC(2026, 10, 21);
/** Each of them has a place of its own. */
const keys = Array.from({ length: 200 }, (_, at) => `deployment-${at}`);

function fail(one: Circuit, key: string, times: number): void {
  for (let at = 0; at < times; at += 1) one.failed(key);
}

it("counts the failures of all threads that share its memory, and opens for all of them", () => {
  let now = start;
  const memory = circuitMemory();
  const [one, other] = [circuit(() => now, memory), circuit(() => now, memory)];
  fail(one, "a", 3);
  fail(other, "a", 1);
  expect([one, other].map((each) => each.mayTry("a"))).toEqual([true, true]);
  other.failed("a");
  expect([one, other].map((each) => each.mayTry("a"))).toEqual([false, false]);
  expect([one.mayTry("b"), circuit(() => now).mayTry("a")]).toEqual([true, true]);
  now += 29_999;
  expect(one.mayTry("a")).toBe(false);
  now += 1;
  // One may try, whichever comes first.
  expect([other, one, other].map((each) => each.mayTry("a"))).toEqual([true, false, false]);
  one.worked("a");
  fail(other, "a", 4);
  expect([one, other].map((each) => each.mayTry("a"))).toEqual([true, true]);
});

it("keeps what one address does apart from another", () => {
  const one = circuit(() => start);
  for (const key of keys) fail(one, key, 5);
  expect(keys.filter((key) => one.mayTry(key))).toEqual([]);
  expect(keys.filter((key) => !one.mayTry(`${key} other`))).toEqual([]);
  for (const key of keys) one.worked(key);
  expect(keys.filter((key) => !one.mayTry(key))).toEqual([]);
});

it("of two addresses with one place lets neither speak for the other", () => {
  let now = start;
  const one = circuit(() => now);
  const [first, second] = ["deployment 130", "deployment 237"];
  fail(one, first, 5);
  fail(one, second, 5);
  one.worked(second);
  expect([one.mayTry(first), one.mayTry(second)]).toEqual([false, true]);
  now += 30_000;
  fail(one, second, 5);
  expect([one.mayTry(first), one.mayTry(second)]).toEqual([true, false]);
});

/** Waits for the others and calls one part of the circuit again and again; tells how often it answered true. */
const program = `
  const { parentPort, workerData } = require("node:worker_threads");
  const { file, memory, gate, part, keys, times, now } = workerData;
  import(file).then(({ circuit }) => {
    const one = circuit(() => now, memory);
    const waiting = new Int32Array(gate);
    let sum = 0;
    Atomics.sub(waiting, 0, 1);
    while (Atomics.load(waiting, 0) > 0);
    for (let time = 0; time < times; time += 1) for (const key of keys) if (one[part](key) === true) sum += 1;
    parentPort.postMessage(sum);
  });
`;
type Work = { readonly part: keyof Circuit; readonly times: number; readonly now: number };

/** Threads read plain JavaScript alone. */
function asJavaScript(): string {
  const { code } = transformSync(readFileSync("lib/live-data/forward/circuit.ts", "utf8"), { loader: "ts" });
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

async function inThreads(memory: SharedArrayBuffer, work: Work): Promise<number> {
  const gate = new SharedArrayBuffer(4);
  const threads = 2;
  new Int32Array(gate)[0] = threads;
  const workerData = { ...work, keys, file: asJavaScript(), memory, gate };
  const told = Array.from({ length: threads }, async () => {
    const worker = new Worker(program, { eval: true, execArgv: [], workerData });
    // The program above posts one message.
    const [sum] = (await once(worker, "message")) as [number];
    return sum;
  });
  return (await Promise.all(told)).reduce((sum, each) => sum + each, 0);
}

it("loses no failure of threads that count at once, and lets one of them try", async () => {
  const memory = circuitMemory();
  const one = circuit(() => start, memory);
  await inThreads(memory, { part: "failed", times: 2, now: start });
  expect(keys.filter((key) => !one.mayTry(key))).toEqual([]);
  for (const key of keys) one.failed(key);
  expect(keys.filter((key) => one.mayTry(key))).toEqual([]);
  const tried = await inThreads(memory, { part: "mayTry", times: 20, now: start + 30_000 });
  expect(tried).toBe(keys.length);
});
