import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { failure, success } from "@/lib/result";
import { answerCall } from "./answer-call";
import { openAnswer, sealRequest } from "./client/seal-request";
import { contractOf } from "./contract/contract";
import type { Endpoint, Meeting } from "./endpoint";
import type { Exchange } from "./exchange";
import { hasMoreParts } from "./opening/has-more-parts.mjs";
import { openWith } from "./opening/open-with";
import { endpointThat, keyOf, openTo, testPair } from "./test-endpoint";

const receivedAt = new Date("2026-11-20T10:00:00Z");
const secretPart = "anna@example.com";

const open = openWith([keyOf(testPair.privateKey)]);

async function ask(request: unknown, change: Partial<Endpoint> = {}) {
  const { body, session } = sealRequest(testPair.publicKey, JSON.stringify(request));
  const answer = await answerCall(
    { raw: Buffer.from(body), signature: undefined, receivedAt },
    endpointThat(open, change),
  );
  const opened = openAnswer(answer.body, session);
  return { ...answer, plain: opened.kind === "opened" ? JSON.parse(opened.text) : undefined };
}

const question = { version: "3.0", action: "data_exchange", screen: "A", data: {}, flow_token: "t" };
const down = failure({ code: "source-down", message: "The table did not answer." } as const);

function failing(change: Partial<Extract<Meeting, { kind: "open" }>> = {}): Partial<Endpoint> {
  const met = openTo({ kind: "screen", screen: "A", data: {} });
  return { meet: async () => ({ ...met, decide: async () => ({ reply: down, steps: [] }), ...change }) };
}

const text = (data: object, more: object[] = []) =>
  JSON.stringify({
    version: "7.3",
    data_api_version: "4.0",
    routing_model: { A: ["B"], B: [] },
    screens: [{ id: "A", title: "A", data, layout: { type: "SingleColumnLayout", children: [] } }, ...more],
  });

describe("a call", () => {
  it.each([
    ["a health check", { action: "ping" }, { data: { status: "active" } }],
    ["one in capitals", { action: "PING", version: "3.0" }, { version: "3.0", data: { status: "active" } }],
    [
      "an error that a phone met",
      { ...question, data: { error: "payload-schema-error", error_message: "x" } },
      { version: "3.0", data: { acknowledged: true } },
    ],
    [
      "one that is told on opening",
      { action: "INIT", data: { error_key: "invalid-screen-transition" } },
      { data: { acknowledged: true } },
    ],
    [
      "a question of a form with a field named error",
      { ...question, data: { error: "Motor", name: "Ana" } },
      { version: "3.0", screen: "NEXT", data: {} },
    ],
    ["a question without a version", { action: "INIT" }, { version: "3.0", screen: "NEXT", data: {} }],
    [
      "a question of version 4.0",
      { ...question, version: "4.0" },
      { version: "4.0", screen: "NEXT", data: {} },
    ],
  ])("%s is answered", async (_, request, plain) => {
    expect(await ask(request)).toMatchObject({ status: 200, plain });
  });

  it.each([
    ["no object", ["a"]],
    ["an unknown action", { ...question, action: "navigate" }],
    ["data that is a list", { ...question, data: [] }],
  ])("that asks for %s is refused with 400 and nothing said", async (_, request) => {
    expect(await ask(request)).toMatchObject({
      status: 400,
      body: "",
      report: { fault: { code: "not-understood" } },
    });
  });

  it("of a token that has ended closes the Flow in the owner's words, with the reason in the report alone", async () => {
    const closed = await ask(question, { meet: async () => ({ kind: "closed", why: "It was used." }) });
    expect(closed).toMatchObject({ status: 427, plain: { error_msg: "This link has ended." } });
    expect(closed.report.fault).toEqual({ code: "token-closed", message: "It was used." });
  });

  it("of a Flow with data API 4.0 needs a proof of the token, and any wrong proof closes", async () => {
    const contract = contractOf(text({}));
    const met = { meet: async () => openTo({ kind: "screen", screen: "A", data: {} }, contract) };
    expect((await ask(question, met)).status).toBe(427);
    const proved = { ...question, flow_token_signature: "a.b.c" };
    expect((await ask(proved, met)).status).toBe(427);
    let seen: Exchange | undefined;
    const seeing: Meeting = {
      ...openTo({ kind: "screen", screen: "A", data: {} }, contract),
      decide: async (exchange) => {
        seen = exchange;
        return { reply: success({ kind: "screen" as const, screen: "A", data: {} }), steps: [] };
      },
    };
    expect((await ask(proved, { meet: async () => seeing, isProof: () => true })).status).toBe(200);
    expect(seen).toMatchObject({ isTokenProved: true, tokenSignature: "a.b.c" });
    expect((await ask(proved)).report.fault?.code).toBe("token-not-proved");
  });
});

