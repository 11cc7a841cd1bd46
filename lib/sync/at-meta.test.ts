import { afterAll, beforeAll, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { deleteFlowLink, findFlowLink } from "@/db/flow-links";
import { addPerson, testDatabases } from "@/db/test-databases";
import { connectSandbox } from "@/lib/accounts/connect-sandbox";
import { openAccount } from "@/lib/accounts/open-account";
import type { AccountsRoom } from "@/lib/accounts/room";
import { valueIn } from "@/lib/drafts/test-flow";
import { collect } from "@/lib/meta/client/pages";
import { listFlows } from "@/lib/meta/flows/list-flows";
import { lookAtPublishing } from "@/lib/publishing/look";
import { publishFlow } from "@/lib/publishing/publish-flow";
import { type Publisher, publisherIn } from "@/lib/publishing/test-publishing";
import { clearFaults, setFault } from "@/lib/sandbox/faults/faults";
import { startTestSandbox, type TestSandbox } from "@/lib/sandbox/test-sandbox";
import { cloneAtMeta } from "./clone-at-meta";
import { copyToAccount } from "./copy-to-account";
import { deleteAtMeta } from "./delete-at-meta";
import { listNotices } from "./notices";
import { previewLink } from "./preview-link";
import { retire } from "./retire";
import { syncFlow } from "./sync-flow";

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

async function live(): Promise<Publisher> {
  const publisher = await publisherIn(opened, house);
  valueIn(await publishFlow(publisher.room, publisher.scope, publisher.wanted));
  return publisher;
}

const statesOf = async ({ scope }: Publisher, flowId: string) =>
  valueIn(await lookAtPublishing(scope, flowId)).accounts.map(({ state }) => state);

it("retires a live Flow once and for all, and tells nobody what they did themselves", async () => {
  const publisher = await live();
  const { room, scope, flowId, wanted } = publisher;
  for (const _ of ["once", "and again after a lost answer"]) {
    expect(await retire(room, scope, publisher)).toMatchObject({ ok: true });
  }
  valueIn(await syncFlow(room, scope, publisher));
  expect(await statesOf(publisher, flowId)).toEqual(["retired"]);
  expect(await listNotices(scope)).toEqual([]);
  expect(await publishFlow(room, scope, { ...wanted, note: "x" })).toMatchObject({ ok: false });
});

it("deletes what was never live, and publishing makes it there again", async () => {
  const publisher = await publisherIn(opened, house);
  const { room, scope, flowId, accountId, wanted } = publisher;
  expect(await deleteAtMeta(room, scope, publisher)).toEqual({
    ok: false,
    failure: { reason: "not-at-meta" },
  });
  await setFault(publisher.area, { kind: "integrity", call: "flows.publish" });
  await publishFlow(room, scope, wanted);
  await clearFaults(publisher.area);
  valueIn(await deleteAtMeta(room, scope, publisher));
  expect(await findFlowLink(scope, flowId, accountId)).toBeUndefined();
  expect(await publisher.atMeta()).toEqual([]);
  expect(await statesOf(publisher, flowId)).toEqual(["draft-here"]);
  valueIn(await publishFlow(room, scope, wanted));
  expect(await publisher.atMeta()).toMatchObject([{ status: "PUBLISHED" }]);
  expect(await deleteAtMeta(room, scope, publisher)).toMatchObject({
    ok: false,
    failure: { reason: "whatsapp", remedy: expect.any(String) },
  });
});

it("copies a Flow at WhatsApp and brings the copy here", async () => {
  const publisher = await live();
  const { room, scope } = publisher;
  const names: string[] = [];
  for (const _ of ["one", "another"]) {
    const copy = valueIn(await cloneAtMeta(room, scope, publisher));
    expect(await statesOf(publisher, copy.flowId)).toEqual(["draft-at-meta"]);
    names.push(copy.name);
  }
  expect(names).toEqual(["Copy of Booking", "Copy of Booking (2)"]);
  expect(await publisher.atMeta()).toHaveLength(3);
});

it("brings a Flow into another account as the same Flow, copied by WhatsApp or made anew", async () => {
  for (const how of ["copied", "made"] as const) {
    const publisher = await live();
    const { room, scope, flowId, accountId, wanted } = publisher;
    const to = valueIn(await connectSandbox(room, scope, { further: true })).accountId;
    const copy = () => copyToAccount(room, scope, { flowId, accountId, toAccountId: to });
    if (how === "made") {
      // Neither says that the accounts belong to different businesses.
      for (const kind of ["rate-limit", "server-error"] as const) {
        await setFault(publisher.area, { kind, call: "flows.migrate" });
        expect(await copy()).toMatchObject({ ok: false, failure: { reason: "whatsapp" } });
        await clearFaults(publisher.area);
      }
      await setFault(publisher.area, { kind: "permission", call: "flows.migrate" });
    } else await setFault(publisher.area, { kind: "answer-lost", call: "flows.migrate", times: 1 });
    expect(await copy()).toEqual({ ok: true, value: { how } });
    await clearFaults(publisher.area);
    expect(await statesOf(publisher, flowId)).toEqual(["live", how === "copied" ? "live" : "draft-at-meta"]);
    expect(await copy()).toEqual({ ok: false, failure: { reason: "already-there" } });
    valueIn(await publishFlow(room, scope, { ...wanted, accountId: to }));
    expect(await statesOf(publisher, flowId)).toEqual(["live", "live"]);
  }
});

it("takes over what an earlier press made in another account before its process ended, and nothing else", async () => {
  const publisher = await live();
  const { room, scope, flowId, accountId } = publisher;
  const to = valueIn(await connectSandbox(room, scope, { further: true })).accountId;
  const { graph, account } = valueIn(await openAccount(room, scope, to));
  const there = () => collect(listFlows(graph, account.wabaId));
  const copy = (at: AccountsRoom) => copyToAccount(at, scope, { flowId, accountId, toAccountId: to });
  const refused = { ok: false, failure: { reason: "already-there" } };
  let looks = 0;
  const now = () => {
    looks += 1;
    // The first look at the clock writes down what is about to be asked, the second what came of it.
    if (looks > 1) throw new Error("The process ended.");
    return room.now();
  };
  await expect(copy({ ...room, now })).rejects.toThrow("ended");
  expect(await statesOf(publisher, flowId)).toEqual(["live", "draft-here"]);
  expect(valueIn(await there())).toHaveLength(1);
  expect(await copy(room)).toEqual({ ok: true, value: { how: "copied" } });
  expect(await statesOf(publisher, flowId)).toEqual(["live", "live"]);
  expect(valueIn(await there())).toHaveLength(1);

  await deleteFlowLink(scope, { flowId, accountId: to });
  expect(await copy(room)).toEqual(refused);
});

it("leads to Meta's own preview, and to a new one that ends the old", async () => {
  const publisher = await live();
  const { room, scope } = publisher;
  const first = valueIn(await previewLink(room, scope, { ...publisher, renew: false }));
  expect(first).toMatchObject({ url: expect.stringContaining("/sandbox/preview/") });
  expect(valueIn(await previewLink(room, scope, { ...publisher, renew: false })).url).toBe(first.url);
  expect(valueIn(await previewLink(room, scope, { ...publisher, renew: true })).url).not.toBe(first.url);
});

it("does nothing for strangers", async () => {
  const publisher = await live();
  const { room } = publisher;
  const stranger = await addPerson(opened, "Eve");
  const refused = { ok: false, failure: { reason: "not-found" } };
  for (const act of [retire, deleteAtMeta, cloneAtMeta, syncFlow]) {
    expect(await act(room, stranger, publisher)).toEqual(refused);
  }
  expect(await previewLink(room, stranger, { ...publisher, renew: true })).toEqual(refused);
  expect(await copyToAccount(room, stranger, { ...publisher, toAccountId: publisher.accountId })).toEqual(
    refused,
  );
  expect(await publisher.atMeta()).toMatchObject([{ status: "PUBLISHED" }]);
});
