import { describe, expect, it } from "vitest";
import { z } from "zod";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "@/lib/flow/json";
import { hasCorpus, recorded } from "../test-corpus";
import { flowMessage } from "./flow-message";
import { templateMessage } from "./template-message";
import { textMessage } from "./text-message";

const to = "16505551234";

describe("the body of a message that opens a Flow", () => {
  it("is the documented one, byte for byte", () => {
    const body = flowMessage({
      to,
      header: { type: "text", text: "Booking" },
      bodyText: "Choose a time that suits you.",
      footerText: "Takes one minute",
      flow: { id: "1000000000000001" },
      buttonText: "Book",
      flowToken: "5d0c",
      opening: { by: "navigate", screen: "WELCOME", data: { greeting: "Hi Ana" } },
    });
    expect(JSON.stringify(body)).toBe(
      '{"messaging_product":"whatsapp","recipient_type":"individual","to":"16505551234","type":"interactive",' +
        '"interactive":{"type":"flow","header":{"type":"text","text":"Booking"},' +
        '"body":{"text":"Choose a time that suits you."},"footer":{"text":"Takes one minute"},' +
        '"action":{"name":"flow","parameters":{"flow_message_version":"3","flow_id":"1000000000000001",' +
        '"flow_cta":"Book","flow_token":"5d0c","flow_action":"navigate",' +
        '"flow_action_payload":{"screen":"WELCOME","data":{"greeting":"Hi Ana"}}}}}}',
    );
  });

  const plain = { to, bodyText: "Hi", flow: { name: "booking" }, buttonText: "Open" } as const;

  it("carries no payload when the endpoint decides", () => {
    const body = flowMessage({ ...plain, opening: { by: "data_exchange" }, isDraft: true });
    expect(parametersIn(body)).toEqual({
      flow_message_version: "3",
      flow_name: "booking",
      flow_cta: "Open",
      mode: "draft",
      flow_action: "data_exchange",
    });
  });

  it("leaves empty data out, which WhatsApp refuses", () => {
    const withScreen = flowMessage({ ...plain, opening: { by: "navigate", screen: "A", data: {} } });
    expect(parametersIn(withScreen).flow_action_payload).toEqual({ screen: "A" });
    const without = flowMessage({ ...plain, opening: { by: "navigate", data: {} } });
    expect(parametersIn(without)).not.toHaveProperty("flow_action_payload");
  });

  it("goes to a user id when there is no number, answers a message and carries a mark", () => {
    const { to: _number, ...rest } = plain;
    const body = flowMessage({
      ...rest,
      userId: "US.1",
      replyTo: "wamid.IN",
      callbackData: "run_77",
      header: { type: "image", media: { id: "9" } },
      opening: { by: "data_exchange" },
    });
    expect(body).toMatchObject({
      recipient: "US.1",
      context: { message_id: "wamid.IN" },
      biz_opaque_callback_data: "run_77",
      interactive: { header: { type: "image", image: { id: "9" } } },
    });
    expect(body).not.toHaveProperty("to");
  });
});

describe("the body of a message from a template", () => {
  it("is the documented one", () => {
    const body = templateMessage({
      to,
      template: "booking_invite",
      language: "en_US",
      flowButton: { index: 0, flowToken: "5d0c", data: { greeting: "Hi Ana" } },
    });
    expect(body).toEqual({
      messaging_product: "whatsapp",
      recipient_type: "individual",
      to,
      type: "template",
      template: {
        name: "booking_invite",
        language: { code: "en_US" },
        components: [
          {
            type: "button",
            sub_type: "flow",
            index: "0",
            parameters: [
              { type: "action", action: { flow_token: "5d0c", flow_action_data: { greeting: "Hi Ana" } } },
            ],
          },
        ],
      },
    });
  });

  it("names the button that opens a Flow even when it carries nothing", () => {
    const body = templateMessage({ to, template: "t", language: "de", flowButton: { index: 1, data: {} } });
    expect(componentsIn(body)).toEqual([
      { type: "button", sub_type: "flow", index: "1", parameters: [{ type: "action", action: {} }] },
    ]);
  });

  it("fills variables by place and by name", () => {
    const body = templateMessage({
      to,
      template: "t",
      language: "de",
      headerValues: [{ text: "Ana" }],
      bodyValues: [{ text: "Monday", name: "day" }],
    });
    expect(componentsIn(body)).toEqual([
      { type: "header", parameters: [{ type: "text", text: "Ana" }] },
      { type: "body", parameters: [{ type: "text", parameter_name: "day", text: "Monday" }] },
    ]);
  });

  it("has no components when nothing is to be filled", () => {
    const body = templateMessage({ to, template: "t", language: "de" });
    expect(body.template).toEqual({ name: "t", language: { code: "de" } });
  });
});