describe("a decision that fails", () => {
  it("leaves the person where they are, with all that the screen had and the message of the owner", async () => {
    const lastShown = async () => ({ slots: ["9:00"] });
    const contract = contractOf(
      text({ slots: { type: "array", items: { type: "string" }, __example__: [] } }).replace("4.0", "3.0"),
    );
    const answer = await ask(question, { ...failing({ contract }), lastShown });
    expect(answer).toMatchObject({
      status: 200,
      plain: { screen: "A", data: { slots: ["9:00"], error_message: "Please try again." } },
    });
    expect(answer.report.fault).toEqual(down.failure);
  });

  it("on opening shows a first screen that needs no data, and else lets the phone offer another try", async () => {
    const opening = { ...question, action: "INIT", screen: "" };
    const plain = contractOf(text({}).replace("4.0", "3.0"));
    expect((await ask(opening, failing({ contract: plain }))).plain).toMatchObject({
      screen: "A",
      data: { error_message: "Please try again." },
    });
    const needy = contractOf(text({ name: { type: "string", __example__: "" } }).replace("4.0", "3.0"));
    expect(await ask(opening, failing({ contract: needy }))).toMatchObject({ status: 503, body: "" });
  });

  it.each([
    ["that takes too long", () => new Promise<never>(() => undefined), "too-slow"],
    ["that throws", () => Promise.reject(new Error(secretPart)), "internal"],
  ])("%s still has an answer in time", async (_, decide, code) => {
    const answer = await ask(question, { ...failing({ decide }), deadlineMs: 20 });
    expect(answer).toMatchObject({ status: 200, plain: { screen: "A" }, report: { fault: { code } } });
    expect(JSON.stringify(answer.report.fault)).not.toContain(secretPart);
  });

  it("because of an answer over 10 MB is told as such", async () => {
    const huge = openTo({ kind: "screen", screen: "A", data: { text: "x".repeat(11 * 1024 * 1024) } });
    const answer = await ask(question, { meet: async () => huge });
    expect(answer.report.fault?.code).toBe("too-large");
    expect(answer.plain).toMatchObject({ screen: "A", data: { error_message: "Please try again." } });
  });

  it("in meeting the person costs that call alone, and leaves them on their screen", async () => {
    const meet = () => Promise.reject(new Error(secretPart));
    const answer = await ask(question, { meet });
    expect(answer).toMatchObject({
      status: 200,
      plain: { screen: "A" },
      report: { fault: { code: "internal" } },
    });
    expect(JSON.stringify(answer)).not.toContain(secretPart);
  });
});

describe("a database that hangs", () => {
  const hangs = () => new Promise<never>(() => undefined);
  const words = { error_message: "Please try again." };

  it.each<readonly [string, Partial<Endpoint>]>([
    ["while a person is met", { meet: hangs, lastShown: async () => ({ slots: ["9:00"] }) }],
    [
      "while an answer is checked",
      {
        meet: async () =>
          openTo(
            { kind: "screen", screen: "A", data: {} },
            contractOf(text({ slots: { type: "array", items: { type: "string" } } }).replace("4.0", "3.0")),
          ),
        lastShown: onceThen(hangs, async () => ({ slots: ["9:00"] })),
      },
    ],
  ])("%s costs the deadline, and the person stays where they are", async (_, change) => {
    expect(await ask(question, { ...change, deadlineMs: 20 })).toMatchObject({
      status: 200,
      plain: { screen: "A", data: { slots: ["9:00"], ...words } },
      report: { fault: { code: "too-slow", message: "Our own database did not answer within 0.0 seconds." } },
    });
  });

  it("on opening, where no screen is known, lets the phone offer another try", async () => {
    const opening = { ...question, action: "INIT", screen: "" };
    const answer = await ask(opening, { meet: hangs, lastShown: hangs, deadlineMs: 20 });
    expect(answer).toMatchObject({ status: 503, body: "", report: { fault: { code: "too-slow" } } });
  });
});

