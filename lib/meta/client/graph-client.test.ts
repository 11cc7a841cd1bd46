import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createGraphClient } from "./graph-client";
import type { GraphRequest, Repeat } from "./graph-request";
import { id } from "./parts";
import { startTestGraph, type TestGraph, testToken, timingOf } from "./test-graph";

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const reading: GraphRequest = { method: "GET", path: ["77"], repeat: "always", patience: "read" };
const writing = (repeat: Repeat): GraphRequest => ({
  method: "POST",
  path: ["77", "things"],
  body: { name: "a", absent: undefined },
  repeat,
  patience: "write",
});
const anything = z.unknown();
const withId = z.object({ id });
const busy = { status: 503, body: "<html>down</html>" };

describe("a call", () => {
  it("goes to the version of the settings with the token in its header alone", async () => {
    graph.answerWith(() => ({ body: { id: "77" } }));
    const client = graph.client({ version: "v26.0" });
    await client.call({ ...reading, query: { fields: "id,name", after: undefined } }, anything);
    expect(graph.arrived[0]).toMatchObject({ method: "GET", path: "/v26.0/77" });
    expect(graph.arrived[0]?.headers.authorization).toBe(`Bearer ${testToken}`);
    expect([...(graph.arrived[0]?.query ?? [])]).toEqual([["fields", "id,name"]]);
  });

  it("goes to v25.0 when no version is set", async () => {
    graph.answerWith(() => ({ body: {} }));
    await graph.client().call(reading, anything);
    expect(graph.arrived[0]?.path).toBe("/v25.0/77");
  });

  it("sends its body as JSON without what is undefined", async () => {
    graph.answerWith(() => ({ body: {} }));
    await graph.client().call(writing("never"), anything);
    expect(graph.arrived[0]?.headers["content-type"]).toBe("application/json");
    expect(graph.arrived[0]?.body.toString()).toBe('{"name":"a"}');
  });

  it.each(["../me", "..", ".", "", "a/b", "7?fields=x#y", "%2e%2e"])(
    "cannot be led elsewhere by the id %j",
    async (step) => {
      graph.answerWith(() => ({ body: {} }));
      await graph.client().call({ ...reading, path: [step, "flows"] }, anything);
      const steps = graph.arrived[0]?.path.split("/") ?? [];
      expect(steps).toHaveLength(4);
      expect([steps[1], steps[3]]).toEqual(["v25.0", "flows"]);
      expect([...(graph.arrived[0]?.query ?? [])]).toEqual([]);
    },
  );

  it("proves that it knows the app secret when there is one", async () => {
    graph.answerWith(() => ({ body: {} }));
    await graph.client({ accessToken: "token", appSecret: "secret" }).call(reading, anything);
    // echo -n token | openssl dgst -sha256 -hmac secret
    expect(graph.arrived[0]?.query.get("appsecret_proof")).toBe(
      "e941110e3d2bfe82621f0e3e1434730d7305d106c5f68c87165d0b27a4611a4a",
    );
  });

  it("keeps all digits of ids that come as numbers", async () => {
    graph.answerWith(() => ({ body: '{"id": 12345678901234567890, "list": [98765432109876543210, 7]}' }));
    const read = z.object({ id, list: z.array(id) });
    expect(await graph.client().call(reading, read)).toEqual({
      ok: true,
      value: { id: "12345678901234567890", list: ["98765432109876543210", "7"] },
    });
  });

  it("refuses an answer that lacks what is needed, and names where", async () => {
    graph.answerWith(() => ({ body: { name: "no id" } }));
    const got = await graph.client().call(reading, withId);
    expect(got).toMatchObject({ ok: false, failure: { reason: "answer-incomplete", said: "id" } });
  });

  it("refuses an answer that is no JSON", async () => {
    graph.answerWith(() => ({ body: "<html>" }));
    const got = await graph.client().call(reading, withId);
    expect(got).toMatchObject({ ok: false, failure: { kind: "unreadable", mayHaveHappened: false } });
  });

  it("says of a write with an unusable answer that it may have happened", async () => {
    graph.answerWith(() => ({ body: "<html>" }));
    const got = await graph.client().call(writing("always"), withId);
    expect(got).toMatchObject({ ok: false, failure: { kind: "unreadable", mayHaveHappened: true } });
  });

  it("does not follow a redirect, and shows the token to nobody else", async () => {
    graph.answerWith(({ path }) =>
      path.endsWith("/77") ? { status: 302, headers: { location: "/v25.0/elsewhere" } } : { body: {} },
    );
    const got = await graph.client().call(reading, anything);
    expect(got).toMatchObject({ ok: false, failure: { kind: "redirected", status: 302 } });
    expect(graph.arrived).toHaveLength(1);
  });

  it("stops reading an answer that has no end", async () => {
    graph.answerWith((_arrived, _count, response) => {
      const more = () => {
        while (response.write("x".repeat(65_536)));
      };
      response.on("drain", more);
      more();
      return undefined;
    });
    const got = await graph.client({ answerBytesMax: 1_000_000 }).call(reading, anything);
    expect(got).toMatchObject({ ok: false, failure: { kind: "too-large", reason: "answer-too-large" } });
  });

  it("reads no answer that nests without end", async () => {
    graph.answerWith(() => ({ body: "[".repeat(200_000) + "]".repeat(200_000) }));
    const got = await graph.client().call(reading, anything);
    expect(got).toMatchObject({ ok: false, failure: { kind: "unreadable" } });
  });
});

