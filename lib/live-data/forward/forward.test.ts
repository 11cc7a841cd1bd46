import { beforeEach, describe, expect, it } from "vitest";
import { sealPurposes } from "@/db/sealed-columns";
import type { Exchange } from "@/lib/endpoint/exchange";
import { neverCut } from "@/lib/endpoint/test-cut";
import { makeWebhookSecret } from "@/lib/notifying/webhook-secret";
import type { OutsideAnswer, OutsideFailure, OutsideRequest } from "@/lib/outbound/request-outside";
import { failure, type Result, success } from "@/lib/result";
import { encryptSecret } from "@/lib/secrets/encrypt-secret";
import { keyRingOf } from "@/lib/secrets/key-ring";
import { circuit } from "./circuit";
import { forward } from "./forward";

const ring = keyRingOf(["a".repeat(64)]);
const place = { purpose: sealPurposes.forwardSecret, row: "endpoint" };
const endpoint = {
  id: "endpoint",
  flowId: "flow",
  signingSecret: encryptSecret(ring, place, makeWebhookSecret()),
  environment: null,
};
const deployment = {
  ...{ id: "deployment", workspaceId: "w", endpointId: "endpoint", number: 1, kind: "url" as const },
  ...{ revisionId: null, note: "", createdAt: new Date(0), createdBy: null },
  content: { url: "https://example.com/flow?key=hidden", timeoutMs: 6_000 },
};
const exchange: Exchange = {
  action: "data_exchange",
  screen: "A",
  data: {},
  flowToken: "token",
  version: "3.0",
  isTokenProved: false,
  receivedAt: new Date(0),
};

type Answer = Result<OutsideAnswer, OutsideFailure>;
const said = (status: number, body: unknown, change: Partial<OutsideAnswer> = {}): Answer =>
  success({
    status,
    headers: {},
    body: Buffer.from(typeof body === "string" ? body : JSON.stringify(body)),
    isCut: false,
    ...change,
  });
const good = said(200, { version: "3.0", screen: "B", data: { a: 1 } });
const unreachable = (code: string): Answer => failure({ reason: "unreachable", code });

