import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { listHoldsOf } from "@/db/data-holds";
import { insertFlow, updateFlow } from "@/db/flows";
import { newId } from "@/db/new-id";
import { listNotices } from "@/db/notices";
import { listResponses, listTray } from "@/db/responses";
import { flowLink } from "@/db/schema/flow-link";
import { insertSends, newSendId, type SendToStore } from "@/db/sends";
import { testDatabases } from "@/db/test-databases";
import type { JsonObject } from "@/lib/flow/json";
import { confirm } from "@/lib/sources/holds/confirm";
import { reserve } from "@/lib/sources/holds/reserve";
import { addTable } from "@/lib/sources/test-table";
import { processWaiting } from "./process-waiting";
import { flowReply, messagesBody } from "./test-deliveries";
import { addAccount, testReception, testStart } from "./test-reception";

const metaFlowId = "1000000000000001";

describe.each(testDatabases)("keeping a response on $name", ({ open }) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  async function answered(...messages: readonly JsonObject[]) {
    return answeredOf({ isDeleted: false }, ...messages);
  }

  async function answeredOf(
    { isDeleted }: { readonly isDeleted: boolean },
    ...messages: readonly JsonObject[]
  ) {
    const account = await addAccount(opened.db);
    const { workspaceId, accountId } = account;
    const { id: flowId } = await insertFlow(account, { name: "Booking", text: "{}", layout: {} });
    const place = { id: newId(), workspaceId, accountId, flowId };
    await opened.db.insert(flowLink).values({ ...place, metaFlowId, status: "published" });
    if (isDeleted) await updateFlow(account, flowId, { deletedAt: testStart });
    const { post, processing } = testReception(opened.db);
    expect((await post(account.appId, messagesBody({ messages }))).status).toBe(200);
    await processWaiting(processing);
    return {
      flowId,
      ofFlow: await listResponses(account, flowId, { countMax: 10 }),
      tray: await listTray(account, { countMax: 10 }),
    };
  }

  it("ties it to the Flow whose id at Meta was sent as the token", async () => {
    const { flowId, ofFlow, tray } = await answered(
      flowReply("wamid.1", { flow_token: metaFlowId, slot: "a" }),
    );
    expect(ofFlow).toMatchObject([
      { flowId, certainty: "flow-id", revisionId: null, answers: { slot: "a" } },
    ]);
    expect(tray).toEqual([]);
  });

  it("shows what answers a deleted Flow in the tray, where somebody sees it", async () => {
    const reply = flowReply("wamid.1", { flow_token: metaFlowId, slot: "a" });
    const { ofFlow, tray } = await answeredOf({ isDeleted: true }, reply);
    expect([ofFlow, tray]).toMatchObject([[], [{ certainty: "none", answers: { slot: "a" } }]]);
  });

  it("tells who sent it, when, with which token and to which message", async () => {
    const { tray } = await answered(flowReply("wamid.1", { flow_token: "t-1", slot: "a" }));
    expect(tray).toMatchObject([
      {
        certainty: "none",
        messageId: "wamid.1",
        replyTo: "wamid.OUT",
        phoneNumberId: "5000000000000005",
        senderWaId: "16505551234",
        flowToken: "t-1",
        answersText: '{"flow_token":"t-1","slot":"a"}',
        answers: { slot: "a" },
        sentAt: new Date(1_795_176_000_000),
        receivedAt: testStart,
      },
    ]);
  });

  it("marks who finished after their place went to somebody else, and tells the owner; who was in time keeps theirs", async () => {
    const account = await addAccount(opened.db);
    const { id: flowId } = await insertFlow(account, { name: "Booking", text: "{}", layout: {} });
    const early = new Date(testStart.getTime() - 3_600_000);
    const columns = [
      { id: "day", name: "Day", type: "date" },
      { id: "places", name: "Places", type: "number" },
    ] as const;
    const rows = [
      { day: "2030-01-07", places: 1 },
      { day: "2030-01-08", places: 1 },
    ];
    const slots = await addTable(account, { columns, rows, now: early });
    const [gone = "", kept = ""] = slots.rowIds;
    const hold = (holder: string, rowId: string, at: Date) =>
      reserve(
        account,
        {
          ...{ sourceId: slots.id, rowId, columnOfPlaces: "places", quantity: 1, holder },
          ...{ until: new Date(at.getTime() + 600_000), idempotencyKey: holder },
        },
        at,
      );
    const between = new Date(early.getTime() + 1_200_000);
    await insertSends(
      account,
      ["slow", "quick"].map((token) => sendOf(account.accountId, flowId, token)),
    );
    const held = [
      await hold("slow", gone, early),
      await hold("other", gone, between),
      await hold("quick", kept, early),
    ];
    expect(held.map(({ ok }) => ok)).toEqual([true, true, true]);
    await confirm(account, "other", between);
    const { post, processing } = testReception(opened.db);
    const messages = ["slow", "quick"].map((token) => flowReply(`wamid.${token}`, { flow_token: token }));
    await post(account.appId, messagesBody({ messages }));
    await processWaiting(processing);
    const ofFlow = await listResponses(account, flowId, { countMax: 10 });
    const slow = ofFlow.find(({ flowToken }) => flowToken === "slow");
    expect(slow).toMatchObject({ certainty: "token", lostPlaces: ["Slots: 2030-01-07"] });
    expect(ofFlow.find(({ flowToken }) => flowToken === "quick")).toMatchObject({ lostPlaces: null });
    expect((await listHoldsOf(account, "quick")).map(({ state }) => state)).toEqual(["confirmed"]);
    const facts = { places: ["Slots: 2030-01-07"], responseId: slow?.id };
    expect(await listNotices(account, { countMax: 10 })).toMatchObject([
      { kind: "place-lost", flowId, facts },
    ]);
  });

  it("keeps the text of answers that cannot be read", async () => {
    const broken = { type: "nfm_reply", nfm_reply: { name: "flow", response_json: '{"a":' } };
    const { tray } = await answered(flowReply("wamid.1", {}, { interactive: broken }));
    expect(tray).toMatchObject([{ answers: null, answersText: '{"a":' }]);
  });

  it("knows its message by the token, however many the person got since", async () => {
    const account = await addAccount(opened.db);
    const { id: flowId } = await insertFlow(account, { name: "Booking", text: "{}", layout: {} });
    const { id: other } = await insertFlow(account, { name: "Feedback", text: "{}", layout: {} });
    const later = Array.from({ length: 120 }, (_, at) => sendOf(account.accountId, other, `later-${at}`));
    await insertSends(account, [sendOf(account.accountId, flowId, "first"), ...later]);
    const { post, processing } = testReception(opened.db);
    await post(account.appId, messagesBody({ messages: [flowReply("wamid.1", { flow_token: "first" })] }));
    await processWaiting(processing);
    expect(await listResponses(account, flowId, { countMax: 10 })).toMatchObject([{ certainty: "token" }]);
  });

  it("takes two answers to one message for two responses", async () => {
    const { tray } = await answered(flowReply("wamid.1", { n: 1 }), flowReply("wamid.2", { n: 2 }));
    expect(tray.map(({ replyTo }) => replyTo)).toEqual(["wamid.OUT", "wamid.OUT"]);
  });
});

function sendOf(accountId: string, flowId: string, flowToken: string): SendToStore {
  const opening = { by: "data_exchange" } as const;
  return {
    ...{ id: newSendId(), accountId, phoneNumberId: "5000000000000005", flowId, revisionId: null },
    ...{ listId: null, mode: "draft", recipient: "16505551234", recipientName: null, flowToken },
    ...{ state: "sent", dueAt: testStart, leaseUntil: null, createdAt: testStart, createdBy: null },
    content: { kind: "interactive", metaFlowId: "1", body: "Hi", buttonText: "Go", opening },
  };
}
