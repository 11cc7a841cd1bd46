import { describe, expect, it } from "vitest";
import { listSandboxDeliveries } from "@/db/sandbox-deliveries";
import {
  listWebhookSubscriptions,
  subscribeWebhooks,
  unsubscribeWebhooks,
} from "@/lib/meta/accounts/app-subscriptions";
import { listSubscribedApps, subscribeApp, unsubscribeApp } from "@/lib/meta/accounts/subscribed-apps";
import { collect } from "@/lib/meta/client/pages";
import { appToken } from "@/lib/meta/client/settings";
import { createFlow } from "@/lib/meta/flows/create-flow";
import { setNumberWebhook } from "@/lib/meta/numbers/number-webhook";
import { setFault } from "../faults/faults";
import { raiseAlert } from "../monitoring/watch-endpoint";
import { sendText } from "../phone/say";
import { testHouse } from "../test-house";
import { type Connected, verifyToken } from "../test-sandbox";

const { house, connect } = testHouse();

async function write({ area, account }: Connected, text: string) {
  const said = await sendText(area, { numberId: account.phoneNumberId, waId: "16505551234", text });
  expect(said).toMatchObject({ ok: true });
}

function texts({ events }: Connected) {
  return events().flatMap((event) => (event.kind === "message" ? [event.text] : []));
}

describe("the address for webhooks", () => {
  const fields = ["messages"];
  it("is asked to give the challenge back before it is taken", async () => {
    const { client, graph, account } = await connect();
    const app = client({ accessToken: appToken(account.appId, account.appSecret.reveal()) });
    const target = { callbackUrl: `${house().origin}/webhook`, verifyToken, fields };
    const list = () => collect(listWebhookSubscriptions(app, account.appId));
    const before = await list();
    expect(before).toMatchObject({ value: [{ callbackUrl: target.callbackUrl, isActive: true }] });
    const set = (change: Partial<typeof target>) =>
      subscribeWebhooks(app, account.appId, { ...target, ...change });
    expect(await set({ verifyToken: "wrong" })).toMatchObject({ failure: { reason: "callback-unverified" } });
    expect(await set({ callbackUrl: "http://127.0.0.1:9/webhook" })).toMatchObject({
      failure: { reason: "callback-unverified" },
    });
    expect(await set({ fields: ["gossip"] })).toMatchObject({ failure: { code: 100 } });
    expect(await subscribeWebhooks(graph, account.appId, target)).toMatchObject({ failure: { code: 15 } });
    expect(await list()).toEqual(before);
    expect(await unsubscribeWebhooks(app, account.appId)).toMatchObject({ ok: true });
    expect(await list()).toEqual({ ok: true, value: [] });
  });

  it("of a number goes before that of the account, for messages alone", async () => {
    const connected = await connect();
    const { graph, account, area } = connected;
    const override = (path: string) => ({ callbackUri: `${house().origin}${path}`, verifyToken });
    expect(await subscribeApp(graph, account.wabaId, override("/of-account"))).toMatchObject({ ok: true });
    await write(connected, "one");
    expect(await setNumberWebhook(graph, account.phoneNumberId, override("/of-number"))).toMatchObject({
      ok: true,
    });
    await write(connected, "two");
    await createFlow(graph, account.wabaId, { name: "Flow", categories: ["OTHER"] });
    await setNumberWebhook(graph, account.phoneNumberId, undefined);
    await subscribeApp(graph, account.wabaId);
    await write(connected, "three");
    const paths = (await listSandboxDeliveries(area, 10)).map(({ url, field }) => [
      new URL(url).pathname,
      field,
    ]);
    expect(paths.reverse()).toEqual([
      ["/of-account", "messages"],
      ["/of-number", "messages"],
      ["/webhook", "flows"],
      ["/webhook", "messages"],
    ]);
  });

  it("hears nothing of an account that is not subscribed", async () => {
    const connected = await connect();
    const { graph, account, area } = connected;
    expect(await collect(listSubscribedApps(graph, account.wabaId))).toMatchObject({
      value: [{ id: account.appId }],
    });
    await unsubscribeApp(graph, account.wabaId);
    expect(await collect(listSubscribedApps(graph, account.wabaId))).toEqual({ ok: true, value: [] });
    await write(connected, "nobody listens");
    expect(await listSandboxDeliveries(area, 10)).toEqual([]);
  });
});

