import { afterAll, describe, expect, it } from "vitest";
import { success } from "@/lib/result";
import { handlerPool } from "./handler-pool";
import { handlerLimits } from "./limits";
import { outside, question, testHandlers } from "./test-handler";

const pool = handlerPool();
afterAll(() => pool.close());
const { run, answerOf } = testHandlers(pool);

describe("a handler that never ends, or takes all it can get,", () => {
  // Far from what the clock of a crowded machine could reach by itself.
  const limits = { ...handlerLimits, cpuMs: 150, wallMs: 60_000 };
  const own: { readonly [kind: string]: Partial<typeof handlerLimits> } = {
    // Filling the memory takes a while by itself.
    memory: { cpuMs: 10_000, memoryMb: 20 },
    wall: { cpuMs: 10_000, wallMs: 700 },
  };
  const quick = "async function handler() { return 'quick' }";

  it.each([
    ["an endless loop", "for (;;) {\n}", "cpu"],
    ["an endless loop after a wait", "await null; while (true) {}", "cpu"],
    ["a loop that catches everything", "for (;;) { try { for (;;) {} } catch {} }", "cpu"],
    ["an expression that backtracks", "return /^(a+)+$/.test('a'.repeat(60) + 'b')", "cpu"],
    ["a flood of small tasks", "const f = async () => { for (;;) await null }; await f()", "cpu"],
    ["tasks that begin tasks", "const f = () => Promise.resolve().then(f); await f()", "cpu"],
    ["timers without end", "for (;;) await new Promise((done) => setTimeout(done, 200))", "wall"],
    ["a wait for a time that never comes", "await new Promise((done) => setTimeout(done, 1e9))", "wall"],
    ["one huge step of the engine", "return 'a'.repeat(4e6).indexOf('a'.repeat(2e6) + 'b')", "cpu"],
    ["a list without end", "const list = []; for (;;) list.push(new Array(1000).fill('x'))", "memory"],
    ["texts without end", "const all = []; for (;;) all.push('x'.repeat(1e6) + all.length)", "memory"],
    ["one huge piece", "return new Uint8Array(2e9).length", "memory"],
    ["a call of itself", "const f = () => f() + 1; return f()", "stack"],
    ["a huge answer", "return 'x'.repeat(5_000_000)", "answer"],
    ["calls without end", "for (;;) await fetch('https://example.com/')", "fetches"],
    ["a store used without end", "for (;;) await env.KV.get('a')", "store"],
  ])("%s, loses its call and nobody else anything", async (_, body, kind) => {
    const wild = answerOf(body, { owner: "wild", limits: { ...limits, ...own[kind] } });
    const others: number[] = [];
    let isOver = false;
    const ended = wild.then((fault) => {
      isOver = true;
      return fault;
    });
    do {
      const began = performance.now();
      expect((await run(quick, { owner: "calm" })).outcome).toEqual(success({ status: 200, value: "quick" }));
      others.push(performance.now() - began);
    } while (!isOver);
    expect(await ended).toMatchObject({ kind });
    expect(others.length).toBeGreaterThan(0);
    // Its own next call begins as if nothing had been.
    expect(await answerOf("return 'well'", { owner: "wild", limits })).toBe("well");
  });

  it("tells the line that was under way", async () => {
    expect(await answerOf("let n = 0;\nfor (;;) {\n  n += Math.sqrt(n);\n}", { limits })).toMatchObject({
      kind: "cpu",
      place: { line: expect.any(Number) },
    });
  });

  it("is ended by who asked for it", async () => {
    const stop = new AbortController();
    const ended = pool.run(
      {
        key: "s",
        owner: "s",
        code: "async function handler() { for (;;) {} }",
        request: question,
        secrets: {},
        limits: handlerLimits,
      },
      outside,
      stop.signal,
    );
    setTimeout(() => stop.abort(), 20);
    expect((await ended).outcome).toMatchObject({ failure: { kind: "stopped" } });
  });

  it("again and again leaves room for the next", async () => {
    const bombs = Array.from({ length: 24 }, (_, index) =>
      answerOf(`return new Uint8Array(2e9).length + ${index % 3}`, {
        owner: `bomb ${index % 4}`,
        limits: { ...limits, wallMs: 60_000 },
      }),
    );
    for (const fault of await Promise.all(bombs)) expect(fault).toMatchObject({ kind: "memory" });
    expect(await answerOf("return 1")).toBe(1);
  });
});
