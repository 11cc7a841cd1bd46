import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { insertCalls } from "@/db/endpoint-calls";
import { addDeployment } from "@/db/endpoints";
import { saveFlowLink } from "@/db/flow-links";
import { insertFlow } from "@/db/flows";
import { dismissNotice, listNotices } from "@/db/notices";
import { addAccount } from "@/db/test-accounts";
import { addPerson, testDatabases } from "@/db/test-databases";
import type { Rules } from "@/lib/flow/rules/rules";
import { invariant } from "@/lib/invariant";
import type { OutsideRequest } from "@/lib/outbound/request-outside";
import { success } from "@/lib/result";
import { keyRingOf } from "@/lib/secrets/key-ring";
import { watchHealth } from "./calls/watch-health";
import { endpointOfFlow } from "./endpoint-of-flow";
import { tryForward } from "./forward/try-forward";
import { guardsToSetSchema, readGuarding, setGuards, usualGuards } from "./guarding/guard-settings";
import { letRulesAnswer, lookAtLiveData } from "./look-at-live-data";
import { loggedQuestions } from "./trials/logged-questions";

const now = new Date("2026-11-20T12:00:00Z");
const ring = keyRingOf(["d".repeat(64)]);
const rules: Rules = { version: 1, zone: "UTC", locale: "en", screens: { START: {} } };
const text = JSON.stringify({
  version: "7.1",
  data_api_version: "3.0",
  routing_model: { START: [] },
  screens: [{ id: "START", title: "Start", data: {}, layout: { type: "SingleColumnLayout", children: [] } }],
});

const [embedded] = testDatabases;
invariant(embedded, "there is a database to test on");

