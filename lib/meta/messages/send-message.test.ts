import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestGraph, type TestGraph } from "../client/test-graph";
import { sendMessage } from "./send-message";
import { textMessage } from "./text-message";

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const phone = "5000000000000005";
const hello = textMessage({ to: "16505551234", text: "Hello" });
const accepted = {
  messaging_product: "whatsapp",
  contacts: [{ input: "16505551234", wa_id: "16505551234" }],
  messages: [{ id: "wamid.HBgL", message_status: "accepted" }],
};

describe("sending a message", () => {
  it("answers the id under which everything about it will be told", async () => {
    graph.answerWith(() => ({ body: accepted }));
    expect(await sendMessage(graph.client(), phone, hello)).toEqual({
      ok: true,
      value: { id: "wamid.HBgL", waId: "16505551234", userId: undefined, status: "accepted" },
    });
    expect(graph.arrived[0]).toMatchObject({ method: "POST", path: `/v25.0/${phone}/messages` });
    expect(JSON.parse(graph.arrived[0]?.body.toString() ?? "")).toEqual(hello);
  });

  it.each([
    ["breakdown", { status: 503, body: "" }, true],
    ["limit", { status: 429, headers: { "retry-after": "1" }, body: "" }, false],
    ["passing error", { status: 500, body: { error: { code: 131016, is_transient: true } } }, true],
    ["pair limit", { status: 400, body: { error: { code: 131056, message: "Pair" } } }, false],
  ])("happens once, also after a %s", async (_name, answer, mayHaveHappened) => {
    graph.answerWith(() => answer);
    const sent = await sendMessage(graph.client(), phone, hello);
    expect(sent).toMatchObject({ ok: false, failure: { mayHaveHappened, attempts: 1 } });
    expect(graph.arrived).toHaveLength(1);
  });

  it("may have happened when the connection breaks after the request", async () => {
    graph.answerWith((_arrived, _count, response) => {
      response.destroy();
      return undefined;
    });
    const sent = await sendMessage(graph.client(), phone, hello);
    expect(sent).toMatchObject({ failure: { kind: "unreachable", mayHaveHappened: true } });
    expect(graph.arrived).toHaveLength(1);
  });

  it.each([{}, { messages: [] }, { messages: [{}] }])(
    "that is answered with %j has no id and may have happened",
    async (body) => {
      graph.answerWith(() => ({ body }));
      expect(await sendMessage(graph.client(), phone, hello)).toMatchObject({
        failure: { reason: "answer-incomplete", mayHaveHappened: true },
      });
    },
  );

  it("tells why WhatsApp refuses it in Meta's own words too", async () => {
    const error = {
      message: "(#131009) Parameter value is not valid",
      type: "OAuthException",
      code: 131009,
      error_data: { messaging_product: "whatsapp", details: "Components sub_type invalid at index: 0" },
    };
    graph.answerWith(() => ({ status: 400, body: { error } }));
    expect(await sendMessage(graph.client(), phone, hello)).toMatchObject({
      failure: {
        reason: "message-invalid",
        said: "Components sub_type invalid at index: 0",
        mayHaveHappened: false,
      },
    });
  });
});
