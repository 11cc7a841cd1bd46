import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anything, reading, withId, writing } from "./test-calls";
import { startTestGraph, type TestGraph, timingOf } from "./test-graph";
import { usageMemories } from "./usage-memory";

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

describe("limits", () => {
  const usage = (percent: number, minutes = 0) => ({
    "x-app-usage": JSON.stringify({ call_count: 12, total_time: 3, total_cputime: 5 }),
    "x-business-use-case-usage": JSON.stringify({
      "2000000000000002": [
        {
          type: "whatsapp",
          call_count: percent,
          total_cputime: 1,
          total_time: 2,
          estimated_time_to_regain_access: minutes,
        },
      ],
    }),
  });

  it("are told to the caller", async () => {
    graph.answerWith(() => ({ headers: usage(40), body: {} }));
    const told: unknown[] = [];
    const client = graph.client({ onUsage: (now) => told.push(now) });
    await client.call(reading, anything);
    expect(client.usage()).toEqual({
      percent: 40,
      blockedMs: 0,
      limits: [
        { name: "app", percent: 12, blockedMs: 0 },
        { name: "2000000000000002 whatsapp", percent: 40, blockedMs: 0 },
      ],
    });
    expect(told).toEqual([client.usage()]);
  });

  it("slow the next calls down before they are reached, but no messages", async () => {
    graph.answerWith(() => ({ headers: usage(90), body: {} }));
    const { timing, pauses } = timingOf();
    const client = graph.client({ timing });
    await client.call(reading, anything);
    await client.call({ ...writing("never"), patience: "send" }, anything);
    expect(pauses).toEqual([]);
    await client.withSignal(new AbortController().signal).call(reading, anything);
    expect(pauses).toEqual([2500]);
  });

  it("hold for every client of the token, as long as the figures are fresh, and for no other", async () => {
    graph.answerWith(() => ({ headers: usage(90), body: {} }));
    const memoryOf = usageMemories();
    const pausesOf = async (accessToken: string, laterMs = 0) => {
      const { timing, pauses } = timingOf({ now: () => Date.UTC(2026, 10, 20, 12) + laterMs });
      const client = graph.client({ accessToken, timing, memory: memoryOf({ accessToken }) });
      await client.call(reading, anything);
      return pauses;
    };
    expect(await pausesOf("one")).toEqual([]);
    expect(await pausesOf("one")).toEqual([2500]);
    expect(await pausesOf("two")).toEqual([]);
    expect(await pausesOf("one", 600_000)).toEqual([]);
  });

  it("name the time until calls are accepted again", async () => {
    graph.answerWith(() => ({
      status: 400,
      headers: usage(100, 12),
      body: { error: { code: 80007, message: "limit" } },
    }));
    const got = await graph.client().call(reading, anything);
    expect(got).toMatchObject({ ok: false, failure: { kind: "limited", retryAfterMs: 720_000 } });
  });

  it.each(["", "not json", "[]", '{"a":1}', '{"call_count":"many"}'])(
    "in a header like %j disturb nobody",
    async (header) => {
      graph.answerWith(() => ({
        headers: { "x-app-usage": header, "x-business-use-case-usage": header },
        body: { id: "77" },
      }));
      expect(await graph.client().call(reading, withId)).toEqual({ ok: true, value: { id: "77" } });
    },
  );
});
