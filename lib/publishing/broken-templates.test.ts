import { afterAll, beforeAll, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { findDraft, replaceDraft } from "@/db/drafts";
import { findFlowLink } from "@/db/flow-links";
import { testDatabases } from "@/db/test-databases";
import { valueIn } from "@/lib/drafts/test-flow";
import { createTemplate } from "@/lib/meta/templates/templates";
import { startTestSandbox, type TestSandbox, testFlow } from "@/lib/sandbox/test-sandbox";
import { brokenTemplates } from "./broken-templates";
import { lookAtPublishing } from "./look";
import { publishFlow } from "./publish-flow";
import { publisherIn } from "./test-publishing";

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

it("names the template messages that open a screen which the next version does not have", async () => {
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
  const revisionId = link?.liveRevisionId ?? "";
  expect(await brokenTemplates(room, scope, { flowId, accountId, revisionId })).toEqual({
    ok: true,
    value: [],
  });
});

it("shows of the account what publishing needs, the key only for live data", async () => {
  for (const hasEndpoint of [false, true]) {
    const { scope, flowId } = await publisherIn(opened, house, testFlow({ hasEndpoint }));
    const [account] = valueIn(await lookAtPublishing(scope, flowId)).accounts;
    const ids = account?.checks.map(({ id }) => id) ?? [];
    expect(ids).toEqual(expect.arrayContaining(["token", "number"]));
    expect(ids.includes("key")).toBe(hasEndpoint);
    expect(ids).not.toContain("quality");
  }
});
