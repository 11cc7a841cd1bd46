import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { findEndpoint, listDeployments } from "@/db/endpoints";
import { insertFlow } from "@/db/flows";
import { addPerson, testDatabases } from "@/db/test-databases";
import { cutBy } from "@/lib/endpoint/before-deadline";
import type { Exchange } from "@/lib/endpoint/exchange";
import { handlerPool } from "@/lib/handler/handler-pool";
import { invariant } from "@/lib/invariant";
import type { OutsideRequest } from "@/lib/outbound/request-outside";
import { failure, success } from "@/lib/result";
import { keyRingOf } from "@/lib/secrets/key-ring";
import { handlerDecider } from "./handler-decider";
import { saveHandlerDraft } from "./handler-draft";
import { lookAtHandler } from "./look-at-handler";
import { putHandlerLive } from "./put-live";
import type { HandlerRoom } from "./room";
import { removeHandlerSecret, setHandlerSecret } from "./secrets";
import { tryCode } from "./try-code";

const start = new Date("2026-11-20T12:00:00Z");
const ring = keyRingOf(["c".repeat(64)]);
const pool = handlerPool();
afterAll(() => pool.close());

const text = JSON.stringify({
  version: "7.1",
  data_api_version: "3.0",
  routing_model: { START: ["SLOTS"], SLOTS: [] },
  screens: [
    { id: "START", title: "Start", data: {}, layout: { type: "SingleColumnLayout", children: [] } },
    {
      id: "SLOTS",
      title: "Slots",
      terminal: true,
      data: { day: { type: "string", __example__: "Monday" } },
      layout: { type: "SingleColumnLayout", children: [] },
    },
  ],
});

const exchange: Exchange = {
  action: "data_exchange",
  screen: "START",
  data: { day: "Friday" },
  flowToken: "token",
  version: "3.0",
  isTokenProved: false,
  receivedAt: start,
};

