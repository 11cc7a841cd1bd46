import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { findDraft, replaceDraft } from "@/db/drafts";
import { testDatabases } from "@/db/test-databases";
import { valueIn } from "@/lib/drafts/test-flow";
import { downloadFlowJson } from "@/lib/meta/flows/download-flow-json";
import { publishFlow } from "@/lib/publishing/publish-flow";
import { startTestSandbox, type TestSandbox, testFlow } from "@/lib/sandbox/test-sandbox";
import { sendOneMessage } from "./send-one";
import { type Sender, senderIn } from "./test-sending";

describe.each(testDatabases.slice(0, 1))("a test before anything was published, on $name", ({ open }) => {
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

  const sendTest = ({ room, scope, wantedSend }: Sender) =>
    sendOneMessage(room, scope, wantedSend({ mode: "draft" }));

  async function edit({ scope, flowId }: Sender, text: string): Promise<void> {
    const draft = await findDraft(scope, flowId);
    await replaceDraft(scope, { flowId, text, layout: {}, base: draft?.number ?? 0 });
  }

  it("makes the Flow at WhatsApp as a draft, once, and publishing goes on from there", async () => {
    const sender = await senderIn(opened, house, { isLive: false });
    expect(valueIn(await sendTest(sender))).toMatchObject({ failure: null });
    expect(valueIn(await sendTest(sender))).toMatchObject({ failure: null });
    expect(await sender.atMeta()).toMatchObject([{ name: "Booking", status: "DRAFT" }]);
    expect(await sender.chat()).toHaveLength(2);
    valueIn(await publishFlow(sender.room, sender.scope, sender.wanted));
    expect(await sender.atMeta()).toMatchObject([{ name: "Booking", status: "PUBLISHED" }]);
  });

  it("does not make live what a later test put there", async () => {
    const sender = await senderIn(opened, house, { isLive: false });
    const [first, second] = [testFlow(), testFlow({ title: "Another title" })];
    valueIn(await sendTest(sender));
    await edit(sender, second);
    valueIn(await sendTest(sender));
    await edit(sender, first);
    valueIn(await publishFlow(sender.room, sender.scope, sender.wanted));
    const [flow] = await sender.atMeta();
    expect(valueIn(await downloadFlowJson(sender.graph, flow?.id ?? ""))).toBe(first);
  });

  it("says which mistake keeps it from being made, and sends nothing", async () => {
    const bad = testFlow().replace('"terminal": true', '"terminal": false');
    const sender = await senderIn(opened, house, { isLive: false, text: bad });
    expect(await sendTest(sender)).toMatchObject({ ok: false, failure: { reason: "draft-refused" } });
    expect(await sender.atMeta()).toEqual([]);
    expect(await sender.chat()).toEqual([]);
  });
});
