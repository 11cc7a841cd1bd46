import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { findCall, listCalls } from "@/db/endpoint-calls";
import { updateEndpoint } from "@/db/endpoints";
import { listNotices } from "@/db/notices";
import { insertSends, newSendId } from "@/db/sends";
import { testDatabases } from "@/db/test-databases";
import { replaceSecret } from "@/lib/accounts/replace-secret";
import { freshState, ids, startTestMeta, type TestMeta } from "@/lib/accounts/test-meta";
import type { Decide, Exchange } from "@/lib/endpoint/exchange";
import type { OutsideRequest } from "@/lib/outbound/request-outside";
import { failure, success } from "@/lib/result";
import { makeFlowToken } from "@/lib/sending/flow-token";
import { askAgain } from "../calls/ask-again";
import { readCalls } from "../calls/read-calls";
import { sweepCalls } from "../calls/sweep-calls";
import { tellOwner } from "../calls/tell-owner";
import { circuit } from "../forward/circuit";
import { forward } from "../forward/forward";
import { forwardTo } from "../forward/set-up-forward";
import { liveDataIn, type TestLiveData } from "../test-live-data";
import { pinFlow, pinQuestion } from "./test-pin-flow";

const filter = {
  words: [],
  outcome: undefined,
  code: undefined,
  screen: undefined,
  flowToken: undefined,
  showsPings: true,
  showsTests: true,
};

