import { afterAll, beforeAll, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { findDraft } from "@/db/drafts";
import { addPerson, testDatabases } from "@/db/test-databases";
import { deleteFlow as deleteHere } from "@/lib/drafts/delete-flow";
import { valueIn } from "@/lib/drafts/test-flow";
import { createFlow } from "@/lib/meta/flows/create-flow";
import { deprecateFlow } from "@/lib/meta/flows/publish-flow";
import { lookAtPublishing } from "@/lib/publishing/look";
import { publishFlow } from "@/lib/publishing/publish-flow";
import { type Publisher, publisherIn } from "@/lib/publishing/test-publishing";
import { startTestSandbox, type TestSandbox, testFlow } from "@/lib/sandbox/test-sandbox";
import { flowsAtMeta } from "./flows-at-meta";
import { importFromMeta } from "./import-flow";

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

const odd = testFlow().replace('"version": "7.3"', '"version":   "7.3"');

/** Makes a Flow at WhatsApp that is not known here. */
async function madeThere({ graph, wabaId }: Publisher, name: string, change: object = {}): Promise<string> {
  const flow = { name, categories: ["SURVEY"], flowJson: odd, publish: true, ...change } as const;
  return valueIn(await createFlow(graph, wabaId, flow)).id;
}

const take = ({ room, scope, accountId }: Publisher, metaFlowId: string) =>
  importFromMeta(room, scope, { accountId, metaFlowId });
const stateOf = async ({ scope }: Publisher, flowId: string) =>
  valueIn(await lookAtPublishing(scope, flowId)).accounts[0];

it("lists what an account has and what of it is here, and brings the rest once", async () => {
  const publisher = await publisherIn(opened, house);
  const { room, scope, wanted, accountId } = publisher;
  valueIn(await publishFlow(room, scope, wanted));
  const survey = await madeThere(publisher, "Survey");
  const draft = await madeThere(publisher, "Draft", { publish: false });
  const listed = valueIn(await flowsAtMeta(room, scope, { accountId }));
  expect(listed).toHaveLength(3);
  expect(listed.find(({ name }) => name === "Booking")).toMatchObject({ here: { name: "Booking" } });
  expect(listed.find(({ metaFlowId }) => metaFlowId === survey)).toMatchObject({
    name: "Survey",
    status: "PUBLISHED",
    updatedAt: expect.stringMatching(/^2/),
    here: null,
  });
  for (const isNew of [true, false]) {
    expect(await take(publisher, survey)).toMatchObject({ ok: true, value: { name: "Survey", isNew } });
  }
  const { flowId } = valueIn(await take(publisher, survey));
  expect(await findDraft(scope, flowId)).toMatchObject({ text: odd });
  expect(await stateOf(publisher, flowId)).toMatchObject({ state: "live", isChangedAtMeta: false });
  const other = valueIn(await take(publisher, draft));
  expect(await stateOf(publisher, other.flowId)).toMatchObject({ state: "draft-at-meta" });
  const after = valueIn(await flowsAtMeta(room, scope, { accountId }));
  expect(after.every(({ here }) => here !== null)).toBe(true);
});

it("brings a Flow once when it is asked twice at once", async () => {
  const publisher = await publisherIn(opened, house);
  const survey = await madeThere(publisher, "Survey");
  const both = await Promise.all([take(publisher, survey), take(publisher, survey)]);
  const [one, other] = both.map(valueIn);
  expect(one?.flowId).toBe(other?.flowId);
  expect([one?.isNew, other?.isNew].filter(Boolean)).toHaveLength(1);
});

it("goes on with an imported Flow: it is published in its place", async () => {
  const publisher = await publisherIn(opened, house);
  const { room, scope, wanted } = publisher;
  const { flowId } = valueIn(await take(publisher, await madeThere(publisher, "Survey")));
  valueIn(await publishFlow(room, scope, { ...wanted, flowId }));
  expect(await publisher.atMeta()).toMatchObject([{ name: "Survey", status: "PUBLISHED" }]);
});

it("takes a free name, brings a retired Flow as retired, and one that was deleted here anew", async () => {
  const publisher = await publisherIn(opened, house);
  const { scope, graph } = publisher;
  const same = await madeThere(publisher, "Booking");
  valueIn(await deprecateFlow(graph, same));
  const first = valueIn(await take(publisher, same));
  expect(first).toMatchObject({ name: "Booking (2)", isNew: true });
  expect(await stateOf(publisher, first.flowId)).toMatchObject({ state: "retired" });
  await deleteHere(scope, first.flowId);
  const again = valueIn(await take(publisher, same));
  expect(again).toMatchObject({ name: "Booking (2)", isNew: true });
  expect(again.flowId).not.toBe(first.flowId);
});

it("refuses what is not there, what is empty, what is another account's, and strangers", async () => {
  const publisher = await publisherIn(opened, house);
  const { room, accountId } = publisher;
  const { id } = valueIn(
    await createFlow(publisher.graph, publisher.wabaId, { name: "Empty", categories: ["OTHER"] }),
  );
  expect(await take(publisher, id)).toEqual({ ok: false, failure: { reason: "nothing-in-it" } });
  const gone = { ok: false, failure: { reason: "not-at-meta" } };
  expect(await take(publisher, "1234567890123456")).toEqual(gone);
  const other = await publisherIn(opened, house);
  expect(await take(publisher, await madeThere(other, "Theirs"))).toEqual(gone);
  const stranger = await addPerson(opened, "Eve");
  const unknown = { ok: false, failure: { reason: "not-found" } };
  expect(await importFromMeta(room, stranger, { accountId, metaFlowId: id })).toEqual(unknown);
  expect(await flowsAtMeta(room, stranger, { accountId })).toEqual(unknown);
});
