import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestGraph, type TestGraph } from "@/lib/meta/client/test-graph";
import { testFlow } from "@/lib/sandbox/test-sandbox";
import { placeAtMeta } from "./at-meta";
import type { ToSend } from "./place";

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

/** An account with one number and one Flow of this text. */
function accountWith(text: string) {
  const download = { asset_type: "FLOW_JSON", download_url: `${graph.origin}/flow.json` };
  const number = { id: "5", display_phone_number: "+1 555" };
  const answers: { readonly [path: string]: unknown } = {
    "/v25.0/2": { id: "2", name: "Salon" },
    "/v25.0/2/phone_numbers": { data: [number] },
    "/v25.0/2/flows": { data: [{ id: "1", name: "Booking", status: "PUBLISHED" }] },
    "/v25.0/1/assets": { data: [download] },
    "/flow.json": text,
    "/v25.0/5/messages": { messages: [{ id: "wamid.1" }] },
  };
  graph.answerWith(({ path }) => ({ body: answers[path] }));
  return placeAtMeta({ graph: graph.client(), wabaId: "2", newToken: () => "token" });
}

const wanted: ToSend = {
  ...{ flow: "Booking", account: undefined, from: undefined, to: "16505551234", header: undefined },
  ...{ headerMedia: undefined, body: "Hi", buttonText: "Open", screen: undefined, data: undefined },
  ...{ token: undefined, isDraft: false },
};

it.each([
  ["with live data where the Flow asks for it", { hasEndpoint: true }, {}, "data_exchange"],
  ["at its first screen where it asks for none", {}, {}, "navigate"],
  [
    "at the screen that is wanted, whatever it asks for",
    { hasEndpoint: true },
    { screen: "DONE" },
    "navigate",
  ],
])("a message sent directly opens %s", async (_, flow, opening, action) => {
  const sent = await accountWith(testFlow(flow)).send({ ...wanted, ...opening });
  expect(sent).toEqual({ ok: true, value: { messageId: "wamid.1", state: "sent" } });
  const body = JSON.parse(graph.arrived.at(-1)?.body.toString() ?? "");
  expect(body.interactive.action.parameters).toMatchObject({ flow_id: "1", flow_action: action });
});
