import { describe, expect, it } from "vitest";
import { collect } from "@/lib/meta/client/pages";
import { sendMessage } from "@/lib/meta/messages/send-message";
import { templateMessage } from "@/lib/meta/messages/template-message";
import { createTemplate, deleteTemplate, listTemplates, readTemplate } from "@/lib/meta/templates/templates";
import { setFault } from "../../faults/faults";
import { readChat } from "../../phone/chats";
import { openFlow } from "../../phone/open-flow";
import { reviewTemplate } from "../../templates/review-template";
import { testHouse } from "../../test-house";
import { to, withFlow } from "../messages/test-sending";

const { house, connect } = testHouse();

describe("templates", () => {
  const template = (flowId: string) =>
    ({
      name: "booking_invite",
      language: "en_US",
      category: "UTILITY",
      body: { text: "Hello {{1}}, your appointment is due.", samples: ["Ana"] },
      button: { text: "Pick a time", flow: { id: flowId }, opensWith: { by: "navigate", screen: "WELCOME" } },
    }) as const;

  it("are approved and then sent with their values, and open the version that is live", async () => {
    const { graph, account, area, flowId, events } = await withFlow(await connect());
    const { wabaId, phoneNumberId } = account;
    const made = await createTemplate(graph, wabaId, template(flowId));
    expect(made).toMatchObject({ value: { status: "PENDING", category: "UTILITY" } });
    const templateId = made.ok ? made.value.id : "";
    expect(await readTemplate(graph, templateId)).toMatchObject({
      value: { status: "APPROVED", flowIds: [flowId] },
    });
    expect(await createTemplate(graph, wabaId, template(flowId))).toMatchObject({ failure: { code: 100 } });
    const sending = { to, template: "booking_invite", language: "en_US", bodyValues: [{ text: "Ana" }] };
    const flowButton = { index: 0, flowToken: "t-1", data: { greeting: "Hi Ana" } };
    const sent = await sendMessage(graph, phoneNumberId, templateMessage({ ...sending, flowButton }));
    expect(sent).toMatchObject({ value: { status: "accepted" } });
    expect(await openFlow(area, sent.ok ? sent.value.id : "")).toMatchObject({
      value: {
        flowId,
        flowToken: "t-1",
        opening: { by: "navigate", screen: "WELCOME", data: { greeting: "Hi Ana" } },
      },
    });
    const chat = await readChat(area, { numberId: phoneNumberId, waId: to });
    expect(chat.messages.at(-1)?.content).toMatchObject({
      kind: "template",
      body: "Hello Ana, your appointment is due.",
      buttons: [{ type: "FLOW", text: "Pick a time" }],
    });
    const code = async (message: Parameters<typeof templateMessage>[0]) => {
      const refused = await sendMessage(graph, phoneNumberId, templateMessage(message));
      return refused.ok ? 0 : refused.failure.code;
    };
    expect(await code(sending)).toBe(131009);
    expect(await code({ ...sending, flowButton, bodyValues: [] })).toBe(132000);
    expect(await code({ ...sending, flowButton, language: "de" })).toBe(132001);
    await reviewTemplate(area, templateId, { event: "PAUSED" });
    expect(await code({ ...sending, flowButton })).toBe(132015);
    await house().deliver();
    const told = events().filter((event) => event.kind === "template-status");
    expect(told).toMatchObject([
      { templateId, status: "APPROVED", name: "booking_invite", language: "en_US" },
      { templateId, status: "PAUSED" },
    ]);
    expect(await deleteTemplate(graph, wabaId, { name: "booking_invite" })).toMatchObject({ ok: true });
    expect(await collect(listTemplates(graph, wabaId))).toEqual({ ok: true, value: [] });
  });

  it("wait for their review, or are rejected, where that is set", async () => {
    const { graph, account, area, flowId } = await withFlow(await connect());
    const make = async (name: string) => {
      const made = await createTemplate(graph, account.wabaId, { ...template(flowId), name });
      return made.ok ? made.value.id : "";
    };
    await setFault(area, { kind: "template-later", times: 1 });
    const waiting = await make("waits");
    expect(await readTemplate(graph, waiting)).toMatchObject({ value: { status: "PENDING" } });
    await reviewTemplate(area, waiting, { event: "APPROVED" });
    expect(await readTemplate(graph, waiting)).toMatchObject({ value: { status: "APPROVED" } });
    await setFault(area, { kind: "template-rejected", detail: "INVALID_FORMAT", times: 1 });
    const rejected = await make("rejected");
    expect(await readTemplate(graph, rejected)).toMatchObject({
      value: { status: "REJECTED", rejectedReason: "INVALID_FORMAT" },
    });
  });

  it("open published Flows only", async () => {
    const connected = await withFlow(await connect(), { isLive: false });
    const made = await createTemplate(connected.graph, connected.account.wabaId, template(connected.flowId));
    expect(made).toMatchObject({ failure: { code: 100, said: expect.stringContaining("not published") } });
  });
});
