import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { insertFlow, updateFlow } from "@/db/flows";
import { newId } from "@/db/new-id";
import { listResponses, listTray } from "@/db/responses";
import { flowLink } from "@/db/schema/flow-link";
import { testDatabases } from "@/db/test-databases";
import type { JsonObject } from "@/lib/flow/json";
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

  it("keeps the text of answers that cannot be read", async () => {
    const broken = { type: "nfm_reply", nfm_reply: { name: "flow", response_json: '{"a":' } };
    const { tray } = await answered(flowReply("wamid.1", {}, { interactive: broken }));
    expect(tray).toMatchObject([{ answers: null, answersText: '{"a":' }]);
  });

  it("takes two answers to one message for two responses", async () => {
    const { tray } = await answered(flowReply("wamid.1", { n: 1 }), flowReply("wamid.2", { n: 2 }));
    expect(tray.map(({ replyTo }) => replyTo)).toEqual(["wamid.OUT", "wamid.OUT"]);
  });
});