describe("who answers for a Flow", () => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await embedded.open();
  });
  afterAll(() => opened.close());

  async function house(flowRules: Rules | null = null) {
    const scope = await addPerson(opened, "Ada");
    const { id: flowId } = await insertFlow(scope, { name: "Booking", text, layout: {}, rules: flowRules });
    const look = async () => {
      const looked = await lookAtLiveData(scope, { flowId, origin: "https://flows.example" });
      return looked.ok ? looked.value : looked.failure;
    };
    const deploy = async () => {
      const endpoint = await endpointOfFlow(scope, flowId, now);
      invariant(endpoint, "the Flow is there");
      const content = { code: "" };
      await addDeployment(scope, endpoint.id, {
        kind: "handler",
        content,
        revisionId: null,
        note: "",
        createdAt: now,
      });
      return endpoint;
    };
    return { scope, flowId, look, deploy };
  }

  it("is nobody at first, then who was put live last, and the rules again when that is chosen", async () => {
    const plain = await house();
    expect(await plain.look()).toMatchObject({ now: null, address: null, ruledScreens: [] });
    const { scope, flowId, look, deploy } = await house(rules);
    expect(await look()).toMatchObject({ now: { kind: "rules" }, ruledScreens: ["START"] });
    const { key } = await deploy();
    expect(await look()).toMatchObject({
      now: { kind: "handler", number: 1, at: now.toISOString() },
      address: `https://flows.example/api/endpoint/${key}`,
    });
    await letRulesAnswer(scope, { flowId }, now);
    expect(await look()).toMatchObject({ now: { kind: "rules" } });
    const stranger = await addPerson(opened, "Eve");
    expect(await letRulesAnswer(stranger, { flowId }, now)).toMatchObject({ ok: false });
    expect(await lookAtLiveData(stranger, { flowId, origin: "" })).toMatchObject({ ok: false });
    expect(await loggedQuestions(stranger, flowId)).toEqual([]);
  });

  it("is tried as a server with a signed question, and nothing goes live by that", async () => {
    const { scope, flowId, look } = await house();
    const requests: OutsideRequest[] = [];
    const room = {
      now: () => now,
      keys: () => ring,
      allowsLocal: false,
      request: async (request: OutsideRequest) => {
        requests.push(request);
        const body = Buffer.from(JSON.stringify({ version: "3.0", screen: "START", data: {} }));
        return success({ status: 200, headers: {}, body, isCut: false });
      },
    };
    const asked = {
      flowId,
      timeoutMs: 2_000,
      action: "data_exchange",
      screen: "START",
      data: { day: "Monday" },
    } as const;
    expect(await tryForward(room, scope, { ...asked, url: "https://example.com/hook" })).toMatchObject({
      value: {
        outcome: { kind: "answered", shown: { screen: "START" }, refusedBecause: null },
        fetches: [{ method: "POST", status: 200 }],
        cpuMs: null,
      },
    });
    expect(requests[0]?.headers).toHaveProperty("webhook-signature");
    expect(JSON.parse(String(requests[0]?.body))).toMatchObject({
      data_exchange: { action: "data_exchange", screen: "START", data: { day: "Monday" } },
      // So that a server can leave out what lasts.
      is_test: true,
    });
    expect(await tryForward(room, scope, { ...asked, url: "https://10.0.0.1/" })).toMatchObject({
      failure: { reason: "wrong-address", fault: "not-public" },
    });
    expect(await look()).toMatchObject({ now: null });
  });

  it("is guarded by what its owner sets, and before by what every endpoint begins with", async () => {
    const { scope, flowId } = await house();
    expect(await readGuarding(scope, flowId)).toMatchObject({ settings: usualGuards, hiddenNames: [] });
    await endpointOfFlow(scope, flowId, now);
    expect((await readGuarding(scope, flowId)).settings).toEqual(usualGuards);
    const wish = guardsToSetSchema.parse({
      ...{ flowId, gracefulText: " Later. ", closedText: "", takesStrangers: false, tokenDays: 3 },
      ...{ isOnce: true, callsKeptDays: 30, flowRateMax: 100, tokenRateMax: 5 },
    });
    const set = await setGuards(scope, wish, now);
    expect(set).toMatchObject({ value: { gracefulText: "Later.", tokenDays: 3 } });
    expect((await readGuarding(scope, flowId)).settings).toEqual(set.ok && set.value);
    const stranger = await addPerson(opened, "Eve");
    expect(await setGuards(stranger, wish, now)).toMatchObject({ failure: { reason: "flow-not-found" } });
    expect((await readGuarding(stranger, flowId)).settings).toEqual(usualGuards);
    for (const wrong of [{ callsKeptDays: 0 }, { flowRateMax: 0.5 }, { tokenDays: -1 }]) {
      expect(guardsToSetSchema.safeParse({ ...wish, ...wrong }).success).toBe(false);
    }
  });

  it("is tried with what phones asked, the newest first", async () => {
    const { scope, flowId, deploy } = await house();
    const { id: endpointId } = await deploy();
    const call = (screen: string, action: string, isTest = false) => ({
      ...{
        endpointId,
        at: now,
        kind: "question",
        action,
        screen,
        nextScreen: null,
        flowToken: "t",
        status: 200,
      },
      ...{ code: null, ms: 1, deploymentId: null, revisionId: null, sendId: null, isTest },
      detailsText: JSON.stringify({ data: { asked: screen }, notes: [], steps: [], times: {} }),
    });
    await insertCalls(opened.db, [
      call("A", "data_exchange"),
      call("", "INIT"),
      call("B", "data_exchange"),
      call("C", "data_exchange", true),
    ]);
    expect(await loggedQuestions(scope, flowId)).toMatchObject([
      { screen: "B", data: { asked: "B" } },
      { screen: "A", data: { asked: "A" } },
    ]);
  });

  it("is watched: the owner hears of each spell near a line of Meta's once, whoever looks how often", async () => {
    const { scope, flowId, deploy } = await house();
    const { id: endpointId } = await deploy();
    const accountId = await addAccount(scope);
    const link = { metaFlowId: "1000000000000009", status: "published" as const, checkedAt: now };
    await saveFlowLink(scope, { flowId, accountId }, link);
    let minutes = 0;
    const at = () => new Date(now.getTime() + minutes * 60_000);
    const asked = async (ms: number, status = 200) => {
      const none = { screen: null, nextScreen: null, flowToken: null, code: null, deploymentId: null };
      const call = { ...none, endpointId, at: at(), kind: "question", action: "INIT", ms, status };
      const rest = { revisionId: null, sendId: null, isTest: false };
      const detailsText = JSON.stringify({ notes: [], steps: [], times: {} });
      await insertCalls(
        opened.db,
        Array.from({ length: 10 }, () => ({ ...call, ...rest, detailsText })),
      );
    };
    const told = async () => {
      await Promise.all([watchHealth(opened.db, at()), watchHealth(opened.db, at())]);
      const notices = await listNotices(scope, { countMax: 10, flowIds: [flowId] });
      return notices.map(({ id, facts: { code, thresholds }, at }) => ({ id, code, thresholds, at }));
    };
    await asked(200);
    expect(await told()).toEqual([]);
    minutes = 40;
    await asked(900, 503);
    const first = await told();
    expect(first.map(({ code }) => code).sort()).toEqual(["near-away", "near-slow"]);
    minutes = 43;
    expect(await told()).toEqual(first);
    for (const { id } of first) await dismissNotice(scope, id, at());
    expect(await told()).toEqual([]);
    await asked(6_000);
    expect(await told()).toMatchObject([{ code: "near-slow", thresholds: [7_000] }]);
    minutes = 80;
    await asked(200);
    expect(await told()).toEqual([]);
    minutes = 120;
    await asked(900);
    expect(await told()).toMatchObject([{ code: "near-slow", thresholds: [1_000], at: at() }]);
  });
});
