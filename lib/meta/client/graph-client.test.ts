import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createGraphClient } from "./graph-client";
import { id } from "./parts";
import { anything, busy, reading, withId, writing } from "./test-calls";
import { startTestGraph, type TestGraph, testToken } from "./test-graph";

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

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
