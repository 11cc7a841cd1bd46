import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { findDraft } from "@/db/drafts";
import { findFlowLink } from "@/db/flow-links";
import { listLinkStates } from "@/db/link-states";
import { findRevision, listRevisions } from "@/db/revisions";
import { testDatabases } from "@/db/test-databases";
import { openAccount } from "@/lib/accounts/open-account";
import { valueIn } from "@/lib/drafts/test-flow";
import { subscribeWebhooks, webhookFieldsNeeded } from "@/lib/meta/accounts/app-subscriptions";
import { subscribeApp } from "@/lib/meta/accounts/subscribed-apps";
import { deleteFlow, deprecateFlow, publishFlow as publishAtMeta } from "@/lib/meta/flows/publish-flow";
import { uploadFlowJson } from "@/lib/meta/flows/upload-flow-json";
import { parseWebhook } from "@/lib/meta/webhooks/parse-webhook";
import { lookAtPublishing } from "@/lib/publishing/look";
import { publishFlow } from "@/lib/publishing/publish-flow";
import { type Publisher, publisherIn } from "@/lib/publishing/test-publishing";
import { clearFaults, setFault } from "@/lib/sandbox/faults/faults";
import { setFlowStatus } from "@/lib/sandbox/flows/set-flow-status";
import { raiseAlert } from "@/lib/sandbox/monitoring/watch-endpoint";
import {
  type Received,
  startTestSandbox,
  type TestSandbox,
  testFlow,
  verifyToken,
} from "@/lib/sandbox/test-sandbox";
import { decide, readTheirs } from "./decide";
import { dismissNotice, listNotices } from "./notices";
import { syncAccount } from "./sync-account";
import { takeFlowEvent } from "./take-flow-event";

let opened: OpenDatabase;
let house: TestSandbox;
beforeAll(async () => {
  const [embedded] = testDatabases;
  if (!embedded) throw new Error("There is an embedded database.");
  opened = await embedded.open();
  house = await startTestSandbox(opened);
});
afterAll(async () => {
  await house.close();
  await opened.close();
});

type Live = Publisher & { readonly metaFlowId: string };

async function live(): Promise<Live> {
  const publisher = await publisherIn(opened, house);
  const { room, scope, wanted, flowId, accountId } = publisher;
  expect(await publishFlow(room, scope, wanted)).toMatchObject({ ok: true });
  const link = await findFlowLink(scope, flowId, accountId);
  await subscribe(publisher);
  house.pass(60_000);
  return { ...publisher, metaFlowId: link?.metaFlowId ?? "" };
}

async function subscribe({ room, scope, accountId, graph, wabaId }: Publisher): Promise<void> {
  const { appGraph, account } = valueIn(await openAccount(room, scope, accountId));
  const target = { callbackUrl: `${house.origin}/webhook`, verifyToken, fields: webhookFieldsNeeded };
  valueIn(await subscribeWebhooks(appGraph, account.appId, target));
  valueIn(await subscribeApp(graph, wabaId));
}

/** Everything that Meta has told about the account until now, taken in that order or turned round. */
async function takeWebhooks(
  { scope, accountId, wabaId }: Publisher,
  order: (bodies: readonly Received[]) => readonly Received[] = (bodies) => bodies,
): Promise<void> {
  await house.deliver();
  for (const { body } of order(house.received.splice(0))) {
    for (const event of valueIn(parseWebhook(body))) {
      const { at = house.sandbox.now(), wabaId: told } = event.origin;
      const isOfFlow =
        event.kind === "flow-status" || event.kind === "flow-alert" || event.kind === "flow-version-expiry";
      if (isOfFlow && told === wabaId) await takeFlowEvent(scope, event, { accountId, at });
    }
  }
}

const stateOf = async ({ scope, flowId }: Publisher) =>
  valueIn(await lookAtPublishing(scope, flowId)).accounts[0];
const look = ({ room, scope, accountId }: Publisher) => syncAccount(room, scope, { accountId });
const foreign = testFlow({ title: "Changed by somebody else" });

