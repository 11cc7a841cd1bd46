import { describe, expect, it } from "vitest";
import { delivery, eventIn } from "./test-delivery";

describe("events of Flows, templates and accounts", () => {
  it("know a template by all digits of its number", () => {
    const body = `{"object":"whatsapp_business_account","entry":[{"id":"1","time":1795176000,"changes":[{"field":
      "message_template_status_update","value":{"event":"REJECTED","message_template_id":12345678901234567890,
      "message_template_name":"invite","message_template_language":"en_US","reason":"INVALID_FORMAT",
      "rejection_info":{"reason":"Variables stand side by side","recommendation":"Put words between"}}}]}]}`;
    expect(eventIn(body)).toMatchObject({
      kind: "template-status",
      key: "template:12345678901234567890:REJECTED:1795176000",
      templateId: "12345678901234567890",
      status: "REJECTED",
      reason: "Variables stand side by side",
      recommendation: "Put words between",
    });
  });

  it.each([
    [
      "message_template_quality_update",
      { previous_quality_score: "GREEN", new_quality_score: "RED" },
      { kind: "template-quality", before: "GREEN", after: "RED" },
    ],
    [
      "template_category_update",
      { previous_category: "UTILITY", new_category: "MARKETING" },
      { kind: "template-category", before: "UTILITY", after: "MARKETING" },
    ],
    ["message_template_components_update", {}, { kind: "template-components" }],
  ])("tell %s", (field, more, expected) => {
    const value = { message_template_id: 7, message_template_name: "invite", ...more };
    expect(eventIn(delivery(field, value, { time: 5 }))).toMatchObject({ ...expected, templateId: "7" });
  });

  it.each(["account_update", "account_alerts", "phone_number_quality_update", "business_capability_update"])(
    "tell %s",
    (field) => {
      const value = { event: "RESTRICTED", display_phone_number: "1555" };
      expect(eventIn(delivery(field, value))).toMatchObject({
        kind: "account",
        event: "RESTRICTED",
        origin: { field, displayNumber: "1555" },
        raw: value,
      });
    },
  );

  it("tell a recovery apart from the alarm by its key", () => {
    const value = { event: "ENDPOINT_AVAILABILITY", flow_id: "9", availability: 100, threshold: 90 };
    const keys = ["ACTIVATED", "DEACTIVATED"].map(
      (alert_state) => eventIn(delivery("flows", { ...value, alert_state }, { time: 5 }))?.key,
    );
    expect(new Set(keys).size).toBe(2);
  });
});