describe("a webhook", () => {
  it("is tried again at once and then with growing pauses, until it is taken", async () => {
    const connected = await connect();
    house().answerWebhooksWith(500);
    await write(connected, "hello");
    const next = await house().deliver();
    expect(texts(connected)).toEqual(["hello", "hello"]);
    expect(next?.getTime()).toBe(house().sandbox.now().getTime() + 5_000);
    await house().deliver();
    expect(texts(connected)).toHaveLength(2);
    house().pass(5_000);
    await house().deliver();
    expect(texts(connected)).toHaveLength(3);
    house().answerWebhooksWith(200);
    house().pass(30_000);
    expect(await house().deliver()).toBeUndefined();
    expect(await listSandboxDeliveries(connected.area, 1)).toMatchObject([
      { state: "delivered", attempts: 4, lastAnswer: "200" },
    ]);
  });

  it("is given up after seven days", async () => {
    const connected = await connect();
    house().answerWebhooksWith(500);
    await write(connected, "hello");
    await house().deliver();
    house().pass(8 * 24 * 60 * 60 * 1000);
    await house().deliver();
    house().answerWebhooksWith(200);
    expect(await house().deliver()).toBeUndefined();
  });

  it("is lost, repeated, late or joined with others where that is set", async () => {
    const connected = await connect();
    const { area } = connected;
    await setFault(area, { kind: "webhook-lost", times: 1 });
    await write(connected, "lost");
    await setFault(area, { kind: "webhook-repeated", times: 1 });
    await write(connected, "twice");
    await setFault(area, { kind: "webhook-late", delayMs: 60_000, times: 1 });
    await write(connected, "late");
    await write(connected, "in time");
    await house().deliver();
    expect(texts(connected)).toEqual(["twice", "twice", "in time"]);
    house().pass(60_000);
    await house().deliver();
    expect(texts(connected).at(-1)).toBe("late");
    const { id } = await setFault(area, { kind: "webhook-joined", delayMs: 1_000 });
    await write(connected, "one");
    await write(connected, "two");
    house().pass(1_000);
    const before = house().received.length;
    await house().deliver();
    expect(house().received.length).toBe(before + 1);
    expect(texts(connected).slice(-2)).toEqual(["one", "two"]);
    expect(id).toHaveLength(16);
  });

  it("carries alerts of monitoring on demand", async () => {
    const connected = await connect();
    const { area, account, graph, events } = connected;
    const made = await createFlow(graph, account.wabaId, { name: "Flow", categories: ["OTHER"] });
    const flowId = made.ok ? made.value.id : "";
    for (const event of [
      "CLIENT_ERROR_RATE",
      "ENDPOINT_ERROR_RATE",
      "ENDPOINT_LATENCY",
      "ENDPOINT_AVAILABILITY",
    ] as const) {
      expect(await raiseAlert(area, flowId, { event, state: "ACTIVATED" })).toMatchObject({ ok: true });
    }
    await raiseAlert(area, flowId, { event: "ENDPOINT_AVAILABILITY", state: "DEACTIVATED" });
    await raiseAlert(area, flowId, { event: "FLOW_VERSION_EXPIRY_WARNING" });
    await house().deliver();
    expect(events().slice(1)).toMatchObject([
      { kind: "flow-alert", alert: "client-errors", state: "ACTIVATED", threshold: 10, errorRate: 14.28 },
      { kind: "flow-alert", alert: "endpoint-errors", state: "ACTIVATED" },
      { kind: "flow-alert", alert: "endpoint-latency", p90Ms: 8000, p50Ms: 500, requests: 34 },
      { kind: "flow-alert", alert: "endpoint-availability", availability: 75, threshold: 90 },
      { kind: "flow-alert", state: "DEACTIVATED" },
      { kind: "flow-version-expiry", flowId },
    ]);
  });
});
