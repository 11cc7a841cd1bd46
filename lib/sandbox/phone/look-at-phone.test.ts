import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { addPerson as addMember, testDatabases } from "@/db/test-databases";
import { insertAccount, newAccountId } from "@/db/whatsapp-accounts";
import { createFlow } from "@/lib/meta/flows/create-flow";
import { publishFlow } from "@/lib/meta/flows/publish-flow";
import { flowMessage } from "@/lib/meta/messages/flow-message";
import { sendMessage } from "@/lib/meta/messages/send-message";
import { textMessage } from "@/lib/meta/messages/text-message";
import { readPhoneNumber } from "@/lib/meta/numbers/phone-numbers";
import { setPublicKey } from "@/lib/meta/numbers/public-key";
import { lookAtControls } from "../controls/look-at-controls";
import { setNumber } from "../controls/set-number";
import { doorKey } from "../door";
import { setFault } from "../faults/faults";
import { setFlowEditable } from "../flows/set-flow-status";
import { areaOf } from "../sandbox";
import { openRequest } from "../test-endpoint";
import { type Connected, startTestSandbox, type TestSandbox, testFlow, testKeys } from "../test-sandbox";
import { addPerson } from "./add-person";
import { markRead } from "./chats";
import { exchange } from "./exchange";
import { lookAtPhone, readMessages } from "./look-at-phone";
import { deliverAgain, readActivity } from "./read-activity";
import { completeFlow, sendText } from "./say";

const waId = "16505551234";

