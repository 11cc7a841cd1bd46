import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { listRevisions } from "@/db/revisions";
import { addPerson, testDatabases } from "@/db/test-databases";
import { connectSandbox } from "@/lib/accounts/connect-sandbox";
import { valueIn } from "@/lib/drafts/test-flow";
import { type Publisher, publisherIn } from "@/lib/publishing/test-publishing";
import { startTestSandbox, type TestSandbox, testFlow } from "@/lib/sandbox/test-sandbox";
import { apiDraft, apiNewFlow, apiReplaceDraft } from "./drafts";
import { apiAccounts, apiFlows } from "./list";
import { apiPublish } from "./publish";
import { apiSend, toSendSchema } from "./send";

describe.each(testDatabases.slice(0, 1))("what programs may do, on $name", ({ open }) => {
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

  const publisher = (text?: string): Promise<Publisher> => publisherIn(opened, house, text);
  const message = toSendSchema.parse({ to: "+1 650 555 1234", body: "Hi", buttonText: "Open" });

  it("publishing and sending go through, and the list says where the Flow is", async () => {
    const { scope, room, flowId, accountId, atMeta } = await publisher();
    expect(valueIn(await apiPublish(room, scope, { flowId, note: "" }))).toMatchObject({
      account: accountId,
    });
    const sent = valueIn(await apiSend(room, scope, { flowId, ...message }));
    expect(sent).toMatchObject({ state: "sent", messageId: expect.stringMatching(/^wamid\./) });
    const link = "https://example.com/menu.pdf";
    const withMenu = toSendSchema.parse({ ...message, headerMedia: { type: "document", link } });
    expect(await apiSend(room, scope, { flowId, ...withMenu })).toMatchObject({ value: { state: "sent" } });
    const [there] = await atMeta();
    expect(await apiFlows(scope)).toEqual([
      {
        id: flowId,
        name: "Booking",
        at: [{ account: accountId, metaFlowId: there?.id, status: "published", isSimulated: true }],
      },
    ]);
    expect(await apiAccounts(scope)).toMatchObject([{ id: accountId, isSimulated: true, numbers: [{}] }]);
  });

  it("a new text takes the place of the draft, which stays as a revision; the same text changes nothing", async () => {
    const { scope, flowId } = await publisher();
    const before = valueIn(await apiDraft(scope, flowId));
    const after = testFlow({ title: "Another" });
    expect(valueIn(await apiReplaceDraft(scope, flowId, after))).toMatchObject({
      isNew: false,
      mistakes: [],
    });
    expect(valueIn(await apiDraft(scope, flowId))).toBe(after);
    const kept = await listRevisions(scope, flowId, 50);
    expect(kept.map(({ kind }) => kind)).toContain("before-overwrite");
    valueIn(await apiReplaceDraft(scope, flowId, after));
    expect(await listRevisions(scope, flowId, 50)).toHaveLength(kept.length);
    expect(valueIn(await apiReplaceDraft(scope, flowId, before)).mistakes).toEqual([]);
  });

  it("mistakes are told with their places, and keep a Flow from being published", async () => {
    const { scope, room, flowId } = await publisher();
    const bad = testFlow().replace('"terminal": true', '"terminal": false');
    const { mistakes } = valueIn(await apiReplaceDraft(scope, flowId, bad));
    expect(mistakes[0]).toMatchObject({ pointer: expect.stringMatching(/^\/screens/) });
    const refused = await apiPublish(room, scope, { flowId, note: "" });
    expect(refused).toMatchObject({ ok: false, failure: { status: 422, reason: "step-failed", mistakes } });
    const nothing = valueIn(await apiReplaceDraft(scope, flowId, "no JSON"));
    expect(nothing.mistakes).toMatchObject([{ code: "NOT_A_FLOW" }]);
    expect(valueIn(await apiDraft(scope, flowId))).toBe("no JSON");
  });

  it("nothing is guessed: a taken name, two accounts, no number and nothing live are said", async () => {
    const { scope, room, flowId } = await publisher();
    expect(await apiNewFlow(scope, { name: "booking", text: "{}" })).toMatchObject({
      failure: { status: 409, reason: "name-taken" },
    });
    expect(await apiSend(room, scope, { flowId, ...message })).toMatchObject({
      failure: { status: 409, reason: "not-published" },
    });
    expect(await apiSend(room, scope, { flowId, ...message, to: "Ana" })).toMatchObject({
      failure: { status: 400, reason: "no-number" },
    });
    valueIn(await connectSandbox(room, scope, { further: true }));
    expect(await apiPublish(room, scope, { flowId, note: "" })).toMatchObject({
      failure: { status: 400, reason: "which-account" },
    });
    expect(await apiPublish(room, scope, { flowId, note: "", account: "elsewhere" })).toMatchObject({
      failure: { status: 404, reason: "not-found" },
    });
  });

  it("another workspace sees and changes nothing", async () => {
    const { room, flowId, accountId } = await publisher();
    const stranger = await addPerson(opened, "Eve");
    const missing = { ok: false, failure: { status: 404 } };
    expect(await apiFlows(stranger)).toEqual([]);
    expect(await apiDraft(stranger, flowId)).toMatchObject(missing);
    expect(await apiReplaceDraft(stranger, flowId, "{}")).toMatchObject(missing);
    expect(await apiPublish(room, stranger, { flowId, note: "", account: accountId })).toMatchObject(missing);
    expect(await apiSend(room, stranger, { flowId, ...message, account: accountId })).toMatchObject(missing);
  });
});