function onceThen<Value>(first: () => Promise<Value>, then: () => Promise<Value>): () => Promise<Value> {
  let isFirst = true;
  return () => {
    const run = isFirst ? first : then;
    isFirst = false;
    return run();
  };
}

describe("whatever arrives", () => {
  const known = [200, 400, 421, 427, 503];

  it("any bytes are refused and never break anything", async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.json().map((json) => Buffer.from(json)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (raw) => {
        const { status, body } = await answerCall(
          { raw, signature: undefined, receivedAt },
          endpointThat(open),
        );
        expect([400, 421]).toContain(status);
        expect(body).toBe("");
      }),
      { numRuns: 200 },
    );
  });

  it("any JSON that is properly closed has an answer, and a refusal says nothing of it", async () => {
    const words = fc.constantFrom("INIT", "data_exchange", "BACK", "ping", "navigate", secretPart);
    const request = fc.oneof(
      fc.jsonValue(),
      fc.record(
        { action: words, data: fc.jsonValue(), screen: fc.jsonValue(), flow_token: words },
        { requiredKeys: [] },
      ),
    );
    await fc.assert(
      fc.asyncProperty(request, async (json) => {
        const { status, body, report } = await ask(json);
        expect(known).toContain(status);
        expect(JSON.stringify(report.fault ?? null)).not.toContain(secretPart);
        expect(body === "").toBe(status === 400);
      }),
      { numRuns: 150 },
    );
  });

  it("an envelope with any one change is refused or answered as before", async () => {
    const { body } = sealRequest(
      testPair.publicKey,
      JSON.stringify({ ...question, data: { mail: secretPart } }),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(body.length - 1), fc.nat(255), async (at, byte) => {
        const raw = Buffer.from(body);
        raw[at] = byte;
        const { status, report } = await answerCall(
          { raw, signature: undefined, receivedAt },
          endpointThat(open),
        );
        expect([200, 400, 421]).toContain(status);
        if (status !== 200) expect(JSON.stringify(report)).not.toContain(secretPart);
      }),
      { numRuns: 200 },
    );
  });

  it("more parts than anybody fills in are refused before they are read, but not one large picture", async () => {
    const asking = (data: string) =>
      `{"action":"data_exchange","screen":"A","flow_token":"t","data":${data}}`;
    const statusOf = async (data: string) => {
      const { body } = sealRequest(testPair.publicKey, asking(data));
      const raw = Buffer.from(body);
      return (await answerCall({ raw, signature: undefined, receivedAt }, endpointThat(open))).status;
    };
    // No list inside is closed: 421 would say that it was read.
    expect(await statusOf("[".repeat(300_001))).toBe(400);
    expect(await statusOf(`{"picture":"${"QUJD".repeat(300_000)}","list":[${"1,".repeat(290_000)}1]}`)).toBe(
      200,
    );
    const padded = (parts: number) =>
      Buffer.from(`{"encrypted_flow_data":"","list":[${"1,".repeat(parts)}${" ".repeat(300_000)}1]}`);
    expect(hasMoreParts(padded(990), 1_000)).toBe(false);
    expect(hasMoreParts(padded(1_000), 1_000)).toBe(true);
  });

  it("nesting without end is refused before anything walks through it", async () => {
    const deep = `${'{"data":'.repeat(5_000)}1${"}".repeat(5_000)}`;
    const { body } = sealRequest(testPair.publicKey, deep);
    const answer = await answerCall(
      { raw: Buffer.from(body), signature: undefined, receivedAt },
      endpointThat(open),
    );
    expect(answer.status).toBe(400);
  });
});
