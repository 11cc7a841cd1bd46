import { describe, expect, it } from "vitest";
import { isFlowReply, readFlowReply } from "./flow-reply";
import { delivery, eventIn, flowAnswer, metadata } from "./test-delivery";

const contact = { profile: { name: "Ana", username: "ana.p" }, wa_id: "16505551234", user_id: "US.1" };

describe("the answer of a Flow", () => {
  const body = delivery("messages", {
    messaging_product: "whatsapp",
    metadata,
    contacts: [contact],
    messages: [flowAnswer],
  });

  it("comes with its sender, its answers, its token and the message it answers", () => {
    expect(eventIn(body)).toEqual({
      kind: "flow-response",
      key: "message:wamid.IN",
      messageId: "wamid.IN",
      sentAt: new Date(1795176000_000),
      sender: { waId: "16505551234", userId: "US.1", name: "Ana", username: "ana.p" },
      replyTo: "wamid.OUT",
      name: "flow",
      bubble: "Sent",
      answersText: flowAnswer.interactive.nfm_reply.response_json,
      answers: { slot: "a", n: "12345678901234567890" },
      flowToken: "t-1",
      origin: {
        wabaId: "2000000000000002",
        field: "messages",
        at: undefined,
        phoneNumberId: "5000000000000005",
        displayNumber: "15550783881",
      },
      raw: flowAnswer,
    });
  });

  it.each([
    ["a text that is no JSON", "{oops", "{oops", undefined, undefined],
    ["a list", "[1]", "[1]", undefined, undefined],
    ["an object instead of a text", { a: "1", flow_token: 7 }, '{"a":"1","flow_token":7}', { a: "1" }, "7"],
    ["a text twice written as text", '"{\\"a\\":1}"', '"{\\"a\\":1}"', { a: 1 }, undefined],
    ["no token", '{"a":[1,{"b":null}]}', '{"a":[1,{"b":null}]}', { a: [1, { b: null }] }, undefined],
    ["nothing", undefined, "", undefined, undefined],
  ])("is kept when response_json is %s", (_what, response, answersText, answers, flowToken) => {
    const reply = { name: "flow", ...(response === undefined ? {} : { response_json: response }) };
    expect(readFlowReply(reply)).toMatchObject({ answersText, answers, flowToken });
  });

  it("is told from an address that a person sent", () => {
    expect(isFlowReply({ name: "address_message" })).toBe(false);
    expect(isFlowReply({ name: "flow" })).toBe(true);
    expect(isFlowReply({})).toBe(true);
  });

  it("names its sender by user id when the number is hidden", () => {
    const { from, ...hidden } = flowAnswer;
    const value = { metadata, contacts: [{ ...contact, wa_id: undefined }], messages: [hidden] };
    expect(from).toBe("16505551234");
    expect(eventIn(delivery("messages", JSON.parse(JSON.stringify(value))))).toMatchObject({
      sender: { waId: undefined, userId: "US.1", name: "Ana" },
    });
  });
});