describe.each(testDatabases.slice(0, 1))("the endpoint of a Flow on $name", ({ open }) => {
  let opened: OpenDatabase;
  let meta: TestMeta;
  let test: TestLiveData;
  let now = new Date("2026-11-20T12:00:00Z");
  const asked: OutsideRequest[] = [];
  let answer: object = {};
  let decide: Decide | undefined;

  beforeAll(async () => {
    opened = await open();
    meta = await startTestMeta();
    Object.assign(meta.state, freshState());
    const request = async (request: OutsideRequest) => {
      asked.push(request);
      return success({ status: 200, headers: {}, body: Buffer.from(JSON.stringify(answer)), isCut: false });
    };
    const house = { now: () => now, request, circuit: circuit(() => now.getTime()), newId: () => "1" };
    test = await liveDataIn(opened, meta, {
      text: pinFlow,
      change: {
        ...{ now: () => now, request },
        deciders: {
          url: (context) => {
            const forwarding = forward({ ...house, keys: test.room.keys }, context);
            return (exchange, cut) => (decide ?? forwarding)(exchange, cut);
          },
        },
      },
    });
    await forwardTo({ ...test.room, allowsLocal: false }, test.scope, {
      flowId: test.flowId,
      url: "https://example.com/flow",
      timeoutMs: 6_000,
    });
  });
  beforeEach(() => {
    asked.length = 0;
    answer = { screen: "SLOTS", data: { day: "Friday" } };
    decide = undefined;
    // What other tests changed counts.
    now = new Date(now.getTime() + 60_000);
  });
  afterAll(async () => {
    await meta.graph.close();
    await opened.close();
  });

  async function newest() {
    await test.live.calls.flush();
    const [row] = await listCalls(opened.db, test.endpointId, { filter, countMax: 1 });
    return row && findCall(opened.db, test.endpointId, row.position);
  }

  it("forwards a question in the known shape, signed, and shows what comes back", async () => {
    const { status, plain } = await test.ask(pinQuestion);
    expect({ status, plain }).toEqual({
      status: 200,
      plain: { version: "3.0", screen: "SLOTS", data: { day: "Friday" } },
    });
    const [request] = asked;
    expect(JSON.parse(String(request?.body))).toEqual({
      source: "whatsapp_flow",
      flow: { id: test.flowId, meta_flow_id: "1000000000000001" },
      data_exchange: {
        version: "3.0",
        action: "data_exchange",
        screen: "HOME",
        data: { city: "Lagos" },
        flow_token: "theirs",
      },
      signature_valid: true,
      token_proved: false,
      received_at: now.toISOString(),
    });
    const set = await forwardTo({ ...test.room, allowsLocal: false }, test.scope, {
      flowId: test.flowId,
      url: "https://example.com/flow",
      timeoutMs: 6_000,
    });
    const secret = set.ok ? (set.value.secret ?? "") : "";
    const signature = request?.headers?.["webhook-signature"];
    expect(signature).toBe(new Webhook(secret).sign("msg_1", now, String(request?.body)));
  });

  it("keeps each call with its parts, and nothing that was typed hidden, under whatever name it travels", async () => {
    await test.ask({ ...pinQuestion, data: { secret_code: "4711", city: "Lagos" } });
    const call = await newest();
    expect(call).toMatchObject({
      kind: "question",
      screen: "HOME",
      nextScreen: "SLOTS",
      flowToken: "theirs",
      status: 200,
      code: null,
      details: { data: { secret_code: "•••", city: "Lagos" }, shown: { screen: "SLOTS" } },
    });
    expect(call?.details.steps[0]).toMatchObject({ title: "Asked https://example.com/flow" });
    expect(JSON.stringify(call)).not.toContain("4711");
  });

  it("refuses what no secret of the Flow's accounts signed, and takes a secret that was just replaced", async () => {
    const secret = "e".repeat(32);
    expect((await test.ask(pinQuestion, { secret })).status).toBe(432);
    expect((await newest())?.code).toBe("wrong-signature");
    // Phones cannot open the Flow when the secret was renewed at Meta: nobody else could tell.
    expect(test.told.at(-1)).toMatchObject({ flowId: test.flowId, code: "wrong-signature" });
    meta.state.secret = secret;
    const replaced = await replaceSecret(test.room.accounts, test.scope, {
      accountId: test.accountId,
      appSecret: secret,
    });
    expect(replaced.ok).toBe(true);
    now = new Date(now.getTime() + 1_500);
    expect((await test.ask(pinQuestion, { secret })).status).toBe(200);
    // The one before counts for a while.
    expect((await test.ask(pinQuestion)).status).toBe(200);
  });

  it("closes a Flow for tokens that look like ours and are not, and for those of others where the owner wants that", async () => {
    const facts = { workspaceId: "a", sendId: "b", flowId: "c", revisionId: null, recipient: "1" };
    const forged = makeFlowToken(test.room.keys(), facts);
    expect(await test.ask({ ...pinQuestion, flow_token: forged })).toMatchObject({
      status: 427,
      plain: { error_msg: "This form can no longer be opened." },
    });
    await updateEndpoint(test.scope, test.endpointId, { takesStrangers: false, closedText: "Ended." });
    now = new Date(now.getTime() + 5_000);
    expect(await test.ask(pinQuestion)).toMatchObject({ status: 427, plain: { error_msg: "Ended." } });
    await updateEndpoint(test.scope, test.endpointId, { takesStrangers: true });
  });

  it("answers a token of ours until it is too old, and one person only so often within a minute", async () => {
    const id = newSendId();
    const { workspaceId } = test.scope;
    const recipient = "16505551234";
    const facts = { workspaceId, sendId: id, flowId: test.flowId, revisionId: null, recipient };
    const flowToken = makeFlowToken(test.room.keys(), facts);
    await insertSends(test.scope, [
      {
        ...{
          id,
          accountId: test.accountId,
          phoneNumberId: ids.number,
          flowId: test.flowId,
          revisionId: null,
        },
        ...{ listId: null, mode: "draft", recipient, recipientName: null, flowToken, state: "sent" },
        ...{ dueAt: now, leaseUntil: null, createdAt: now, createdBy: null },
        content: {
          kind: "interactive",
          metaFlowId: "1",
          body: "Hi",
          buttonText: "Go",
          opening: { by: "data_exchange" },
        },
      },
    ]);
    await updateEndpoint(test.scope, test.endpointId, {
      tokenDays: 3,
      tokenRateMax: 2,
      gracefulText: "Later.",
    });
    now = new Date(now.getTime() + 5_000);
    const mine = { ...pinQuestion, flow_token: flowToken };
    const seen = [await test.ask(mine), await test.ask(mine), await test.ask(mine)];
    expect(seen.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(seen[2]?.plain).toMatchObject({ screen: "HOME", data: { error_message: "Later." } });
    expect(await newest()).toMatchObject({ code: "too-often", sendId: id });
    now = new Date(now.getTime() + 4 * 24 * 60 * 60 * 1000);
    expect((await test.ask(mine)).status).toBe(427);
    expect((await newest())?.details.fault?.message).toBe("The message is older than 3 days.");
  });

  it("leaves people on their screen with all it had when something fails, in another process too, and tells the owner", async () => {
    const token = "of-a-friend";
    await test.ask({ ...pinQuestion, flow_token: token });
    await test.live.calls.flush();
    const problem = { code: "source-down", message: "The table 47110 is gone." } as const;
    decide = async () => ({ reply: failure(problem), steps: [] });
    const failing = { ...pinQuestion, flow_token: token, screen: "SLOTS", data: { secret_code: "47110" } };
    for (const live of [test.live, test.another()]) {
      expect((await test.ask(failing, { live })).plain).toMatchObject({
        screen: "SLOTS",
        data: { day: "Friday", error_message: "Later." },
      });
    }
    expect(test.told.at(-1)).toMatchObject({ ...problem, message: "The table ••• is gone." });
  });

  it("tells the exact cause of an answer that breaks the Flow's contract, and shows something useful all the same", async () => {
    answer = { screen: "SLOTS", data: { day: 5 } };
    expect((await test.ask(pinQuestion)).plain).toMatchObject({ screen: "HOME" });
    expect(await newest()).toMatchObject({
      code: "wrong-data",
      details: {
        fault: {
          message: 'The data does not fit the screen "SLOTS". "day" should be string, but is number.',
        },
      },
    });
  });

  it("raises one notice for each kind of trouble, which leads the owner to the log", async () => {
    let clock = 0;
    const onFailure = (error: unknown) => {
      throw error;
    };
    const tell = tellOwner({ db: opened.db, now: () => clock, onFailure });
    const call = { workspaceId: test.scope.workspaceId, flowId: test.flowId, accountId: test.accountId };
    const open = () => listNotices(test.scope, { countMax: 10, flowIds: [test.flowId] });
    tell({ ...call, code: "too-slow", message: "Slow.", at: now });
    tell({ ...call, code: "too-slow", message: "Slow again.", at: now });
    tell({ ...call, accountId: undefined, code: "internal", message: "Nowhere.", at: now });
    await expect.poll(open).toMatchObject([{ kind: "live-data", facts: { said: "Slow." } }]);
    clock = 11 * 60_000;
    tell({ ...call, code: "too-slow", message: "Still slow.", at: new Date(now.getTime() + clock) });
    await expect.poll(open).toMatchObject([{ facts: { said: "Still slow." } }]);
  });

  it("asks again what a phone asked as a test: limits and ended tokens do not count, and who decides knows it", async () => {
    const { position } = (await newest()) ?? {};
    await test.ask({ ...pinQuestion, data: { city: "Accra" } });
    const asking = await newest();
    const again = await askAgain(test.live, test.scope, {
      flowId: test.flowId,
      position: asking?.position ?? 0,
    });
    expect(again).toMatchObject({
      ok: true,
      value: {
        isTest: true,
        nextScreen: "SLOTS",
        details: { data: { city: "Accra" }, shown: { screen: "SLOTS" } },
      },
    });
    expect(JSON.parse(String(asked.at(-1)?.body)).data_exchange.data).toEqual({ city: "Accra" });
    const elsewhere = { ...test.scope, workspaceId: "another" };
    expect(await askAgain(test.live, elsewhere, { flowId: test.flowId, position: position ?? 0 })).toEqual({
      ok: false,
      failure: { reason: "call-not-found" },
    });
    const page = await readCalls(test.scope, test.flowId, { query: { search: "accra" } });
    expect(page).toMatchObject({ value: { calls: [{ isTest: true }, { isTest: false }], next: null } });
    expect(await readCalls(elsewhere, test.flowId, { query: {} })).toMatchObject({ value: { calls: [] } });
    await sweepCalls(opened.db, new Date(now.getTime() + 8 * 24 * 60 * 60 * 1000));
    expect(await readCalls(test.scope, test.flowId, { query: {} })).toMatchObject({ value: { calls: [] } });
  });

  it("hands on who asks, as the phone said it", async () => {
    let exchange: Exchange | undefined;
    decide = async (seen) => {
      exchange = seen;
      return { reply: success({ kind: "closed", message: "Bye." }), steps: [] };
    };
    const opening = { ...pinQuestion, action: "INIT", screen: "", data: {}, version: undefined };
    expect(await test.ask(opening)).toMatchObject({ status: 427, plain: { error_msg: "Bye." } });
    expect(exchange).toMatchObject({
      action: "INIT",
      screen: undefined,
      version: "3.0",
      flowToken: "theirs",
    });
  });
});
