import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseWebhook } from "./parse-webhook";
import { delivery, eventIn, eventsIn, flowAnswer, metadata } from "./test-delivery";

const contact = { profile: { name: "Ana", username: "ana.p" }, wa_id: "16505551234", user_id: "US.1" };

describe("a delivery", () => {
  it("with several entries, changes, messages and states tells each by itself, in order", () => {
    const value = {
      metadata,
      contacts: [contact],
      messages: [
        { ...flowAnswer, id: "m1" },
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
        { ...flowAnswer, id: "m1" },
        { ...flowAnswer, id: "m2" },
      ],
    });
    const alone = delivery("messages", { messages: [{ ...flowAnswer, id: "m2" }] });
    expect(eventsIn(both)[1]?.key).toBe(eventIn(alone)?.key);
    expect(eventsIn(both).map(({ key }) => key)).toEqual(eventsIn(both).map(({ key }) => key));
  });

  it("keeps what is not known, beside what is", () => {
    const value = { metadata, messages: [flowAnswer, 7], calls: [{ event: "CALL_CONNECT" }] };
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
