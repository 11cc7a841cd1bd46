import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pairLimitPauseMs } from "./retry";
import { anything, busy, reading, withId, writing } from "./test-calls";
import { startTestGraph, type TestGraph, timingOf } from "./test-graph";

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

describe("repeats", () => {
  it.each([
    ["always", 4],
    ["when-limited", 1],
    ["never", 1],
  ] as const)("of a call marked %s after a breakdown: %i attempts", async (repeat, attempts) => {
    graph.answerWith(() => busy);
    const got = await graph.client().call(writing(repeat), anything);
    expect(graph.arrived).toHaveLength(attempts);
    expect(got).toMatchObject({ ok: false, failure: { kind: "temporary", attempts, mayHaveHappened: true } });
  });

  it.each([
    ["always", 4],
    ["when-limited", 4],
    ["never", 1],
  ] as const)("of a call marked %s over a limit: %i attempts", async (repeat, attempts) => {
    graph.answerWith(() => ({ status: 400, body: { error: { code: 613, message: "Too many" } } }));
    const got = await graph.client().call(writing(repeat), anything);
    expect(graph.arrived).toHaveLength(attempts);
    expect(got).toMatchObject({ ok: false, failure: { kind: "limited", mayHaveHappened: false } });
  });

  it("end with the first answer that is good", async () => {
    graph.answerWith((_arrived, count) => (count < 3 ? busy : { body: { id: "77" } }));
    expect(await graph.client().call(reading, withId)).toEqual({ ok: true, value: { id: "77" } });
    expect(graph.arrived).toHaveLength(3);
  });

  it("wait twice as long each time, spread by chance", async () => {
    graph.answerWith(() => busy);
    const even = timingOf();
    await graph.client({ timing: even.timing }).call(reading, anything);
    expect(even.pauses).toEqual([375, 750, 1500]);
    const low = timingOf({ random: () => 0 });
    await graph.client({ timing: low.timing }).call(reading, anything);
    expect(low.pauses).toEqual([250, 500, 1000]);
  });

  it.each([
    ["seconds", "7"],
    ["a date", "Fri, 20 Nov 2026 12:00:07 GMT"],
  ])("wait as long as Retry-After says in %s", async (_form, header) => {
    graph.answerWith((_arrived, count) =>
      count === 1 ? { status: 429, headers: { "retry-after": header }, body: "{}" } : { body: {} },
    );
    const { timing, pauses } = timingOf();
    expect((await graph.client({ timing }).call(reading, anything)).ok).toBe(true);
    expect(pauses).toEqual([7000]);
  });

  it("leave a long wait to the caller", async () => {
    graph.answerWith(() => ({ status: 429, headers: { "retry-after": "3600" }, body: "{}" }));
    const { timing, pauses } = timingOf();
    const got = await graph.client({ timing }).call(reading, anything);
    expect(got).toMatchObject({ ok: false, failure: { kind: "limited", retryAfterMs: 3_600_000 } });
    expect(pauses).toEqual([]);
  });

  it("do not happen for a limit that counts by the hour", async () => {
    graph.answerWith(() => ({ status: 400, body: { error: { code: 80007, message: "limit" } } }));
    await graph.client().call(reading, anything);
    expect(graph.arrived).toHaveLength(1);
  });

  it("do not happen for a refusal, unless Meta calls it passing", async () => {
    const error = (is_transient: boolean) => ({ error: { code: 100, message: "no", is_transient } });
    graph.answerWith(() => ({ status: 400, body: error(false) }));
    await graph.client().call(reading, anything);
    expect(graph.arrived).toHaveLength(1);
    graph.answerWith(() => ({ status: 400, body: error(true) }));
    await graph.client().call(reading, anything);
    expect(graph.arrived).toHaveLength(4);
  });

  it("end while they wait when the caller stops, with the failure that led there", async () => {
    graph.answerWith(() => busy);
    const stop = new AbortController();
    const { timing } = timingOf({
      sleep: async (_ms, signal) => {
        stop.abort();
        signal?.throwIfAborted();
      },
    });
    const got = await graph.client({ timing, signal: stop.signal }).call(reading, anything);
    expect(got).toMatchObject({ ok: false, failure: { kind: "temporary" } });
    expect(graph.arrived).toHaveLength(1);
  });
});

it("the pause before another message to the same person is 4, 16, 64 seconds", () => {
  expect([0, 1, 2, 3].map(pairLimitPauseMs)).toEqual([4_000, 4_000, 16_000, 64_000]);
});
