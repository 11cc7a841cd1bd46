import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { findDraft, replaceDraft } from "@/db/drafts";
import { findFlowLink } from "@/db/flow-links";
import { claimPublication, findLastPublication, insertPublication } from "@/db/publications";
import { findRevision } from "@/db/revisions";
import { testDatabases } from "@/db/test-databases";
import { createGraphClient } from "@/lib/meta/client/graph-client";
import type { GraphSettings } from "@/lib/meta/client/settings";
import { timingOf } from "@/lib/meta/client/test-graph";
import { createFlow } from "@/lib/meta/flows/create-flow";
import { downloadFlowJson } from "@/lib/meta/flows/download-flow-json";
import type { FaultRequest } from "@/lib/sandbox/faults/faults";
import { clearFaults, setFault } from "@/lib/sandbox/faults/faults";
import { startTestSandbox, type TestSandbox, testFlow } from "@/lib/sandbox/test-sandbox";
import { publishFlow } from "./publish-flow";
import { type Publisher, publisherIn } from "./test-publishing";
import { hashOf } from "./text-hash";

const failed = { ok: false, failure: { reason: "step-failed" } };

describe.each(testDatabases)("publishing on $name", ({ name, open }) => {
  // What goes wrong at WhatsApp or ends the process is the same to both databases: the faster one is enough.
  const once = it.runIf(name === "a PostgreSQL server");
  let opened: OpenDatabase;
  let house: TestSandbox;
  beforeAll(async () => {
    opened = await open();
    house = await startTestSandbox(opened);
  });
  afterAll(async () => {
    await house.close();
    await opened.close();
  });

  const press = ({ room, scope, wanted }: Publisher, note = "") =>
    publishFlow(room, scope, { ...wanted, note });
  const last = ({ scope, flowId, accountId }: Publisher) => findLastPublication(scope, flowId, accountId);
  const link = ({ scope, flowId, accountId }: Publisher) => findFlowLink(scope, flowId, accountId);

  /** The draft is live: once at Meta, once here, with the text that was meant. */
  async function expectLive(publisher: Publisher): Promise<void> {
    const { scope, flowId, graph } = publisher;
    const draft = await findDraft(scope, flowId);
    const flows = await publisher.atMeta();
    expect(flows).toMatchObject([{ name: "Booking", status: "PUBLISHED" }]);
    const known = await link(publisher);
    expect(known).toMatchObject({ metaFlowId: flows[0]?.id, status: "published" });
    expect(await downloadFlowJson(graph, known?.metaFlowId ?? "")).toEqual({ ok: true, value: draft?.text });
    const revision = await findRevision(scope, flowId, known?.liveRevisionId ?? "");
    expect(revision).toMatchObject({ kind: "published", text: draft?.text });
    expect(known?.liveHash).toBe(hashOf(draft?.text ?? ""));
    expect(await last(publisher)).toMatchObject({ state: "done" });
  }

  async function edit({ scope, flowId }: Publisher, text: string): Promise<void> {
    const draft = await findDraft(scope, flowId);
    await replaceDraft(scope, { flowId, text, layout: {}, base: draft?.number ?? 0 });
  }

  it("makes a Flow live, and an edited one live again in its place, for what it is for by then", async () => {
    const publisher = await publisherIn(opened, house);
    expect(await press(publisher, "The first version")).toMatchObject({ ok: true });
    await expectLive(publisher);
    const first = await link(publisher);

    await edit(publisher, testFlow({ title: "Who are you?" }));
    expect(await press(publisher)).toMatchObject({ ok: true });
    await expectLive(publisher);
    const second = await link(publisher);
    expect(second?.metaFlowId).toBe(first?.metaFlowId);
    const { scope, flowId } = publisher;
    expect(await findRevision(scope, flowId, first?.liveRevisionId ?? "")).toMatchObject({
      name: "The first version",
      text: testFlow(),
    });
    const { room, wanted } = publisher;
    for (const category of ["SURVEY", "AS_IS"] as const) {
      expect(await publishFlow(room, scope, { ...wanted, category })).toMatchObject({ ok: true });
      await expectLive(publisher);
      expect(await publisher.atMeta()).toMatchObject([{ categories: ["SURVEY"] }]);
    }
  });

  it("lets nothing reach WhatsApp that our own check refuses, and names the places", async () => {
    const publisher = await publisherIn(opened, house, testFlow().replaceAll("navigate", "teleport"));
    expect(await press(publisher)).toEqual(failed);
    expect(await publisher.atMeta()).toEqual([]);
    expect((await last(publisher))?.steps.check).toMatchObject({
      state: "failed",
      problems: expect.arrayContaining([
        expect.objectContaining({ pointer: "/screens/0/layout/children/2/on-click-action/name" }),
      ]),
    });
    await edit(publisher, testFlow());
    expect(await press(publisher)).toMatchObject({ ok: true });
    await expectLive(publisher);
  });

  it("leaves a Flow of the same name alone that was not made here", async () => {
    const publisher = await publisherIn(opened, house);
    const { graph, wabaId } = publisher;
    const foreign = await createFlow(graph, wabaId, { name: "Booking", categories: ["OTHER"] });
    expect(foreign).toMatchObject({ ok: true });
    expect(await press(publisher)).toEqual(failed);
    expect(await press(publisher)).toEqual(failed);
    expect((await last(publisher))?.steps.make?.happened).toContain(
      "already has another Flow called “Booking”",
    );
    expect(await publisher.atMeta()).toMatchObject([{ status: "DRAFT" }]);
  });

  once.each<[string, FaultRequest, GraphSettings["timeoutsMs"]?]>([
    ["creating fails", { kind: "server-error", call: "flows.create" }],
    ["the answer to creating is lost", { kind: "answer-lost", call: "flows.create" }],
    ["the name is said to be taken", { kind: "name-taken", call: "flows.create" }],
    ["uploading fails", { kind: "server-error", call: "flows.upload" }],
    ["the answer to uploading is lost", { kind: "answer-lost", call: "flows.upload" }],
    ["the upload is stored but its processing fails", { kind: "processing-error", call: "flows.upload" }],
    ["publishing fails", { kind: "server-error", call: "flows.publish" }],
    ["the answer to publishing is lost", { kind: "answer-lost", call: "flows.publish" }],
    ["publishing is refused for integrity", { kind: "integrity", call: "flows.publish" }],
    ["reading fails", { kind: "server-error", call: "flows.read" }],
    ["too much was asked", { kind: "rate-limit" }],
    ["the token has expired", { kind: "token-expired" }],
    [
      "creating takes longer than anybody waits",
      { kind: "slow", call: "flows.create", delayMs: 100 },
      { upload: 30 },
    ],
    ["nothing ever answers", { kind: "timeout", call: "flows.publish", delayMs: 100 }, { publish: 30 }],
  ])(
    "when %s, the record says what to do and another press completes it",
    async (_, fault, timeoutsMs = {}) => {
      const publisher = await publisherIn(opened, house);
      await setFault(publisher.area, fault);
      const { timing } = timingOf({ deadline: (ms) => AbortSignal.timeout(ms) });
      const graph = (settings: GraphSettings) =>
        createGraphClient({ ...settings, timing, attemptsMax: 2, timeoutsMs });
      expect(await press({ ...publisher, room: { ...publisher.room, graph } })).toEqual(failed);
      // It is made all the same, a little later.
      if (fault.kind === "slow") await expect.poll(publisher.atMeta).toHaveLength(1);
      const steps = Object.values((await last(publisher))?.steps ?? {});
      const stopped = steps.filter(({ state }) => state === "failed");
      expect(stopped).toMatchObject([{ happened: expect.any(String), remedy: expect.any(String) }]);
      await clearFaults(publisher.area);
      expect(await press(publisher)).toMatchObject({ ok: true });
      await expectLive(publisher);
    },
  );

  once("is completed by another press, wherever the process ended", async () => {
    for (let life = 1; life < 14; life += 1) {
      const publisher = await publisherIn(opened, house);
      let looks = 0;
      const mortal = {
        ...publisher.room,
        now: () => {
          looks += 1;
          if (looks > life) throw new Error("The process ended.");
          return publisher.room.now();
        },
      };
      await expect(publishFlow(mortal, publisher.scope, publisher.wanted)).rejects.toThrow("ended");
      expect(await press(publisher)).toMatchObject({ ok: true });
      await expectLive(publisher);
    }
  });

  it("is done by one at a time, and taken over from one that is gone", async () => {
    const publisher = await publisherIn(opened, house);
    const { scope, flowId, accountId } = publisher;
    const attempt = await insertPublication(scope, {
      ...{
        flowId,
        accountId,
        rules: null,
        text: testFlow(),
        hash: hashOf(testFlow()),
        name: "Booking",
        category: "OTHER",
      },
      ...{ endpointUri: null, note: "", revisionId: null, steps: {} },
    });
    const now = publisher.room.now();
    await claimPublication(scope, attempt.id, { now, until: new Date(now.getTime() + 60_000) });
    expect(await press(publisher)).toEqual({ ok: false, failure: { reason: "already-running" } });
    house.pass(61_000);
    expect(await press(publisher)).toMatchObject({ ok: true });
    await expectLive(publisher);
  });

  it("never publishes twice when it is pressed twice at once", async () => {
    const publisher = await publisherIn(opened, house);
    const both = await Promise.all([press(publisher), press(publisher)]);
    expect(both.some(({ ok }) => ok)).toBe(true);
    await expectLive(publisher);
  });

  it("keeps what went live though its answer was lost, also when the draft has moved on", async () => {
    const publisher = await publisherIn(opened, house);
    await setFault(publisher.area, { kind: "answer-lost", call: "flows.publish", times: 1 });
    expect(await press(publisher, "Went live unseen")).toEqual(failed);
    await edit(publisher, testFlow({ title: "Next" }));
    expect(await press(publisher)).toMatchObject({ ok: true });
    await expectLive(publisher);
  });
});