describe.each(testDatabases)("the handler of a Flow on $name", ({ open }) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  async function house(name = "Ada") {
    const scope = await addPerson(opened, name);
    const { id: flowId } = await insertFlow(scope, { name: "Booking", text, layout: {}, rules: null });
    let nowMs = start.getTime();
    const requests: OutsideRequest[] = [];
    const room: HandlerRoom = {
      now: () => new Date(nowMs),
      keys: () => ring,
      pool,
      request: async (request) => {
        requests.push(request);
        if (request.url.includes("slow")) return failure({ reason: "timed-out" });
        return success({
          status: 200,
          headers: { "x-a": ["1", "2"] },
          body: Buffer.from("ok"),
          isCut: false,
        });
      },
    };
    const pass = (ms: number) => {
      nowMs += ms;
    };
    /** Asks what is live, as a phone does. */
    const ask = async (isTest = false) => {
      const endpoint = await findEndpoint(scope, flowId);
      const deployment = endpoint && (await listDeployments(scope, endpoint.id))[0];
      invariant(endpoint && deployment, "something is live");
      const context = {
        scope,
        endpoint,
        deployment,
        metaFlowId: "1000",
        contract: undefined,
        sendId: undefined,
      };
      const decided = await handlerDecider(room)({ ...context, isTest })(
        exchange,
        cutBy(AbortSignal.timeout(20_000)),
      );
      return decided;
    };
    const live = (body: string) =>
      putHandlerLive(room, scope, {
        flowId,
        code: `async function handler(request, env) {\n${body}\n}`,
        note: "",
      });
    const trial = (body: string) =>
      tryCode(room, scope, {
        flowId,
        code: `async function handler(request, env) {\n${body}\n}`,
        action: "data_exchange",
        screen: "START",
        data: { day: "Friday" },
      });
    return { scope, flowId, room, requests, pass, ask, live, trial };
  }

  it("keeps what is being written, and does not write over what another person wrote", async () => {
    const { scope, flowId, room } = await house();
    const save = (code: string, base: number) => saveHandlerDraft(scope, { flowId, code, base }, start);
    expect(await save("one", 0)).toEqual(success({ number: 1, savedAt: start.toISOString() }));
    expect(await save("two", 1)).toMatchObject({ ok: true, value: { number: 2 } });
    // The same again, because its answer was lost on the way.
    expect(await save("two", 1)).toMatchObject({ ok: true, value: { number: 2 } });
    expect(await save("mine", 1)).toMatchObject({
      ok: false,
      failure: { reason: "conflict", theirs: { code: "two", number: 2, savedBy: "Ada" } },
    });
    expect(await save("mine", 0)).toMatchObject({ ok: false, failure: { reason: "conflict" } });
    const stranger = await addPerson(opened, "Eve");
    expect(await saveHandlerDraft(stranger, { flowId, code: "x", base: 2 }, start)).toMatchObject({
      failure: { reason: "flow-not-found" },
    });
    expect(await lookAtHandler(room, stranger, flowId)).toEqual({
      draft: null,
      versions: [],
      secretNames: [],
    });
  });

  it("answers by what was put live last, and keeps every version", async () => {
    const { scope, flowId, room, ask, live } = await house();
    expect(await live("return { screen: 'SLOTS', data: (await request.json()).data_exchange.data }")).toEqual(
      success({ number: 1 }),
    );
    expect(await ask()).toMatchObject({
      reply: success({ kind: "screen", screen: "SLOTS", data: { day: "Friday" } }),
      steps: [{ title: "JavaScript", facts: { version: 1 } }],
    });
    await live(
      "console.warn('now'); return { screen: 'SUCCESS', data: { extension_message_response: { params: {} } } }",
    );
    expect(await ask()).toMatchObject({
      reply: success({ kind: "finish", params: {} }),
      steps: [{ facts: { version: 2, console: ["warn: now"] } }],
    });
    const { versions } = await lookAtHandler(room, scope, flowId);
    expect(versions.map(({ number, by }) => [number, by])).toEqual([
      [2, "Ada"],
      [1, "Ada"],
    ]);
    expect(await findEndpoint(scope, flowId)).toMatchObject({ answersBy: "handler" });
  });

  it("is not put live when it cannot be read", async () => {
    const { live, scope, flowId } = await house();
    expect(await live("return {")).toMatchObject({
      failure: { reason: "unusable", fault: { kind: "broken", place: { line: expect.any(Number) } } },
    });
    expect(await findEndpoint(scope, flowId)).toMatchObject({ answersBy: null });
  });

  it.each([
    [
      "throw new Error('No slots')",
      { code: "handler-threw", message: "The handler threw Error: No slots (line 2)", details: { line: 2 } },
    ],
    ["return new Response('{}', { status: 500 })", { code: "bad-answer" }],
    ["return 'hello'", { code: "bad-answer" }],
    ["const f = () => f() + 1; return f()", { code: "handler-limit" }],
  ])("that does `%s` tells the owner why it gave no answer", async (body, fault) => {
    const { live, ask } = await house();
    await live(body);
    expect((await ask()).reply).toMatchObject({ ok: false, failure: fault });
  });

  it("closes the Flow with the status 427", async () => {
    const { live, ask } = await house();
    await live("return new Response(JSON.stringify({ error_msg: 'Used.' }), { status: 427 })");
    expect((await ask()).reply).toEqual(success({ kind: "closed", message: "Used." }));
  });

  it("has secrets that nothing shows again, whatever the code does with them", async () => {
    const { scope, flowId, room, requests, live, ask } = await house();
    const set = (name: string, value: string) => setHandlerSecret(room, scope, { flowId, name, value });
    await Promise.all([set("API_KEY", "k3y/value"), set("OTHER", "0ther-value")]);
    expect(await removeHandlerSecret(room, scope, { flowId, name: "OTHER" })).toEqual(
      success({ names: ["API_KEY"] }),
    );
    expect((await findEndpoint(scope, flowId))?.environment).not.toContain("k3y");
    await live(
      `console.log(env); await fetch("https://example.com/?key=" + encodeURIComponent(env.API_KEY), { headers: { a: env.API_KEY, host: "x" } });
       throw new Error(env.API_KEY + typeof env.OTHER)`,
    );
    const decided = await ask();
    expect(requests[0]).toMatchObject({ headers: { a: "k3y/value" } });
    expect(requests[0]?.headers).not.toHaveProperty("host");
    expect(decided.reply).toMatchObject({
      failure: { message: expect.stringContaining("[secret]undefined") },
    });
    expect(JSON.stringify(decided)).not.toMatch(/k3y/);
    expect(JSON.stringify(await lookAtHandler(room, scope, flowId))).not.toMatch(/k3y.value/);
  });

  it("keeps values for its own Flow, as long as it said", async () => {
    const { live, ask, pass } = await house();
    const other = await house("Bob");
    const body = `const before = [await env.KV.get("a"), await env.KV.get("b")];
      await env.KV.put("a", "kept");
      if (before[1] === null) await env.KV.put("b", "for a minute", { expirationTtl: 60 });
      return { screen: "SLOTS", data: { before } };`;
    await live(body);
    await other.live(body);
    const reply = async () => (await ask()).reply;
    const said = (...values: (string | null)[]) =>
      success({ kind: "screen", screen: "SLOTS", data: { before: values } });
    expect(await reply()).toEqual(said(null, null));
    expect(await reply()).toEqual(said("kept", "for a minute"));
    pass(61_000);
    expect(await reply()).toEqual(said("kept", null));
    expect((await other.ask()).reply).toEqual(said(null, null));
    expect((await ask(true)).reply).toEqual(said("kept", "for a minute"));
  });

  it("is tried without keeping anything, and told whether its answer fits the Flow", async () => {
    const { trial } = await house();
    const body = `if (!(await request.json()).is_test) throw new Error("for ever");
      console.log(await env.KV.get("a")); await env.KV.put("a", "1"); await env.KV.put("x".repeat(600), "1").catch((e) => console.log(e.message));
      const slow = await fetch("https://slow.example").catch((error) => error.message);
      return { screen: "SLOTS", data: { day: "Friday", slow } };`;
    const first = await trial(body);
    expect(await trial(body)).toMatchObject({
      value: { lines: [{ text: "null" }, { text: expect.stringContaining("1 to 512") }] },
    });
    expect(first).toMatchObject({
      ok: true,
      value: {
        outcome: {
          kind: "answered",
          shown: { version: "3.0", screen: "SLOTS", data: { day: "Friday" } },
          refusedBecause: null,
          notes: [expect.any(String), expect.stringContaining("slow")],
        },
        fetches: [{ problem: "The address did not answer in time." }],
      },
    });
    expect(await trial("return { screen: 'NOWHERE' }")).toMatchObject({
      value: { outcome: { kind: "answered", refusedBecause: expect.stringContaining("NOWHERE") } },
    });
    expect(await trial("null.x")).toMatchObject({
      value: { outcome: { kind: "failed", fault: "threw", place: { line: 2 } } },
    });
  });
});
