import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isJsonObject, type Json, type JsonObject } from "@/lib/flow/json";
import { hasCorpus, recorded } from "../test-corpus";
import { isFlowReply, readFlowReply } from "./flow-reply";
import { parseWebhook } from "./parse-webhook";

const message = {
  context: { from: "15550783881", id: "wamid.OUT" },
  from: "16505551234",
  from_user_id: "US.1",
  id: "wamid.IN",
  timestamp: "1795176000",
  type: "interactive",
  interactive: {
    type: "nfm_reply",
    nfm_reply: {
      name: "flow",
      body: "Sent",
      response_json: '{"flow_token":"t-1","slot":"a","n":12345678901234567890}',
    },
  },
};
const contact = { profile: { name: "Ana", username: "ana.p" }, wa_id: "16505551234", user_id: "US.1" };
const metadata = { display_phone_number: "15550783881", phone_number_id: "5000000000000005" };

function delivery(field: string, value: Json, entry: JsonObject = {}): string {
  return JSON.stringify({
    object: "whatsapp_business_account",
    entry: [{ id: "2000000000000002", ...entry, changes: [{ field, value }] }],
  });
}

function eventsIn(body: string) {
  const parsed = parseWebhook(body);
  if (!parsed.ok) throw new Error("not JSON");
  return parsed.value;
}

const eventIn = (body: string) => eventsIn(body)[0];

describe("the answer of a Flow", () => {
  const body = delivery("messages", {
    messaging_product: "whatsapp",
    metadata,
    contacts: [contact],
    messages: [message],
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
      answersText: message.interactive.nfm_reply.response_json,
      answers: { slot: "a", n: "12345678901234567890" },
      flowToken: "t-1",
      origin: {
        wabaId: "2000000000000002",
        field: "messages",
        at: undefined,
        phoneNumberId: "5000000000000005",
        displayNumber: "15550783881",
      },
      raw: message,
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
    const { from, ...hidden } = message;
    const value = { metadata, contacts: [{ ...contact, wa_id: undefined }], messages: [hidden] };
    expect(from).toBe("16505551234");
    expect(eventIn(delivery("messages", JSON.parse(JSON.stringify(value))))).toMatchObject({
      sender: { waId: undefined, userId: "US.1", name: "Ana" },
    });
  });
});