it("a text is sent as it is", () => {
  expect(textMessage({ to, text: "Hi" })).toEqual({
    messaging_product: "whatsapp",
    recipient_type: "individual",
    to,
    type: "text",
    text: { body: "Hi" },
  });
});

it.skipIf(hasCorpus)("needs ../shared/corpus/payloads, which is not here", () => {
  expect(recorded("send-flow-messages")).toEqual([]);
});

describe.skipIf(!hasCorpus)("messages that others have sent", () => {
  const bodies = recorded("send-flow-messages")
    .flatMap(({ payload }) => (isJsonArray(payload) ? payload : []))
    .map((item) => (isJsonObject(item) ? item.payload : undefined))
    .map((body) => [wire.safeParse(body).data, body] as const);
  const complete = bodies.flatMap(([read, body]) =>
    read && isJsonObject(body) ? [[read, body] as const] : [],
  );

  it("are there", () => expect(complete.length).toBeGreaterThanOrEqual(5));

  it.each(complete)("can be made here: %#", ({ to: number, interactive }, body) => {
    const { parameters } = interactive.action;
    const { screen, data } = parameters.flow_action_payload ?? {};
    const opening = {
      by: "navigate",
      ...(screen === undefined ? {} : { screen }),
      ...(data === undefined ? {} : { data }),
    } as const;
    const made = flowMessage({
      to: number,
      ...(interactive.header ? { header: interactive.header } : {}),
      bodyText: interactive.body.text,
      ...(interactive.footer ? { footerText: interactive.footer.text } : {}),
      flow: { id: parameters.flow_id },
      buttonText: parameters.flow_cta,
      flowToken: parameters.flow_token,
      opening: parameters.flow_action === "navigate" ? opening : { by: "data_exchange" },
      isDraft: parameters.mode === "draft",
    });
    expect(made).toEqual(withoutDefaults({ recipient_type: "individual", ...body }));
  });
});

/** What the samples have in common; those with a number left out or with two names for the Flow do not fit. */
const wire = z.object({
  to: z.string(),
  interactive: z.object({
    header: z.object({ type: z.literal("text"), text: z.string() }).optional(),
    body: z.object({ text: z.string() }),
    footer: z.object({ text: z.string() }).optional(),
    action: z.object({
      parameters: z
        .object({
          flow_id: z.string(),
          flow_name: z.undefined().optional(),
          flow_cta: z.string(),
          flow_token: z.string(),
          flow_action: z.enum(["navigate", "data_exchange"]),
          mode: z.enum(["published", "draft"]).optional(),
          flow_action_payload: z
            .object({ screen: z.string().optional(), data: z.custom<JsonObject>(isJsonObject).optional() })
            .optional(),
        })
        .loose(),
    }),
  }),
});

/** `published` is what WhatsApp takes when no mode is said. */
function withoutDefaults(body: Json): Json {
  return JSON.parse(
    JSON.stringify(body, (key, value) => (key === "mode" && value === "published" ? undefined : value)),
  );
}

function parametersIn(body: JsonObject): JsonObject {
  return z
    .object({
      interactive: z.object({ action: z.object({ parameters: z.custom<JsonObject>(isJsonObject) }) }),
    })
    .parse(body).interactive.action.parameters;
}

function componentsIn(body: JsonObject): Json {
  return isJsonObject(body.template) ? (body.template.components ?? null) : null;
}