describe.each(testDatabases)("the page with the simulated phone on $name", ({ open }) => {
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

  /** A sandbox that is connected, as `lib/accounts` connects it. */
  async function connect(): Promise<Connected & { readonly accountId: string }> {
    const connected = await house.connect();
    const accountId = newAccountId();
    const { wabaId, appId, phoneNumberId } = connected.account;
    const member = await addMember(opened, "Ada");
    await insertAccount(
      { ...connected.area, userId: member.userId },
      {
        id: accountId,
        kind: "sandbox",
        connection: "sandbox",
        name: "Clinic",
        wabaId,
        appId,
        mainPhoneNumberId: phoneNumberId,
        graphBaseUrl: null,
        graphVersion: null,
        sealed: { accessToken: "sealed", appSecret: "sealed", verifyToken: "sealed" },
      },
    );
    return { ...connected, accountId };
  }

  async function withFlow({ hasEndpoint = false } = {}) {
    const connected = await connect();
    const { graph, account } = connected;
    if (hasEndpoint) await setPublicKey(graph, account.phoneNumberId, testKeys.publicKey);
    const made = await createFlow(graph, account.wabaId, {
      name: "Booking",
      categories: ["OTHER"],
      flowJson: testFlow({ hasEndpoint }),
      ...(hasEndpoint ? { endpointUri: `${house.origin}/endpoint` } : {}),
    });
    const flowId = made.ok ? made.value.id : "";
    if (!hasEndpoint) await publishFlow(graph, flowId);
    const sent = await sendMessage(
      graph,
      account.phoneNumberId,
      flowMessage({
        to: waId,
        header: { type: "text", text: "Your booking" },
        bodyText: "Choose a time.",
        buttonText: "Book",
        flow: { id: flowId },
        flowToken: "a-token",
        opening: hasEndpoint ? { by: "data_exchange" } : { by: "navigate", data: { greeting: "Hello" } },
        isDraft: hasEndpoint,
      }),
    );
    const key = { numberId: account.phoneNumberId, waId };
    return { ...connected, flowId, key, messageId: sent.ok ? sent.value.id : "" };
  }

  it("shows what came without its token and data, and what was answered with its summary", async () => {
    const { area, flowId, key, messageId, accountId } = await withFlow();
    await setFlowEditable(area, flowId, false);
    const first = await lookAtPhone(area, key);
    expect(first.numbers).toMatchObject([{ id: key.numberId, accountId, accountName: "Clinic" }]);
    expect(first.flows).toMatchObject([
      { name: "Booking", status: "PUBLISHED", isEditable: false, accountId },
    ]);
    expect(first.chats).toMatchObject([
      { ...key, unread: 1, last: { kind: "card", text: "Choose a time." } },
    ]);
    expect(first.chat?.messages).toMatchObject([
      {
        id: messageId,
        content: {
          header: { type: "text", text: "Your booking" },
          buttons: [{ text: "Book", opensFlow: true }],
          isDraft: false,
        },
      },
    ]);
    expect(JSON.stringify(first)).not.toMatch(/a-token|Hello/);

    await markRead(area, key);
    const summary = [{ id: "WELCOME", title: "Your name", entries: [] }];
    await completeFlow(area, { messageId, payload: { name: "Ana" }, summary });
    const then = await lookAtPhone(area, key);
    expect(then.chats).toMatchObject([{ unread: 0, lastSender: "person", last: { kind: "response" } }]);
    expect(then.chat?.messages.at(-1)?.content).toEqual({ kind: "response", title: "Your booking", summary });
  });

  it("lists webhooks with what became of them, and sends one again", async () => {
    const { area, key } = await withFlow();
    await setFault(area, { kind: "webhook-lost", times: 1 });
    await sendText(area, { ...key, text: "Hi" });
    await house.deliver();
    const webhooks = (await lookAtPhone(area, key)).activity.filter((item) => item.kind === "webhook");
    expect(webhooks.map(({ subject, state }) => [subject.about, state])).toEqual(
      expect.arrayContaining([
        ["message", "lost"],
        ["status", "delivered"],
        ["flow", "delivered"],
      ]),
    );
    const lost = webhooks.find(({ state }) => state === "lost");
    const details = await readActivity(area, { kind: "webhook", id: lost?.id ?? "" });
    expect(details).toMatchObject({ ok: true, value: { response: null } });
    expect(details.ok && details.value.request).toContain('"body": "Hi"');
    expect(await deliverAgain(area, { id: lost?.id ?? "" })).toMatchObject({ ok: true });
    await house.deliver();
    const again = (await lookAtPhone(area, key)).activity.find(({ id }) => id === lost?.id);
    expect(again).toMatchObject({ state: "delivered", lastAnswer: "200" });
  });

  it("lists what live data was asked, and shows no key of the door", async () => {
    const { area, messageId, key } = await withFlow({ hasEndpoint: true });
    const key24 = doorKey(house.sandbox.secret);
    house.serveEndpoint((body) => {
      const { seal } = openRequest(body, testKeys.privateKey);
      return { status: 200, body: seal({ screen: "WELCOME", data: { cdn_url: `https://x/${key24}/file` } }) };
    });
    await exchange(area, { messageId, request: { action: "INIT", screen: "", data: {} } });
    const { activity, chat } = await lookAtPhone(area, key);
    const [call] = activity.filter((item) => item.kind === "endpoint");
    expect(call).toMatchObject({ action: "INIT", outcome: "ok", status: 200 });
    const details = await readActivity(area, { kind: "endpoint", id: call?.id ?? "" });
    expect(details.ok && details.value.request).toContain('"action": "INIT"');
    expect(details.ok && details.value.response).toContain('"https://x/…/file"');
    expect(chat?.messages[0]?.content).toMatchObject({ kind: "card", isDraft: true });
  });

  it("shows no message that failed, tells the list of it, and pages backwards", async () => {
    const { area, graph, account } = await connect();
    const key = { numberId: account.phoneNumberId, waId };
    for (let count = 1; count <= 52; count += 1) await sendText(area, { ...key, text: `No. ${count}` });
    await setFault(area, { kind: "delivery-failed", times: 1 });
    await sendMessage(graph, account.phoneNumberId, textMessage({ to: waId, text: "Never seen" }));
    const { chat, chats, faults } = await lookAtPhone(area, key);
    expect(faults).toBe(0);
    expect(chats[0]?.last).toEqual({ kind: "not-delivered", text: "Never seen" });
    expect(chat?.hasMore).toBe(true);
    expect(JSON.stringify(chat)).not.toContain("Never seen");
    const oldest = chat?.messages[0]?.position ?? 0;
    const before = await readMessages(area, { ...key, before: oldest });
    expect(before.messages.map(({ content }) => content)).toMatchObject([
      { text: "No. 1" },
      { text: "No. 2" },
      { text: "No. 3" },
    ]);
    expect(before.hasMore).toBe(false);
  });

  it("keeps workspaces apart", async () => {
    const { area, key } = await withFlow();
    await house.deliver();
    const [item] = (await lookAtPhone(area, key)).activity;
    const other = areaOf(house.sandbox, await addMember(opened, "Bo"));
    const seen = await lookAtPhone(other, key);
    const nothing = { numbers: [], people: [], flows: [], chats: [], chat: null, activity: [], faults: 0 };
    expect(seen).toEqual(nothing);
    const asked = { kind: "webhook", id: item?.id ?? "" } as const;
    expect(await readActivity(other, asked)).toMatchObject({ failure: { reason: "not-found" } });
    expect(await deliverAgain(other, asked)).toMatchObject({ failure: { reason: "not-found" } });
    expect(await setNumber(other, { numberId: key.numberId, isRegistered: false })).toMatchObject({
      ok: false,
    });
    expect(await lookAtControls(other)).toEqual({ faults: [], numbers: [], flows: [], templates: [] });
  });

  it("gives people a phone by any way of writing a number", async () => {
    const { area } = await connect();
    expect(await addPerson(area, { number: "+1 (650) 555-1234", name: "Ana" })).toMatchObject({
      value: { waId },
    });
    expect(await addPerson(area, { number: "4915100", name: "" })).toMatchObject({ ok: true });
    expect(await addPerson(area, { number: "call me", name: "" })).toMatchObject({ ok: false });
    const { people } = await lookAtPhone(area, null);
    expect(people.map(({ name }) => name).sort()).toEqual(["Ana", "Phone 5100"]);
  });

  it("shows numbers as the controls set them", async () => {
    const { area, graph, account } = await connect();
    const { phoneNumberId: numberId } = account;
    await setPublicKey(graph, numberId, testKeys.publicKey);
    await setNumber(area, { numberId, verification: "EXPIRED", isRegistered: false });
    expect((await lookAtControls(area)).numbers).toMatchObject([
      { id: numberId, verification: "EXPIRED", isRegistered: false },
    ]);
    await setFault(area, { kind: "quality-low" });
    expect(await readPhoneNumber(graph, numberId)).toMatchObject({ value: { quality: "RED" } });
  });
});
