import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { listResponses } from "@/db/responses";
import { newSendId } from "@/db/sends";
import { testDatabases } from "@/db/test-databases";
import { openDraft } from "@/lib/drafts/open-draft";
import { saveDraft } from "@/lib/drafts/save-draft";
import { valueIn } from "@/lib/drafts/test-flow";
import { invariant } from "@/lib/invariant";
import { deliveryState, flowReply, messagesBody } from "@/lib/responses/test-deliveries";
import { setFault } from "@/lib/sandbox/faults/faults";
import { markRead } from "@/lib/sandbox/phone/chats";
import { completeFlow } from "@/lib/sandbox/phone/say";
import { startTestSandbox, type TestSandbox, testFlow } from "@/lib/sandbox/test-sandbox";
import { lookAtSending } from "./look";
import { readFlowToken } from "./read-flow-token";
import { sendAgain } from "./send-again";
import { sendOneMessage } from "./send-one";
import { message, type Sender, senderIn, testPhone } from "./test-sending";

describe("sending one message", () => {
  let opened: OpenDatabase;
  let house: TestSandbox;
  beforeAll(async () => {
    const [embedded] = testDatabases;
    invariant(embedded, "there is an embedded database");
    opened = await embedded.open();
    house = await startTestSandbox(opened);
  });
  afterAll(async () => {
    await house.close();
    await opened.close();
  });

  async function sent(sender: Sender, change: Parameters<Sender["wantedSend"]>[0] = {}) {
    const { sendId } = valueIn(await sendOneMessage(sender.room, sender.scope, sender.wantedSend(change)));
    return sender.send(sendId);
  }

  it("reaches the phone as it was written, and follows it until it is read", async () => {
    const sender = await senderIn(opened, house);
    const send = await sent(sender, { to: "+1 (650) 555-1234" });
    expect(send).toMatchObject({ state: "sent", recipient: testPhone, mode: "published", failure: null });
    expect(send.revisionId).not.toBeNull();
    expect(valueIn(await lookAtSending(sender.scope, sender.flowId, sender.room)).recent).toEqual([
      "+1 650 555 1234",
    ]);
    const [arrived, ...others] = await sender.chat();
    expect(others).toEqual([]);
    expect(arrived).toMatchObject({
      id: send.wamid,
      content: {
        header: { text: "Booking" },
        body: message.body,
        footer: "Takes one minute",
        buttonText: "Book",
        isDraft: false,
        opening: message.opening,
      },
    });
    await sender.hear();
    expect(await sender.send(send.id)).toMatchObject({ state: "delivered", readAt: null });
    await markRead(sender.area, { numberId: sender.from.phoneNumberId, waId: testPhone });
    await sender.hear();
    expect(await sender.send(send.id)).toMatchObject({ state: "read", deliveredAt: expect.any(Date) });
  });

  it("ties the answer to the send, by token, by message, or by person and time", async () => {
    const sender = await senderIn(opened, house);
    const send = await sent(sender);
    const answer = async (certainty: string) => {
      invariant(send.wamid, "the message was taken");
      valueIn(await completeFlow(sender.area, { messageId: send.wamid, payload: { name: "Ana" } }));
      await sender.hear();
      const [response] = await listResponses(sender.scope, sender.flowId, { countMax: 1 });
      const { id: sendId, revisionId } = send;
      expect(response).toMatchObject({ certainty, sendId, revisionId, answers: { name: "Ana" } });
    };
    await answer("token");
    await setFault(sender.area, { kind: "token-omitted" });
    await answer("context");
    await opened.db.execute(`update send set wamid = 'wamid.other' where id = '${send.id}'`);
    await answer("time");
  });

  it("finds the send of a token, and of no other text", async () => {
    const sender = await senderIn(opened, house);
    const { id, flowToken } = await sent(sender);
    const ring = sender.room.keys();
    expect(flowToken).not.toContain(id);
    expect(await readFlowToken(sender.scope, ring, flowToken)).toMatchObject({
      send: { id },
      by: "signature",
    });
    const forged = `${flowToken.slice(0, -3)}AAA`;
    for (const other of [forged, "unused", "", "f1.x.y"]) {
      expect(await readFlowToken(sender.scope, ring, other)).toBeUndefined();
    }
    const stranger = await senderIn(opened, house, { isLive: false });
    expect(await readFlowToken(stranger.scope, ring, flowToken)).toBeUndefined();
    const own = await sent(sender, { flowToken: "order-77" });
    expect(await readFlowToken(sender.scope, ring, "order-77")).toMatchObject({
      send: { id: own.id },
      by: "record",
    });
    await sent(sender, { flowToken: "order-77" });
    expect(await readFlowToken(sender.scope, ring, "order-77")).toBeUndefined();
  });

  it("sends the draft as it is here now, and leaves what is live alone", async () => {
    const sender = await senderIn(opened, house);
    expect(await sent(sender, { mode: "draft" })).toMatchObject({ mode: "published", state: "sent" });
    const { number: base } = valueIn(await openDraft(sender.scope, sender.flowId));
    const edited = { flowId: sender.flowId, text: testFlow({ title: "Next" }), layout: {}, base };
    valueIn(await saveDraft(sender.scope, edited));
    expect(await sent(sender, { mode: "draft" })).toMatchObject({
      mode: "draft",
      revisionId: null,
      state: "sent",
    });
    expect(await sent(sender)).toMatchObject({ mode: "published", state: "sent" });
    const drafts = (await sender.chat()).map(({ content }) => content.kind === "flow" && content.isDraft);
    expect(drafts).toEqual([false, true, false]);
  });

  it("says why WhatsApp did not take it, and why it did not arrive", async () => {
    const sender = await senderIn(opened, house);
    await setFault(sender.area, { kind: "rate-limit", call: "messages.send", code: 131056, times: 1 });
    const told = valueIn(await sendOneMessage(sender.room, sender.scope, sender.wantedSend()));
    expect(told).toMatchObject({ outcome: "failed", failure: { reason: "pair-limit" } });
    const { failure } = told;
    expect(await sender.send(told.sendId)).toMatchObject({ state: "failed", failure, wamid: null });
    await setFault(sender.area, { kind: "delivery-failed", code: 131047, times: 1 });
    const send = await sent(sender);
    await sender.hear();
    expect(await sender.send(send.id)).toMatchObject({
      state: "failed",
      failure: { reason: "window-closed", happened: expect.stringContaining("24") },
    });
  });

  it("does not know of a message without an answer, until a webhook tells", async () => {
    const sender = await senderIn(opened, house);
    await setFault(sender.area, { kind: "answer-lost", call: "messages.send", times: 1 });
    const send = await sent(sender);
    expect(send).toMatchObject({ state: "unknown", wamid: null });
    await sender.hear();
    const [arrived] = await sender.chat();
    expect(await sender.send(send.id)).toMatchObject({
      state: "delivered",
      wamid: arrived?.id,
      failure: null,
    });
  });

  it("is sent again only when somebody of its workspace asks for it and it did not go out for sure", async () => {
    const sender = await senderIn(opened, house);
    await setFault(sender.area, { kind: "answer-lost", call: "messages.send", times: 1 });
    const lost = await sent(sender, { flowToken: "order-77" });
    const stranger = await senderIn(opened, house, { isLive: false });
    const again = (scope: Sender["scope"], sendId: string) => sendAgain(sender.room, scope, { sendId });
    expect(await again(stranger.scope, lost.id)).toMatchObject({ failure: { reason: "not-repeatable" } });
    expect(await sender.chat()).toHaveLength(1);
    const { sendId } = valueIn(await again(sender.scope, lost.id));
    expect(await sender.send(sendId)).toMatchObject({ state: "sent", flowToken: "order-77" });
    expect(await sender.chat()).toHaveLength(2);
    expect(await again(sender.scope, sendId)).toMatchObject({ failure: { reason: "not-repeatable" } });
  });

  it("loses no state that comes before WhatsApp has answered, also where it names no send", async () => {
    const sender = await senderIn(opened, house);
    const { id, wamid } = await sent(sender);
    invariant(wamid, "the message was taken");
    await opened.db.execute(`update send set state = 'sending', wamid = null where id = '${id}'`);
    await sender.tell(messagesBody({ statuses: [deliveryState(wamid, "delivered")] }, sender.wabaId));
    expect(await sender.send(id)).toMatchObject({ state: "sending" });
    await opened.db.execute(`update send set state = 'sent', wamid = '${wamid}' where id = '${id}'`);
    house.pass(60_000);
    await sender.hear();
    expect(await sender.send(id)).toMatchObject({ state: "delivered" });
  });

  it("whose answer was lost gets its id from a reply, and then what was told of it without our own", async () => {
    const sender = await senderIn(opened, house);
    const { id, wamid, flowToken } = await sent(sender);
    invariant(wamid, "the message was taken");
    await opened.db.execute(`update send set state = 'unknown', wamid = null where id = '${id}'`);
    await sender.tell(messagesBody({ statuses: [deliveryState(wamid, "delivered")] }, sender.wabaId));
    expect(await sender.send(id)).toMatchObject({ state: "unknown", wamid: null });
    const context = { from: "15550783881", id: wamid };
    const reply = flowReply("wamid.IN", { flow_token: flowToken, name: "Ana" }, { context });
    await sender.tell(messagesBody({ messages: [reply] }, sender.wabaId));
    expect(await sender.send(id)).toMatchObject({ state: "read", wamid, failure: null });
    house.pass(60_000);
    await sender.hear();
    expect(await sender.send(id)).toMatchObject({
      state: "read",
      deliveredAt: new Date(1_795_176_002_000),
    });
  });

  it("refuses what cannot be sent before anything is kept", async () => {
    const sender = await senderIn(opened, house, { isLive: false });
    const reason = async (change: Parameters<Sender["wantedSend"]>[0]) => {
      const answer = await sendOneMessage(sender.room, sender.scope, sender.wantedSend(change));
      return answer.ok ? "sent" : answer.failure.reason;
    };
    expect(await reason({ to: "Ana" })).toBe("no-number");
    expect(await reason({})).toBe("not-published");
    expect(await reason({ flowId: newSendId() })).toBe("flow-not-found");
    expect(await reason({ accountId: newSendId() })).toBe("not-found");
    expect(await reason({ phoneNumberId: "1" })).toBe("number-not-found");
    const live = await senderIn(opened, house);
    const opening = async (opening: typeof message.opening) => {
      const wanted = live.wantedSend({ message: { ...message, opening } });
      const answer = await sendOneMessage(live.room, live.scope, wanted);
      return answer.ok ? "sent" : answer.failure.reason;
    };
    expect(await opening({ by: "navigate", screen: "DONE" })).toBe("screen-unknown");
    expect(await opening({ by: "navigate", data: { greeting: 1 } })).toBe("data-misfit");
    expect(await opening({ by: "data_exchange" })).toBe("no-endpoint");
    expect(await live.chat()).toEqual([]);
  });
});
