import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { insertFlow } from "@/db/flows";
import { newId } from "@/db/new-id";
import { claimOutgoingDelivery, insertOutgoingDelivery } from "@/db/outgoing-deliveries";
import { findOutgoingWebhook, updateOutgoingWebhook } from "@/db/outgoing-webhooks";
import { insertResponse } from "@/db/responses";
import type { AccountKind } from "@/db/schema/whatsapp-account";
import { inTransaction, type Scope } from "@/db/scope";
import { addAccount } from "@/db/test-accounts";
import { addPerson, testDatabases } from "@/db/test-databases";
import type { OutsideAnswer, OutsideFailure, OutsideRequest } from "@/lib/outbound/request-outside";
import { failure, type Result, success } from "@/lib/result";
import { keyRingOf } from "@/lib/secrets/key-ring";
import { deliverDue, deliverNext } from "./deliver";
import { attemptsMax, type Notifier } from "./notifier";
import {
  readWebhook,
  replayDelivery,
  rotateWebhookSecret,
  saveWebhook,
  switchWebhook,
  testWebhook,
  type WebhookRoom,
} from "./webhook-settings";

const start = new Date("2026-11-20T12:00:00Z");
const ring = keyRingOf(["c".repeat(64)]);
type Answer = Result<OutsideAnswer, OutsideFailure>;
const answered = (status: number, body = ""): Answer =>
  success({ status, headers: {}, body: Buffer.from(body), isCut: false });

