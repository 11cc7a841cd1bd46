import { afterAll, beforeAll, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { findDraft, replaceDraft } from "@/db/drafts";
import { findFlowLink } from "@/db/flow-links";
import { findRevision } from "@/db/revisions";
import { addPerson, testDatabases } from "@/db/test-databases";
import { restoreRevision } from "@/lib/drafts/revisions";
import { valueIn } from "@/lib/drafts/test-flow";
import { downloadFlowJson } from "@/lib/meta/flows/download-flow-json";
import { clearFaults, setFault } from "@/lib/sandbox/faults/faults";
import { startTestSandbox, type TestSandbox, testFlow } from "@/lib/sandbox/test-sandbox";
import { lookAtPublishing } from "./look";
import { publishFlow } from "./publish-flow";
import { readVersions } from "./read-versions";
import { type Publisher, publisherIn } from "./test-publishing";

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

const first = testFlow();
const second = testFlow({ title: "Who are you?" });

/** A Flow that was published twice; answers the revision that was live first. */
async function twicePublished(): Promise<Publisher & { readonly old: string }> {
  const publisher = await publisherIn(opened, house, first);
  const { room, scope, wanted, flowId, accountId } = publisher;
  expect(await publishFlow(room, scope, wanted)).toMatchObject({ ok: true });
  const old = (await findFlowLink(scope, flowId, accountId))?.liveRevisionId ?? "";
  const draft = await findDraft(scope, flowId);
  await replaceDraft(scope, { flowId, text: second, layout: {}, base: draft?.number ?? 0 });
  expect(await publishFlow(room, scope, wanted)).toMatchObject({ ok: true });
  return { ...publisher, old };
}

async function liveText({ scope, flowId, accountId, graph }: Publisher) {
  const link = await findFlowLink(scope, flowId, accountId);
  const revision = await findRevision(scope, flowId, link?.liveRevisionId ?? "");
  const atMeta = await downloadFlowJson(graph, link?.metaFlowId ?? "");
  expect(atMeta).toEqual({ ok: true, value: revision?.text });
  return revision;
}

it("makes an old revision live again and leaves the draft as it is", async () => {
  const publisher = await twicePublished();
  const { room, scope, wanted, flowId, accountId, old } = publisher;
  expect(await readVersions(scope, { flowId, accountId, revisionId: old })).toEqual({
    ok: true,
    value: { live: second, next: first },
  });
  expect(await publishFlow(room, scope, { ...wanted, revisionId: old })).toMatchObject({ ok: true });
  expect(await liveText(publisher)).toMatchObject({
    text: first,
    kind: "published",
    name: "Revision 1 again",
  });
  expect(await findDraft(scope, flowId)).toMatchObject({ text: second });
  const [state] = valueIn(await lookAtPublishing(scope, flowId)).accounts;
  expect(state).toMatchObject({ isChanged: true, status: "published", attempt: { state: "done" } });
  expect(await publisher.atMeta()).toHaveLength(1);
});

it("makes an old revision the draft, too, and that can be undone", async () => {
  const publisher = await twicePublished();
  const { room, scope, wanted, flowId, old } = publisher;
  const { keptId } = valueIn(await restoreRevision(scope, { flowId, id: old }));
  expect(await publishFlow(room, scope, { ...wanted, revisionId: old })).toMatchObject({ ok: true });
  expect(await liveText(publisher)).toMatchObject({ text: first });
  expect(await findDraft(scope, flowId)).toMatchObject({ text: first });
  await restoreRevision(scope, { flowId, id: keptId ?? "" });
  expect(await findDraft(scope, flowId)).toMatchObject({ text: second });
  expect(await liveText(publisher)).toMatchObject({ text: first });
});

it("tells of a way back that was cut off which revision it was, and the same press completes it", async () => {
  const publisher = await twicePublished();
  const { room, scope, wanted, flowId, old } = publisher;
  await setFault(publisher.area, { kind: "server-error", call: "flows.publish" });
  const stopped = await publishFlow(room, scope, { ...wanted, revisionId: old });
  expect(stopped).toEqual({ ok: false, failure: { reason: "step-failed" } });
  const [state] = valueIn(await lookAtPublishing(scope, flowId)).accounts;
  expect(state?.attempt).toMatchObject({ state: "open", isOfDraft: false, revision: { id: old, number: 1 } });
  await clearFaults(publisher.area);
  expect(await publishFlow(room, scope, { ...wanted, revisionId: old })).toMatchObject({ ok: true });
  expect(await liveText(publisher)).toMatchObject({ text: first });
});

it("knows no revision of another Flow or workspace", async () => {
  const { room, scope, wanted, old } = await twicePublished();
  const other = await publisherIn(opened, house);
  const refused = { ok: false, failure: { reason: "revision-not-found" } };
  expect(await publishFlow(other.room, other.scope, { ...other.wanted, revisionId: old })).toEqual(refused);
  const stranger = await addPerson(opened, "Eve");
  const unknown = { ok: false, failure: { reason: "flow-not-found" } };
  expect(await publishFlow(room, stranger, { ...wanted, revisionId: old })).toEqual(unknown);
  expect(await publishFlow(room, scope, { ...wanted, revisionId: "none" })).toEqual(refused);
});