describe("what Meta tells of a Flow", () => {
  it("changes its state, tells a person until they have seen it or it has passed", async () => {
    const publisher = await live();
    const { area, scope, flowId, metaFlowId } = publisher;
    await takeWebhooks(publisher);
    expect(await stateOf(publisher)).toMatchObject({ state: "live" });
    expect(await listNotices(scope)).toEqual([]);

    await setFlowStatus(area, metaFlowId, "THROTTLED");
    await takeWebhooks(publisher);
    expect(await stateOf(publisher)).toMatchObject({ state: "throttled" });
    const [told] = await listNotices(scope, flowId);
    expect(told).toMatchObject({ kind: "throttled", flowId, flowName: "Booking" });
    expect(await dismissNotice(scope, { id: told?.id ?? "" }, house.sandbox.now())).toMatchObject({
      ok: true,
    });
    expect(await dismissNotice(scope, { id: told?.id ?? "" }, house.sandbox.now())).toMatchObject({
      ok: false,
    });
    expect(await listNotices(scope)).toEqual([]);

    house.pass(60_000);
    await setFlowStatus(area, metaFlowId, "BLOCKED");
    await takeWebhooks(publisher);
    expect(await stateOf(publisher)).toMatchObject({ state: "blocked" });
    expect(await listNotices(scope)).toMatchObject([{ kind: "blocked" }]);
    house.pass(60_000);
    await setFlowStatus(area, metaFlowId, "PUBLISHED");
    await takeWebhooks(publisher);
    expect(await stateOf(publisher)).toMatchObject({ state: "live" });
    expect(await listNotices(scope)).toEqual([]);
  });

  it("ends right when it comes in the wrong order or twice", async () => {
    const publisher = await live();
    await takeWebhooks(publisher);
    for (const status of ["THROTTLED", "BLOCKED", "THROTTLED", "PUBLISHED"] as const) {
      house.pass(60_000);
      await setFlowStatus(publisher.area, publisher.metaFlowId, status);
    }
    await takeWebhooks(publisher, (events) => [...events, ...events].reverse());
    expect(await stateOf(publisher)).toMatchObject({ state: "live" });
    expect(await listNotices(publisher.scope)).toEqual([]);
  });

  it("is one notice for all thresholds of an alert, and ends with the last", async () => {
    const publisher = await live();
    const { scope, accountId, metaFlowId } = publisher;
    const alert = async (state: "ACTIVATED" | "DEACTIVATED", threshold: number, agoMs = 0) => {
      house.pass(60_000);
      await raiseAlert(publisher.area, metaFlowId, { event: "ENDPOINT_LATENCY", state });
      await house.deliver();
      const told = house.received.splice(0).flatMap(({ body }) => valueIn(parseWebhook(body)));
      const event = told.find(({ kind }) => kind === "flow-alert");
      if (event?.kind !== "flow-alert") throw new Error("An alert was told.");
      const at = new Date(house.sandbox.now().getTime() - agoMs);
      await takeFlowEvent(scope, { ...event, threshold }, { accountId, at });
    };
    await alert("ACTIVATED", 1000);
    await alert("ACTIVATED", 5000);
    const facts = { alert: "endpoint-latency", thresholds: [1000, 5000], value: 8000 };
    expect(await listNotices(scope)).toMatchObject([{ kind: "alert", facts }]);
    await alert("DEACTIVATED", 5000);
    expect(await listNotices(scope)).toMatchObject([{ facts: { thresholds: [1000] } }]);
    await alert("DEACTIVATED", 1000);
    expect(await listNotices(scope)).toEqual([]);

    // Told out of order, each threshold by itself.
    await alert("ACTIVATED", 5000);
    await alert("ACTIVATED", 1000, 90_000);
    expect(await listNotices(scope)).toMatchObject([{ kind: "alert", facts }]);
    await alert("DEACTIVATED", 5000);
    await alert("ACTIVATED", 5000, 90_000);
    expect(await listNotices(scope)).toMatchObject([{ facts: { thresholds: [1000] } }]);
    await alert("DEACTIVATED", 1000);
    await alert("ACTIVATED", 1000, 90_000);
    expect(await listNotices(scope)).toEqual([]);
    await alert("ACTIVATED", 7000, 240_000);
    expect(await listNotices(scope)).toMatchObject([{ facts: { thresholds: [7000] } }]);
    await alert("DEACTIVATED", 7000);
    expect(await listNotices(scope)).toEqual([]);

    // Its end was lost: the Flow recovers, or is well for longer than Meta tells anything again.
    await alert("ACTIVATED", 1000);
    for (const status of ["THROTTLED", "PUBLISHED"] as const) {
      await setFlowStatus(publisher.area, metaFlowId, status);
      valueIn(await look(publisher));
    }
    expect(await listNotices(scope)).toEqual([]);
    await alert("ACTIVATED", 1000);
    valueIn(await look(publisher));
    expect(await listNotices(scope)).toMatchObject([{ kind: "alert" }]);
    house.pass(8 * 24 * 60 * 60_000);
    valueIn(await look(publisher));
    expect(await listNotices(scope)).toEqual([]);
  });
});