describe("a delivery", () => {
  it("with several entries, changes, messages and states tells each by itself, in order", () => {
    const value = {
      metadata,
      contacts: [contact],
      messages: [
        { ...message, id: "m1" },
        { from: "1", id: "m2", type: "text", text: { body: "Hi" } },
      ],
      statuses: [{ id: "s1", status: "read", timestamp: "1" }],
    };
    const flows = { event: "FLOW_STATUS_CHANGE", flow_id: "9", new_status: "DRAFT" };
    const body = JSON.stringify({
      object: "whatsapp_business_account",
      entry: [
        {
          id: "1",
          changes: [
            { field: "messages", value },
            { field: "flows", value: flows },
          ],
        },
        { id: "2", time: 5, changes: [{ field: "flows", value: flows }] },
      ],
    });
    expect(eventsIn(body).map(({ kind, origin }) => `${origin.wabaId} ${kind}`)).toEqual([
      "1 flow-response",
      "1 message",
      "1 delivery",
      "1 flow-status",
      "2 flow-status",
    ]);
  });

  it("has the same keys when it comes again, alone or in company", () => {
    const both = delivery("messages", {
      messages: [
        { ...message, id: "m1" },
        { ...message, id: "m2" },
      ],
    });
    const alone = delivery("messages", { messages: [{ ...message, id: "m2" }] });
    expect(eventsIn(both)[1]?.key).toBe(eventIn(alone)?.key);
    expect(eventsIn(both).map(({ key }) => key)).toEqual(eventsIn(both).map(({ key }) => key));
  });

  it("keeps what is not known, beside what is", () => {
    const value = { metadata, messages: [message, 7], calls: [{ event: "CALL_CONNECT" }] };
    const events = eventsIn(delivery("messages", value));
    expect(events.map(({ kind }) => kind)).toEqual(["flow-response", "unknown", "unknown"]);
    expect(events[2]?.raw).toEqual({ calls: [{ event: "CALL_CONNECT" }] });
    expect(new Set(events.map(({ key }) => key)).size).toBe(3);
  });

  it.each([
    ["a new field", delivery("brand_new", { a: 1 })],
    ["a new event of Flows", delivery("flows", { event: "NEW", flow_id: "1" })],
    ["an event named like a part of every object", delivery("flows", { event: "constructor", flow_id: "1" })],
    ["an event of Flows without a Flow", delivery("flows", { event: "FLOW_STATUS_CHANGE" })],
    ["a template event without a template", delivery("message_template_status_update", { event: "X" })],
    ["another product", '{"object":"page","entry":[{"id":"1","changes":[]}]}'],
    ["an empty object", "{}"],
    ["a list", "[1,2]"],
    ["a text", '"hello"'],
    ["a change without value", '{"entry":[{"changes":[{"field":"flows"}]}]}'],
    ["entries that are no objects", '{"entry":[null,3]}'],
  ])("of %s is kept as unknown", (_what, body) => {
    const events = eventsIn(body);
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) expect(event).toMatchObject({ kind: "unknown" });
  });

  it("that is no JSON is refused", () => {
    expect(parseWebhook("{")).toEqual({ ok: false, failure: { reason: "not-json" } });
    expect(parseWebhook("[".repeat(100_000)).ok).toBe(false);
  });

  it("of any shape is read without a throw, with a key for each event", () => {
    const shape = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom(
            ...["object", "entry", "changes", "value", "field", "messages", "statuses", "errors", "contacts"],
            ...["interactive", "nfm_reply", "response_json", "flow_id", "event", "id", "timestamp", "time"],
            ...["context", "profile", "metadata", "pricing", "error_data", "code", "from", "type"],
          ),
          fc.oneof(tie("value"), fc.constantFrom("messages", "flows", "FLOW_STATUS_CHANGE", "5", 5)),
        ),
      ),
    }));
    fc.assert(
      fc.property(shape.value, (value) => {
        const events = eventsIn(JSON.stringify(value));
        expect(events.length).toBeGreaterThan(0);
        for (const { key } of events) expect(key).not.toBe("");
      }),
      { numRuns: 1500 },
    );
  });
});

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

it.skipIf(hasCorpus)("needs ../shared/corpus/payloads, which is not here", () => {
  expect(recorded("nfm-reply")).toEqual([]);
});

describe.skipIf(!hasCorpus)("webhooks that others have recorded", () => {
  const replies = recorded("nfm-reply");
  const flows = recorded("flows-webhook");

  it("are there", () => {
    expect(replies.length).toBeGreaterThanOrEqual(15);
    expect(flows.length).toBeGreaterThanOrEqual(8);
  });

  it.each(replies)("$name: every reply in it is understood", ({ payload }) => {
    const inner = isJsonObject(payload) && isJsonObject(payload.nfm_reply) ? payload.nfm_reply : undefined;
    // A sample may be the innermost part alone.
    const body = inner
      ? delivery("messages", { messages: [{ interactive: { nfm_reply: inner } }] })
      : undefined;
    const events = eventsIn(body ?? JSON.stringify(payload));
    const text = JSON.stringify(payload);
    const isAddress = text.includes("address_message");
    const found = events.filter(({ kind }) => kind === (isAddress ? "message" : "flow-response"));
    expect(found).toHaveLength(1);
    const [reply] = found;
    if (reply?.kind !== "flow-response") return;
    expect(reply.answersText).not.toBe("");
    const isReadable = !text.includes('\\"data\\":...');
    expect(reply.answers !== undefined).toBe(isReadable);
  });

  it.each(flows)("$name: nothing in it is unknown", ({ payload }) => {
    const events = eventsIn(JSON.stringify(payload));
    expect(events).toHaveLength(1);
    for (const { kind, key } of events) {
      expect(kind).toMatch(/^flow-(status|alert|version-expiry)$/);
      expect(key).toMatch(/^flow:\d+:/);
    }
  });

  it.each(recorded(""))("$name: is read without a throw", ({ payload }) => {
    expect(eventsIn(JSON.stringify(payload)).length).toBeGreaterThan(0);
  });
});