describe.each(testDatabases)("the outgoing webhook of a Flow on $name", ({ open }) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  async function house(
    answer: (request: OutsideRequest) => Answer | Promise<Answer> = () => answered(204),
    kind: AccountKind = "real",
  ) {
    const scope = await addPerson(opened, "Ada");
    const accountId = await addAccount(scope, kind);
    const { id: flowId } = await insertFlow(scope, { name: "Booking", text: "{}", layout: {} });
    let nowMs = start.getTime();
    const now = () => new Date(nowMs);
    const requests: OutsideRequest[] = [];
    const notifier: Notifier = {
      db: opened.db,
      now,
      keys: () => ring,
      request: async (request) => {
        requests.push(request);
        return answer(request);
      },
    };
    const room: WebhookRoom = { now, keys: () => ring, allowsLocal: false, wake: () => {} };
    const saved = await saveWebhook(room, scope, { flowId, url: "https://example.com/hook" });
    const secret = (saved.ok && saved.value.secret) || "";
    const pass = (ms: number) => {
      nowMs += ms;
    };
    return { scope, accountId, flowId, notifier, room, requests, secret, pass, now };
  }

  async function keep({ scope, accountId, flowId }: { scope: Scope; accountId: string; flowId: string }) {
    return inTransaction(scope, async (scope) => {
      const responseId = await insertResponse(scope, responseOf(accountId, flowId));
      if (responseId === undefined) throw new Error("The response was kept before.");
      await insertOutgoingDelivery(scope, { flowId, responseId, now: start });
      return responseId;
    });
  }

  function responseOf(accountId: string, flowId: string): Parameters<typeof insertResponse>[1] {
    return {
      accountId,
      eventId: null,
      flowId,
      revisionId: null,
      certainty: "token",
      messageId: newId(),
      replyTo: null,
      phoneNumberId: null,
      senderWaId: "16505551234",
      senderUserId: null,
      senderName: "Ana",
      flowToken: null,
      answersText: '{"size":"l"}',
      answers: { size: "l" },
      sentAt: null,
      receivedAt: start,
      sendId: null,
    };
  }

  const logOf = async ({ scope, flowId, now }: Awaited<ReturnType<typeof house>>) => {
    const state = await readWebhook(scope, { flowId }, now());
    return state.ok ? state.value : null;
  };

  it("tells a response once, signed as Standard Webhooks says, and only when it is kept", async () => {
    const here = await house(() => answered(200, "thank you"));
    const { scope, accountId, flowId, notifier, requests, secret } = here;
    const broken = inTransaction(scope, async (scope) => {
      const responseId = await insertResponse(scope, responseOf(accountId, flowId));
      await insertOutgoingDelivery(scope, { flowId, responseId: responseId ?? "", now: start });
      throw new Error("The process dies.");
    });
    await expect(broken).rejects.toThrow("dies");
    const responseId = await keep(here);
    expect(await deliverDue(notifier)).toBeUndefined();
    expect(requests).toHaveLength(1);
    const { headers = {}, body = "" } = requests[0] ?? {};
    expect(headers["webhook-timestamp"]).toBe(String(start.getTime() / 1000));
    const signature = new Webhook(secret).sign(headers["webhook-id"] ?? "", start, String(body));
    expect(headers["webhook-signature"]).toBe(signature);
    expect(JSON.parse(String(body))).toMatchObject({
      type: "response.received",
      data: {
        id: responseId,
        flow: { id: flowId, name: "Booking" },
        person: { name: "Ana", number: "+16505551234" },
        answers: { size: "l" },
        questions: [{ key: "size", label: "Size", text: "l" }],
      },
    });
    const [delivery] = (await logOf(here))?.deliveries ?? [];
    expect(delivery).toMatchObject({ state: "delivered", tries: [{ status: 200, answer: "thank you" }] });
  });

  it("says of a response that it came from a simulated phone, and nothing of one that did not", async () => {
    const said = async (kind: AccountKind) => {
      const here = await house(() => answered(204), kind);
      await keep(here);
      await deliverDue(here.notifier);
      return JSON.parse(String(here.requests[0]?.body)).data.isSimulated;
    };
    expect([await said("real"), await said("sandbox")]).toEqual([undefined, true]);
  });

  it("shows its secret once, keeps it sealed, and signs with both while a new one comes in", async () => {
    const here = await house();
    const { scope, flowId, room, notifier, requests, secret, pass } = here;
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const again = await saveWebhook(room, scope, { flowId, url: "https://example.com/other" });
    expect(again).toEqual(success({ secret: null }));
    const rotated = await rotateWebhookSecret(room, scope, { flowId });
    const next = rotated.ok ? rotated.value.secret : "";
    const signatures = async () => {
      await testWebhook(room, scope, { flowId });
      await deliverDue(notifier);
      return requests.at(-1)?.headers?.["webhook-signature"]?.split(" ").length;
    };
    expect(await signatures()).toBe(2);
    pass(24 * 3_600_000);
    expect(await signatures()).toBe(1);
    const kept = JSON.stringify([await findOutgoingWebhook(scope, flowId), await logOf(here)]);
    expect(kept).not.toContain(secret);
    expect(kept).not.toContain(next);
    expect(requests[0]?.url).toBe("https://example.com/other");
  });

  it("tries again with longer and longer pauses for over three days, then gives up, and can be asked again", async () => {
    let isUp = false;
    const here = await house(() => (isUp ? answered(200) : failure({ reason: "timed-out" })));
    const { scope, flowId, notifier, room, requests, pass, now } = here;
    await keep(here);
    for (let due = await deliverDue(notifier); due; due = await deliverDue(notifier)) {
      pass(due.getTime() - now().getTime());
    }
    expect(requests).toHaveLength(attemptsMax);
    expect(now().getTime() - start.getTime()).toBeGreaterThan(3 * 86_400_000);
    expect(new Set(requests.map(({ headers }) => headers?.["webhook-id"])).size).toBe(1);
    const [delivery] = (await logOf(here))?.deliveries ?? [];
    expect(delivery).toMatchObject({ state: "given-up" });
    expect(delivery?.tries[0]).toMatchObject({ status: null, failure: "timed-out" });
    isUp = true;
    await replayDelivery(room, scope, { flowId, deliveryId: delivery?.id ?? "" });
    await deliverDue(notifier);
    expect((await logOf(here))?.deliveries[0]?.state).toBe("delivered");
  });

  it("is switched off by 410, and tells what waited when it is switched on again", async () => {
    let status = 410;
    const here = await house(() => answered(status));
    const { scope, flowId, notifier, room, requests } = here;
    await keep(here);
    await keep(here);
    await deliverNext(notifier);
    expect(await logOf(here)).toMatchObject({ isOn: false, offReason: "gone" });
    expect(await deliverNext(notifier)).toBe(false);
    status = 200;
    await switchWebhook(room, scope, { flowId, isOn: true });
    await deliverDue(notifier);
    expect(requests).toHaveLength(2);
    await switchWebhook(room, scope, { flowId, isOn: false });
    await keep(here);
    expect((await logOf(here))?.deliveries).toHaveLength(2);
  });

  it("is never called twice for one delivery at a time, and what a dead process held is taken up", async () => {
    const here = await house();
    const { notifier, requests, now, pass } = here;
    await Promise.all(Array.from({ length: 12 }, () => keep(here)));
    await Promise.all([deliverDue(notifier), deliverDue(notifier), deliverDue(notifier)]);
    const ids = requests.map(({ headers }) => headers?.["webhook-id"]);
    expect([ids.length, new Set(ids).size]).toEqual([12, 12]);
    await keep(here);
    const leaseUntil = new Date(now().getTime() + 60_000);
    await claimOutgoingDelivery(opened.db, { now: now(), leaseUntil });
    expect(await deliverNext(notifier)).toBe(false);
    expect(await deliverDue(notifier)).toEqual(leaseUntil);
    pass(60_000);
    expect(await deliverNext(notifier)).toBe(true);
    expect(requests).toHaveLength(13);
  });

  it("does not hold up others while an address is slow", async () => {
    let release = () => {};
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    const isSlow = (url: string) => url.includes("slow");
    const here = await house(async ({ url }) =>
      isSlow(url) ? slow.then(() => answered(200)) : answered(200),
    );
    const webhook = await findOutgoingWebhook(here.scope, here.flowId);
    await updateOutgoingWebhook(here.scope, webhook?.id ?? "", { url: "https://example.com/slow" });
    for (let count = 0; count < 12; count += 1) await keep(here);
    const { id: other } = await insertFlow(here.scope, { name: "Other", text: "{}", layout: {} });
    await saveWebhook(here.room, here.scope, { flowId: other, url: "https://example.com/quick" });
    await keep({ ...here, flowId: other });
    const rest = Promise.all(Array.from({ length: 8 }, () => deliverNext(here.notifier)));
    await expect.poll(() => here.requests.some(({ url }) => url.includes("quick"))).toBe(true);
    expect(here.requests.filter(({ url }) => isSlow(url))).toHaveLength(4);
    release();
    await rest;
  });

  it("refuses addresses that are not public, and tells other workspaces nothing", async () => {
    const { room, scope, flowId } = await house();
    const refused = await saveWebhook(room, scope, { flowId, url: "http://127.0.0.1:9/" });
    expect(refused).toMatchObject({ ok: false, failure: { reason: "address", fault: "not-https" } });
    const other = await addPerson(opened, "Eve");
    expect(await readWebhook(other, { flowId }, start)).toEqual(success(null));
    expect(await testWebhook(room, other, { flowId })).toMatchObject({ ok: false });
    const stolen = await saveWebhook(room, other, { flowId, url: "https://example.com" });
    expect(stolen).toMatchObject({ ok: false });
  });
});
