import { describe, expect, it } from "vitest";
import { delivery, eventIn, metadata } from "./test-delivery";

describe("a delivery state", () => {
  it("comes with recipient, price and what was sent along", () => {
    const status = {
      id: "wamid.OUT",
      status: "delivered",
      timestamp: "1795176002",
      recipient_id: "16505551234",
      recipient_user_id: "US.1",
      biz_opaque_callback_data: "run_77",
      pricing: { billable: true, pricing_model: "PMP", type: "regular", category: "utility" },
    };
    expect(eventIn(delivery("messages", { metadata, statuses: [status] }))).toMatchObject({
      kind: "delivery",
      key: "status:wamid.OUT:delivered:1795176002",
      messageId: "wamid.OUT",
      state: "delivered",
      at: new Date(1795176002_000),
      recipient: { waId: "16505551234", userId: "US.1" },
      callbackData: "run_77",
      pricingCategory: "utility",
      isBillable: true,
      errors: [],
    });
  });

  it("of a failure says what happened and what to do", () => {
    const errors = [
      {
        code: 131047,
        title: "Re-engagement message",
        message: "Re-engagement message",
        error_data: { details: "More than 24 hours have passed" },
        href: "https://developers.facebook.com/docs/",
      },
    ];
    const status = { id: "wamid.OUT", status: "failed", timestamp: "1", recipient_id: "1", errors };
    expect(eventIn(delivery("messages", { statuses: [status] }))).toMatchObject({
      state: "failed",
      errors: [
        {
          reason: "window-closed",
          code: 131047,
          said: "More than 24 hours have passed",
          href: errors[0]?.href,
        },
      ],
    });
  });

  it("keeps errors of the whole delivery", () => {
    const event = eventIn(delivery("messages", { errors: [{ code: 130429, title: "Rate limit hit" }] }));
    expect(event).toMatchObject({ kind: "messaging-errors", errors: [{ reason: "sending-limit" }] });
  });
});

describe("a message that is no answer of a Flow", () => {
  it.each([
    [{ type: "text", text: { body: "Hello" } }, "text", "Hello"],
    [{ type: "button", button: { text: "Yes", payload: "y" } }, "button", "Yes"],
    [{ type: "image", image: { id: "1", caption: "Look" } }, "image", "Look"],
    [
      { type: "interactive", interactive: { type: "list_reply", list_reply: { id: "1", title: "One" } } },
      "interactive",
      "One",
    ],
    [{ type: "unsupported", errors: [{ code: 131051, title: "Unsupported" }] }, "unsupported", undefined],
    [{}, "unknown", undefined],
  ])("%j is a message of type %s", (wire, type, text) => {
    const event = eventIn(delivery("messages", { messages: [{ id: "m", from: "1", ...wire }] }));
    expect(event).toMatchObject({ kind: "message", type });
    expect(event).toHaveProperty("text", text);
  });
});
