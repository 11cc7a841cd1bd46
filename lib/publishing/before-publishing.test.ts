import { afterAll, beforeAll, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { findDraft, replaceDraft } from "@/db/drafts";
import { findFlowLink } from "@/db/flow-links";
import { testDatabases } from "@/db/test-databases";
import { valueIn } from "@/lib/drafts/test-flow";
import { noRules, type Rules } from "@/lib/flow/rules/rules";
import { invariant } from "@/lib/invariant";
import { createTemplate } from "@/lib/meta/templates/templates";
import { requestOutside } from "@/lib/outbound/request-outside";
import { startTestSandbox, type TestSandbox, testFlow } from "@/lib/sandbox/test-sandbox";
import { brokenTemplates } from "./broken-templates";
import { lookAtPublishing } from "./look";
import { lookAtNeeds } from "./needs/look-at-needs";
import { publishFlow } from "./publish-flow";
import { hearOf, type Publisher, publisherIn, serveWithKey } from "./test-publishing";

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

it("names the template messages that open a screen which the next version lacks, or cannot begin at", async () => {
  const publisher = await publisherIn(opened, house);
  const { room, scope, wanted, flowId, accountId, graph, wabaId } = publisher;
  const asked = () => brokenTemplates(room, scope, { flowId, accountId });
  expect(await asked()).toEqual({ ok: true, value: [] });
  valueIn(await publishFlow(room, scope, wanted));
  const link = await findFlowLink(scope, flowId, accountId);
  valueIn(
    await createTemplate(graph, wabaId, {
      name: "book_now",
      language: "en",
      category: "UTILITY",
      body: { text: "Book now" },
      button: {
        text: "Book",
        flow: { id: link?.metaFlowId ?? "" },
        opensWith: { by: "navigate", screen: "WELCOME" },
      },
    }),
  );
  expect(await asked()).toEqual({ ok: true, value: [] });
  const draft = await findDraft(scope, flowId);
  const text = testFlow().replaceAll("WELCOME", "HELLO");
  await replaceDraft(scope, { flowId, text, layout: {}, base: draft?.number ?? 0 });
  expect(await asked()).toEqual({ ok: true, value: [{ name: "book_now", screen: "WELCOME" }] });
  const before = JSON.parse(testFlow());
  const leads = { type: "Footer", label: "On", "on-click-action": { name: "navigate", payload: {} } };
  Object.assign(leads["on-click-action"], { next: { type: "screen", name: "WELCOME" } });
  const first = { id: "BEFORE", layout: { type: "SingleColumnLayout", children: [leads] } };
  const led = JSON.stringify({ ...before, screens: [first, ...before.screens] });
  await replaceDraft(scope, {
    flowId,
    text: led,
    layout: {},
    base: (await findDraft(scope, flowId))?.number ?? 0,
  });
  expect(await asked()).toEqual({ ok: true, value: [{ name: "book_now", screen: "WELCOME" }] });
  const revisionId = link?.liveRevisionId ?? "";
  expect(await brokenTemplates(room, scope, { flowId, accountId, revisionId })).toEqual({
    ok: true,
    value: [],
  });
});

/** What a person sees of one account before the press. */
async function seen({ scope, flowId }: Publisher) {
  const state = valueIn(await lookAtPublishing(scope, flowId));
  const [account] = state.accounts;
  invariant(account, "the account is connected");
  return { need: state.need, ...account.looks };
}

function askingOf({ room }: Publisher) {
  const ask = (kind: string) => (request: Parameters<typeof requestOutside>[1]) =>
    requestOutside({ allowsLocal: false, ownOrigins: kind === "sandbox" ? [house.origin] : [] }, request);
  return { ...room, ask, clock: () => 0 };
}

it("needs somebody who answers a Flow with live data, and refuses rules that would leave people without an answer", async () => {
  const publisher = await publisherIn(opened, house, testFlow({ hasEndpoint: true }));
  const { room, scope, flowId, wanted } = publisher;
  const answers = async () => valueIn(await lookAtPublishing(scope, flowId, room)).answers;
  const saveRules = async (rules: Rules) => {
    const draft = await findDraft(scope, flowId);
    invariant(draft, "the Flow has a draft");
    await replaceDraft(scope, { ...draft, rules, base: draft.number });
  };
  expect(await answers()).toMatchObject({ id: "answers", state: "problem", fix: "open-live-data" });
  const opens = { steps: [], data: {} };
  await saveRules({ ...noRules, screens: { WELCOME: { opens } } });
  expect(await answers()).toMatchObject({ state: "good" });
  const find = { do: "find" as const, id: "rows", source: "gone", where: [] };
  await saveRules({ ...noRules, screens: { WELCOME: { opens: { ...opens, steps: [find] } } } });
  expect(await answers()).toMatchObject({ state: "problem", problems: [{ code: "source-gone" }] });
  expect(await publishFlow(room, scope, { ...wanted, endpointUri: null })).toMatchObject({
    ok: false,
    failure: { reason: "step-failed" },
  });
});

it("needs everything there to publish a Flow with live data, and an address of this house does for the sandbox", async () => {
  const publisher = await publisherIn(opened, house, testFlow({ hasEndpoint: true }));
  const { room, scope, flowId, accountId, wanted } = publisher;
  const key = { flowId, accountId };
  const ids = (needs: readonly { readonly id: string; readonly state: string }[]) =>
    needs.map(({ id, state }) => `${id} ${state}`);
  const first = await seen(publisher);
  expect(first).toMatchObject({ need: { id: "flow", state: "good" }, whatsapp: null, endpoint: null });
  expect(ids(first.account.needs)).toEqual(["access good", "number good", "webhooks problem", "key good"]);

  const address = `${house.origin}/endpoint`;
  const asking = askingOf(publisher);
  const look = (part: "whatsapp" | "endpoint") => lookAtNeeds(asking, scope, { part, address, ...key });
  await serveWithKey(house, publisher, { status: "asleep" });
  expect(await look("endpoint")).toMatchObject({ ok: true });
  expect(await look("whatsapp")).toMatchObject({ ok: true });
  expect(await seen(publisher)).toMatchObject({
    whatsapp: { needs: [{ id: "whatsapp-app", state: "caution", fix: "subscribe" }] },
    endpoint: { address, need: { state: "problem", fix: "enter-address" } },
  });

  await hearOf(house, publisher);
  await serveWithKey(house, publisher, { status: "active" });
  await look("endpoint");
  expect(await seen(publisher)).toMatchObject({ endpoint: { address, need: { state: "good" } } });
  const published = (endpointUri: string) => publishFlow(room, scope, { ...wanted, endpointUri });
  const misfit = { ok: false, failure: { reason: "address-misfit" } };
  expect(await published("http://10.0.0.1/endpoint")).toEqual(misfit);
  expect(await published("http://127.0.0.1:1/endpoint")).toEqual(misfit);
  expect(await published(address)).toMatchObject({ ok: true });
  await look("whatsapp");
  expect((await seen(publisher)).whatsapp?.needs).toMatchObject([{ id: "whatsapp", state: "good" }]);
});