describe("a call without an answer", () => {
  it("ends at its deadline", async () => {
    const stop = new AbortController();
    graph.answerWith(() => {
      stop.abort();
      return undefined;
    });
    const waited: number[] = [];
    const { timing } = timingOf({
      deadline: (ms) => {
        waited.push(ms);
        return stop.signal;
      },
    });
    const client = graph.client({ timing, attemptsMax: 1, timeoutsMs: { read: 1234 } });
    const got = await client.call(reading, anything);
    expect(got).toMatchObject({ ok: false, failure: { kind: "timed-out", attempts: 1 } });
    expect(waited).toEqual([1234]);
  });

  it("ends at its deadline while the answer trickles in", async () => {
    const stop = new AbortController();
    graph.answerWith((_arrived, _count, response) => {
      response.writeHead(200);
      response.write('{"id":', () => stop.abort());
      return undefined;
    });
    const { timing } = timingOf({ deadline: () => stop.signal });
    const got = await graph.client({ timing, attemptsMax: 1 }).call(reading, anything);
    expect(got).toMatchObject({ ok: false, failure: { kind: "timed-out" } });
  });

  it("ends when the caller stops it, and is not tried again", async () => {
    const stop = new AbortController();
    graph.answerWith(() => {
      stop.abort();
      return undefined;
    });
    const got = await graph.client().withSignal(stop.signal).call(reading, anything);
    expect(got).toMatchObject({ ok: false, failure: { kind: "cancelled" } });
    expect(graph.arrived).toHaveLength(1);
  });

  it("does not begin when the caller has stopped it before", async () => {
    graph.answerWith(() => ({ body: {} }));
    const got = await graph.client({ signal: AbortSignal.abort() }).call(writing("never"), anything);
    expect(got).toMatchObject({ ok: false, failure: { kind: "cancelled", mayHaveHappened: false } });
    expect(graph.arrived).toHaveLength(0);
  });

  it("says that a write may have happened when the connection broke", async () => {
    graph.answerWith((_arrived, _count, response) => {
      response.destroy();
      return undefined;
    });
    const got = await graph.client().call(writing("never"), anything);
    expect(got).toMatchObject({ ok: false, failure: { kind: "unreachable", mayHaveHappened: true } });
  });

  it("says that a write did not happen when nobody listens", async () => {
    const closed = await startTestGraph();
    await closed.close();
    const got = await closed.client().call(writing("never"), anything);
    expect(got).toMatchObject({
      ok: false,
      failure: { kind: "unreachable", mayHaveHappened: false, said: "ECONNREFUSED" },
    });
  });
});

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

describe("a client", () => {
  it("shows its token to no log and no debugger", () => {
    const client = graph.client({ appSecret: "0123456789abcdef0123456789abcdef" });
    const shown = inspect(client, { depth: null, showHidden: true }) + JSON.stringify(client);
    expect(shown).not.toContain(testToken);
    expect(shown).not.toContain("0123456789abcdef");
  });

  it.each([
    ["http://graph.example.com"],
    ["ftp://graph.facebook.com"],
    ["https://user:pass@graph.facebook.com"],
    ["https://graph.facebook.com/?x=1"],
    ["graph.facebook.com"],
  ])("is not made for the address %s", (baseUrl) => {
    expect(() => createGraphClient({ accessToken: testToken, baseUrl })).toThrow("Graph address");
  });

  it.each(["25.0", "v25", "v25.0/evil", ""])("is not made for the version %j", (version) => {
    expect(() => createGraphClient({ accessToken: testToken, version })).toThrow("Graph version");
  });

  it("tells a log about each attempt without parameters", async () => {
    graph.answerWith((_arrived, count) => (count === 1 ? busy : { body: {} }));
    const facts: unknown[] = [];
    const client = graph.client({ onCall: (fact) => facts.push(fact) });
    await client.call({ ...reading, query: { input_token: "x" } }, anything);
    expect(facts).toEqual([
      { call: "GET /77", attempt: 1, durationMs: 0, reason: "temporary", status: 503 },
      { call: "GET /77", attempt: 2, durationMs: 0 },
    ]);
  });
});
