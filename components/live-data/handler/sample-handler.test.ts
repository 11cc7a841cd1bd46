import { javascriptLanguage } from "@codemirror/lang-javascript";
import { afterAll, describe, expect, it } from "vitest";
import { checkReply } from "@/lib/endpoint/contract/check-reply";
import { contractOf } from "@/lib/endpoint/contract/contract";
import { readAnswer } from "@/lib/endpoint/read-answer";
import { handlerPool } from "@/lib/handler/handler-pool";
import { handlerLimits } from "@/lib/handler/limits";
import { invariant } from "@/lib/invariant";
import { failure } from "@/lib/result";
import { flowQuestions } from "../trial/flow-questions";
import { completionsAt } from "./completions";
import { factsOf } from "./flow-facts";
import { sampleHandler } from "./sample-handler";

const pool = handlerPool();
afterAll(() => pool.close());

const slots = {
  type: "array",
  items: { type: "object", properties: { id: { type: "string" } } },
  __example__: [{ id: "1", title: "9:00" }],
};
const button = (payload: object) => ({
  type: "Footer",
  label: "Go",
  "on-click-action": { name: "data_exchange", payload },
});
const layout = (...children: object[]) => ({ type: "SingleColumnLayout", children });
const text = JSON.stringify({
  version: "7.1",
  data_api_version: "3.0",
  routing_model: { START: ["SLOTS"], SLOTS: [] },
  screens: [
    {
      id: "START",
      title: "Start",
      data: { "first-day": { type: "string", __example__: "2026-11-23" } },
      layout: layout(
        { type: "TextInput", name: "name", label: "Name" },
        { type: "OptIn", name: "agree", label: "Agree" },
        button({ name: "${form.name}", agree: "${form.agree}", day: "${data.first-day}", step: "one" }),
      ),
    },
    {
      id: "SLOTS",
      title: "Slots",
      terminal: true,
      refresh_on_back: true,
      data: { slots },
      layout: layout(
        { type: "Dropdown", name: "slot", label: "Slot", "data-source": "${data.slots}" },
        button({ slot: "${form.slot}" }),
      ),
    },
  ],
});
const contract = contractOf(text);
invariant(contract, "the Flow can be read");
const { flow } = contract;

describe("the handler to start from", () => {
  it("knows every question that the Flow asks, with answers as phones send them", () => {
    expect(flowQuestions(flow)).toEqual([
      { action: "INIT", screen: "", data: {}, next: ["START"] },
      {
        action: "data_exchange",
        screen: "START",
        data: { name: "", agree: true, day: "2026-11-23", step: "one" },
        next: ["SLOTS"],
      },
      { action: "data_exchange", screen: "SLOTS", data: { slot: "" }, next: [] },
      { action: "BACK", screen: "SLOTS", data: {}, next: ["START"] },
    ]);
  });

  it("answers each of them with something that the Flow takes", async () => {
    const code = sampleHandler(flow);
    const refused = async () => failure("Nothing is reached here.");
    for (const { action, screen, data } of flowQuestions(flow)) {
      const asked = { version: "3.0", action, screen, data, flow_token: "t" };
      const { outcome } = await pool.run(
        { key: "a", owner: "a", code, request: { data_exchange: asked }, secrets: {}, limits: handlerLimits },
        { fetch: refused, store: { get: refused, put: refused, remove: refused } },
      );
      invariant(outcome.ok, JSON.stringify(outcome));
      const answer = readAnswer(outcome.value.value);
      invariant(answer.ok, JSON.stringify(answer));
      const exchange = {
        action,
        screen: screen === "" ? undefined : screen,
        data,
        flowToken: "t",
        version: "3.0",
        isTokenProved: false,
        receivedAt: new Date(0),
      };
      const { reply } = answer.value;
      const checked = await checkReply(contract, exchange, {
        reply,
        lastShown: async () => undefined,
      });
      expect(checked).toMatchObject({ ok: true });
    }
  });
});

describe("what the editor offers", () => {
  const facts = factsOf(flow);
  const offered = (before: string, after = "") => {
    const text = before + after;
    const node = javascriptLanguage.parser.parse(text).resolveInner(before.length, -1);
    return completionsAt({ node, at: before.length, text }, { facts, secretNames: ["API_KEY"] })?.names.map(
      ({ name }) => name,
    );
  };

  it.each([
    ["env.", "", ["KV", "API_KEY"]],
    [
      "const body = await request.json(); body.",
      "",
      ["data_exchange", "flow", "source", "signature_valid", "token_proved", "received_at", "is_test"],
    ],
    [
      "body.data_exchange.ac",
      "",
      ["action", "screen", "data", "flow_token", "flow_token_signature", "version"],
    ],
    ["const { data } = x; data.", "", ["name", "agree", "day", "step", "slot"]],
    ['if (screen === "S', '") {}', ["START", "SLOTS", "SUCCESS", "INIT", "data_exchange", "BACK"]],
    ['return { screen: "SLOTS", data: { s', " } }", ["slots"]],
    ["await env.KV.", "", ["get", "put", "delete"]],
    ['return { screen: "SLOTS", data: { slots: 1 } }; // re', "", undefined],
  ])("after `%s` fits this Flow", (before, after, names) => {
    expect(offered(before, after)).toEqual(names);
  });
});