describe("a question that is forwarded", () => {
  let now = 0;
  let answers: Answer[] = [];
  let asked: OutsideRequest[] = [];
  let breaker = circuit(() => now);
  beforeEach(() => {
    now = 0;
    isTest = false;
    asked = [];
    breaker = circuit(() => now);
  });

  let isTest = false;
  async function ask(change: Partial<Exchange> = {}, ...given: Answer[]) {
    answers = given;
    const house = {
      now: () => new Date(now),
      keys: () => ring,
      circuit: breaker,
      newId: () => "1",
      request: async (request: OutsideRequest) => {
        asked.push(request);
        return answers.shift() ?? unreachable("ENOTHING");
      },
    };
    const decider = {
      deployment,
      endpoint,
      metaFlowId: null,
      contract: undefined,
      sendId: undefined,
      isTest,
    };
    const context = { ...decider, scope: { db: undefined as never, workspaceId: "w" } };
    return forward(house, context)({ ...exchange, ...change }, neverCut);
  }

  it.each([
    ["a screen", said(200, { screen: "B", data: {} }), { kind: "screen", screen: "B", data: {} }],
    [
      "the end",
      said(200, { screen: "success", data: { extension_message_response: { params: { a: 1 } } } }),
      { kind: "finish", params: { a: 1 } },
    ],
    ["a token that has ended", said(427, { error_msg: "Used." }), { kind: "closed", message: "Used." }],
  ])("is answered with %s", async (_, answer, reply) => {
    expect(await ask({}, answer)).toMatchObject({ reply: { ok: true, value: reply } });
  });

  it.each([
    ["no JSON", said(200, "<html>"), "bad-answer", "is no JSON"],
    ["JSON without a screen", said(200, { data: {} }), "bad-answer", 'no "screen"'],
    ["a refusal", said(403, ""), "bad-answer", "HTTP 403"],
    ["a failure", said(500, "oops"), "source-down", "HTTP 500"],
    ["a redirect", said(302, ""), "address-refused", "redirect"],
    ["too much", said(200, "", { isCut: true }), "too-large", "10 MB"],
    ["silence", failure({ reason: "timed-out" }) as Answer, "too-slow", "in time"],
    ["a private address", failure({ reason: "not-public" }) as Answer, "address-refused", "private network"],
    [
      "nobody there",
      unreachable("ENOTHING"),
      "source-down",
      "example.com gave no answer. The address cannot",
    ],
    ["an end in the middle", unreachable("ECONNRESET"), "source-down", "broke off"],
    ["a bad certificate", unreachable("CERT_HAS_EXPIRED"), "source-down", "has expired. Tell whoever"],
  ])("and met by %s says what happened, and where without its secrets", async (_, answer, code, words) => {
    const { reply, steps } = await ask({}, answer);
    expect(reply).toMatchObject({ ok: false, failure: { code, message: expect.stringContaining(words) } });
    expect(JSON.stringify([reply, steps])).not.toContain("hidden");
    expect(asked).toHaveLength(1);
  });

  it("that nobody answers tells the owner no code of the system, and keeps it for who runs the server", async () => {
    const { reply, steps } = await ask({}, unreachable("ECONNRESET"));
    expect(reply).toMatchObject({
      failure: {
        message: expect.not.stringContaining("ECONNRESET"),
        details: { problem: "ECONNRESET" },
      },
    });
    expect(steps).toMatchObject([{ facts: { problem: "ECONNRESET" } }]);
  });

  it("carries WhatsApp's proof beside the token with data API 4.0, and no such key before", async () => {
    await ask({ version: "4.0", isTokenProved: true, tokenSignature: "a.b.c" }, good);
    await ask({}, good);
    const bodies = asked.map(({ body }) => JSON.parse(String(body)));
    expect(bodies[0]).toMatchObject({
      data_exchange: { flow_token: "token", flow_token_signature: "a.b.c" },
      token_proved: true,
    });
    expect(Object.keys(bodies[1].data_exchange)).toEqual([
      "version",
      "action",
      "screen",
      "data",
      "flow_token",
    ]);
  });

  it("is repeated once with the same id where that changes nothing: when it was not heard, or when it only reads", async () => {
    expect((await ask({}, unreachable("ECONNREFUSED"), good)).reply.ok).toBe(true);
    expect(new Set(asked.map(({ headers }) => headers?.["webhook-id"]))).toEqual(new Set(["msg_1"]));
    expect((await ask({ action: "INIT" }, said(503, ""), good)).reply.ok).toBe(true);
    expect((await ask({ action: "BACK" }, failure({ reason: "timed-out" }), good)).reply.ok).toBe(true);
    expect((await ask({ action: "INIT" }, said(503, ""), said(503, ""), good)).reply.ok).toBe(false);
    expect((await ask({}, said(503, ""), good)).reply.ok).toBe(false);
  });

  it("goes nowhere for half a minute after five failures in a row; then one tries, and success ends it", async () => {
    for (let count = 0; count < 5; count += 1) await ask({}, said(500, ""));
    expect((await ask({}, good)).reply).toMatchObject({ failure: { code: "circuit-open" } });
    now = 31_000;
    const [first, second] = [ask({}, good), ask({}, good)];
    expect([(await first).reply.ok, (await second).reply.ok]).toContain(false);
    expect((await ask({}, good)).reply.ok).toBe(true);
    for (let count = 0; count < 9; count += 1) await ask({}, said(404, ""));
    expect((await ask({}, good)).reply.ok).toBe(true);
  });

  it("that a person tries goes there all the same, and neither stops nor lets through what phones ask", async () => {
    const failing = async (count: number) => {
      for (let at = 0; at < count; at += 1) await ask({}, said(500, ""));
    };
    await failing(4);
    isTest = true;
    await failing(3);
    isTest = false;
    expect((await ask({}, good)).reply.ok).toBe(true);
    await failing(5);
    isTest = true;
    expect((await ask({}, good)).reply.ok).toBe(true);
    isTest = false;
    expect((await ask({}, good)).reply).toMatchObject({ failure: { code: "circuit-open" } });
  });
});
