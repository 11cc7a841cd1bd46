import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { testDatabases } from "@/db/test-databases";
import { createFlow } from "@/lib/meta/flows/create-flow";
import { downloadFlowJson } from "@/lib/meta/flows/download-flow-json";
import { deleteFlow, deprecateFlow, publishFlow } from "@/lib/meta/flows/publish-flow";
import { readFlow } from "@/lib/meta/flows/read-flow";
import { uploadFlowJson } from "@/lib/meta/flows/upload-flow-json";
import { flowMessage } from "@/lib/meta/messages/flow-message";
import { sendMessage } from "@/lib/meta/messages/send-message";
import { listChats, markRead, readChat } from "./phone/chats";
import { openFlow } from "./phone/open-flow";
import { completeFlow, sendText } from "./phone/say";
import { startTestSandbox, type TestSandbox, testFlow } from "./test-sandbox";

describe.each(testDatabases)("a Flow in the sandbox on $name", ({ open }) => {
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

  it("goes from the builder to a phone and back, and messages keep their version", async () => {
    const { area, account, graph, events } = await house.connect();
    const { wabaId, phoneNumberId, displayNumber } = account;

    const made = await createFlow(graph, wabaId, { name: "Booking", categories: ["OTHER"] });
    expect(made).toMatchObject({ ok: true, value: { problems: [] } });
    const flowId = made.ok ? made.value.id : "";
    expect(flowId).toMatch(/^\d{16}$/);

    const first = testFlow({ title: "First" });
    expect(await uploadFlowJson(graph, flowId, first)).toEqual({ ok: true, value: [] });
    expect(await downloadFlowJson(graph, flowId)).toEqual({ ok: true, value: first });
    expect(await publishFlow(graph, flowId)).toMatchObject({ ok: true });
    expect(await readFlow(graph, flowId, { phoneNumberId })).toMatchObject({
      ok: true,
      value: { name: "Booking", status: "PUBLISHED", jsonVersion: "7.3", health: { canSend: "AVAILABLE" } },
    });

    const message = flowMessage({
      to: "+1 650 555 1234",
      bodyText: "Choose a time.",
      buttonText: "Book",
      flow: { id: flowId },
      flowToken: "token-of-this-send",
      opening: { by: "navigate", screen: "WELCOME", data: { greeting: "Hi Ana" } },
      callbackData: "run_77",
    });
    const sent = await sendMessage(graph, phoneNumberId, message);
    expect(sent).toMatchObject({ ok: true, value: { waId: "16505551234" } });
    const messageId = sent.ok ? sent.value.id : "";

    expect(await listChats(area)).toMatchObject([
      { numberId: phoneNumberId, waId: "16505551234", displayNumber, unread: 1, last: { id: messageId } },
    ]);
    await markRead(area, { numberId: phoneNumberId, waId: "16505551234" });
    expect(await openFlow(area, messageId)).toMatchObject({
      ok: true,
      value: {
        text: first,
        isDraft: false,
        flowToken: "token-of-this-send",
        opening: { by: "navigate", screen: "WELCOME", data: { greeting: "Hi Ana" } },
      },
    });

    // The live Flow is edited: it is a draft again, and what was sent stays.
    const second = testFlow({ title: "Second" });
    expect(await uploadFlowJson(graph, flowId, second)).toEqual({ ok: true, value: [] });
    expect(await readFlow(graph, flowId)).toMatchObject({ ok: true, value: { status: "DRAFT" } });
    const meanwhile = await sendMessage(graph, phoneNumberId, message);
    expect(await openFlow(area, meanwhile.ok ? meanwhile.value.id : "")).toMatchObject({
      value: { text: first },
    });
    expect(await publishFlow(graph, flowId)).toMatchObject({ ok: true });
    const newer = await sendMessage(graph, phoneNumberId, message);
    expect(await openFlow(area, newer.ok ? newer.value.id : "")).toMatchObject({ value: { text: second } });
    expect(await openFlow(area, messageId)).toMatchObject({ value: { text: first } });

    expect(await completeFlow(area, { messageId, payload: { name: "Zoë 🌷" } })).toMatchObject({ ok: true });
    await sendText(area, { numberId: phoneNumberId, waId: "16505551234", text: "Thanks" });
    const { messages } = await readChat(area, { numberId: phoneNumberId, waId: "16505551234" });
    expect(messages.map(({ sender, content }) => [sender, content.kind])).toEqual([
      ["business", "flow"],
      ["business", "flow"],
      ["business", "flow"],
      ["person", "flow-reply"],
      ["person", "text"],
    ]);

    expect(await deleteFlow(graph, flowId)).toMatchObject({ failure: { reason: "not-deletable" } });
    expect(await deprecateFlow(graph, flowId)).toMatchObject({ ok: true });
    expect(await deprecateFlow(graph, flowId)).toMatchObject({ failure: { reason: "already-deprecated" } });
    expect(await openFlow(area, messageId)).toEqual({ ok: false, failure: { reason: "deprecated" } });

    await house.deliver();
    const told = events();
    expect(told.flatMap((event) => (event.kind === "flow-status" ? [event.newStatus] : []))).toEqual([
      "DRAFT",
      "PUBLISHED",
      "PUBLISHED",
      "DEPRECATED",
    ]);
    expect(
      told.flatMap((event) =>
        event.kind === "delivery" && event.messageId === messageId ? [[event.state, event.callbackData]] : [],
      ),
    ).toEqual([
      ["sent", "run_77"],
      ["delivered", "run_77"],
      ["read", "run_77"],
    ]);
    expect(told.find((event) => event.kind === "flow-response")).toMatchObject({
      replyTo: messageId,
      flowToken: "token-of-this-send",
      answers: { name: "Zoë 🌷" },
      bubble: "Sent",
      sender: { waId: "16505551234" },
      origin: { wabaId, phoneNumberId, displayNumber: displayNumber.replace(/\D/g, "") },
    });
    expect(told.find((event) => event.kind === "message")).toMatchObject({ type: "text", text: "Thanks" });
    expect(house.received.every(({ body }) => /^[\x20-\x7e]*$/.test(body))).toBe(true);
  });
});