describe("a look at the account", () => {
  it("finds what a lost webhook did not tell", async () => {
    const publisher = await live();
    const { area, graph, metaFlowId, scope } = publisher;
    await setFlowStatus(area, metaFlowId, "THROTTLED");
    expect(await look(publisher)).toEqual({ ok: true, value: undefined });
    expect(await stateOf(publisher)).toMatchObject({ state: "throttled" });
    expect(await listNotices(scope)).toMatchObject([{ kind: "throttled" }]);
    house.pass(60_000);
    valueIn(await deprecateFlow(graph, metaFlowId));
    await look(publisher);
    expect(await stateOf(publisher)).toMatchObject({ state: "retired" });
    expect(await listNotices(scope)).toMatchObject([{ kind: "retired-at-meta" }]);
  });

  it("finds a Flow that was deleted at WhatsApp, and publishing makes it there again", async () => {
    const publisher = await publisherIn(opened, house);
    const { room, scope, wanted, graph, flowId, accountId } = publisher;
    await setFault(publisher.area, { kind: "integrity", call: "flows.publish" });
    expect(await publishFlow(room, scope, wanted)).toMatchObject({ ok: false });
    await clearFaults(publisher.area);
    expect(await stateOf(publisher)).toMatchObject({ state: "draft-at-meta" });
    const link = await findFlowLink(scope, flowId, accountId);
    valueIn(await deleteFlow(graph, link?.metaFlowId ?? ""));
    house.pass(60_000);
    await look(publisher);
    expect(await stateOf(publisher)).toMatchObject({ state: "deleted-at-meta" });
    expect(await publishFlow(room, scope, wanted)).toMatchObject({ ok: true });
    expect(await stateOf(publisher)).toMatchObject({ state: "live" });
  });

  it("takes what was published from here for ours, whatever order things are read in", async () => {
    const publisher = await live();
    await look(publisher);
    await look(publisher);
    expect(await stateOf(publisher)).toMatchObject({ state: "live", isChangedAtMeta: false });
    expect(await listNotices(publisher.scope)).toEqual([]);
  });
});

describe("a Flow that somebody changed at WhatsApp", () => {
  async function changed(): Promise<Live> {
    const publisher = await live();
    valueIn(await uploadFlowJson(publisher.graph, publisher.metaFlowId, foreign));
    await look(publisher);
    await look(publisher);
    return publisher;
  }

  it("is told, and never written over without asking", async () => {
    const publisher = await changed();
    const { room, scope, wanted, flowId } = publisher;
    expect(await stateOf(publisher)).toMatchObject({ isChangedAtMeta: true });
    expect(await listLinkStates(scope, [flowId])).toMatchObject([
      { isChangedAtMeta: true, isChanged: false },
    ]);
    expect(await listNotices(scope)).toMatchObject([{ kind: "changed-at-meta", flowId }]);
    expect(await publishFlow(room, scope, wanted)).toMatchObject({ ok: false });
    const step = (await stateOf(publisher))?.attempt?.steps.upload;
    expect(step?.happened).toContain("changed at WhatsApp");
    const both = valueIn(await readTheirs(room, scope, publisher));
    expect(both).toEqual({ theirs: foreign, draft: testFlow() });
  });

  it("is noticed by publishing itself, when nobody has looked before", async () => {
    const publisher = await live();
    const { room, scope, wanted, graph, metaFlowId } = publisher;
    valueIn(await uploadFlowJson(graph, metaFlowId, foreign));
    expect(await publishFlow(room, scope, wanted)).toMatchObject({ ok: false });
    expect(await stateOf(publisher)).toMatchObject({ isChangedAtMeta: true });
  });

  it("becomes the draft when theirs is taken, and ours is kept", async () => {
    const publisher = await changed();
    const { room, scope, flowId, accountId, graph, metaFlowId } = publisher;
    valueIn(await publishAtMeta(graph, metaFlowId));
    house.pass(60_000);
    await look(publisher);
    const { keptId } = valueIn(await decide(room, scope, { flowId, accountId, keep: "theirs" }));
    expect(await findDraft(scope, flowId)).toMatchObject({ text: foreign });
    expect(await findRevision(scope, flowId, keptId ?? "")).toMatchObject({ text: testFlow() });
    expect(await stateOf(publisher)).toMatchObject({ state: "live", isChangedAtMeta: false });
    expect(await listNotices(scope)).toEqual([]);
  });

  it("stays behind when ours is kept, as a revision, and publishing goes on", async () => {
    const publisher = await changed();
    const { room, scope, wanted, flowId, accountId } = publisher;
    valueIn(await decide(room, scope, { flowId, accountId, keep: "ours" }));
    expect(await findDraft(scope, flowId)).toMatchObject({ text: testFlow() });
    const [last] = await listRevisions(scope, flowId, 1);
    expect(last).toMatchObject({ kind: "imported", name: "Changed at WhatsApp, not taken over" });
    expect(await stateOf(publisher)).toMatchObject({ isChangedAtMeta: false });
    expect(await publishFlow(room, scope, wanted)).toMatchObject({ ok: true });
    expect(await stateOf(publisher)).toMatchObject({ state: "live" });
  });
});
