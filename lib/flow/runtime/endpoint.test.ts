import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../json";
import { exampleReply } from "./example-reply";
import { button, flowOf, input, link, runOf, screenOf, type TestRun, text } from "./test-run";

const list: JsonObject = {
  type: "array",
  items: { type: "object", properties: { id: { type: "string" } } },
  __example__: [],
};

const flow = flowOf(
  "7.3",
  [
    screenOf(
      "PICK",
      [
        input("x", { "error-message": "${data.wrong}" }),
        {
          type: "Dropdown",
          name: "d",
          label: "D",
          "data-source": "${data.list}",
          "on-select-action": { name: "data_exchange", payload: { d: "${form.d}" } },
        },
        button("Send", { name: "data_exchange", payload: { x: "${form.x}" } }),
      ],
      { data: { list, wrong: text(""), size: { type: "integer", __example__: 1 } } },
    ),
    screenOf("PLAIN", [link("Ask", { name: "data_exchange" })], { refresh_on_back: true }),
    screenOf("DONE", [button("End", { name: "data_exchange", payload: { all: "1" } })], {
      terminal: true,
      data: { required: ["sum"], sum: text("12") },
    }),
    screenOf("ALONE", []),
  ],
  { data_api_version: "3.0", routing_model: { PICK: ["PLAIN"], PLAIN: ["DONE"], DONE: [], ALONE: [] } },
);

function asked(): TestRun {
  const run = runOf(flow);
  run.fill("x", "typed");
  run.tap("Send");
  return run;
}

describe("talking with the endpoint", () => {
  test("a button sends its payload with the screen, and the screen waits", () => {
    const run = runOf(flow);
    run.fill("x", "typed");
    expect(run.tap("Send")).toEqual([
      {
        type: "exchange",
        request: 1,
        body: { action: "data_exchange", screen: "PICK", data: { x: "typed" } },
      },
    ]);
    expect(run.view().isWaiting).toBe(true);
  });

  test("opening with the endpoint asks for the first screen, which must have no inbound edge", () => {
    const run = runOf(flow, { ask: "endpoint" });
    expect(run.state()).toMatchObject({ status: "waiting", pending: { action: "INIT" } });
    expect(run.view()).toMatchObject({ id: "", nodes: [], footer: null });
    run.reply({ screen: "PICK", data: {} });
    expect(run.state()).toMatchObject({ status: "running", history: ["PICK"] });

    const inner = runOf(flow, { ask: "endpoint" });
    inner.reply({ screen: "DONE", data: { sum: "1" } });
    expect(inner.state().failure?.code).toBe("invalid-screen-transition");
  });

  test("an answer naming the same screen refreshes its data and keeps the answers", () => {
    const run = asked();
    run.reply({ screen: "PICK", data: { size: 3 } });
    expect(run.state()).toMatchObject({ status: "running", history: ["PICK"], pending: null });
    expect(run.data("PICK")).toEqual({ size: 3 });
    expect(run.form("PICK")).toEqual({ x: "typed" });
  });

  test("an answer naming the next screen moves there", () => {
    const run = asked();
    run.reply({ screen: "PLAIN", data: {} });
    expect(run.state().history).toEqual(["PICK", "PLAIN"]);
  });

  test.each<[string, Json, string]>([
    ["names a screen without an edge", { screen: "ALONE", data: {} }, "invalid-screen-transition"],
    ["names an unknown screen", { screen: "NOPE", data: {} }, "no-such-screen"],
    ["is no object", "hello", "payload-schema-error"],
    ["names no screen", { data: { status: "active" } }, "payload-schema-error"],
    ["has data of the wrong kind", { screen: "PICK", data: [] }, "payload-schema-error"],
    ["has no data", { screen: "PICK" }, "payload-schema-error"],
    ["has a text for a number", { screen: "PICK", data: { size: "3" } }, "payload-schema-error"],
    ["has decimals for an integer", { screen: "PICK", data: { size: 1.5 } }, "payload-schema-error"],
    ["has null", { screen: "PICK", data: { size: null } }, "payload-schema-error"],
    ["has a wrong type deep inside", { screen: "PICK", data: { list: [{ id: 3 }] } }, "payload-schema-error"],
    ["has data for a screen that declares none", { screen: "PLAIN", data: { y: 1 } }, "payload-schema-error"],
    ["ends without params", { screen: "SUCCESS", data: {} }, "payload-schema-error"],
  ])("an answer that %s ends in %s", (_, body, code) => {
    const run = asked();
    run.reply(body);
    expect(run.state()).toMatchObject({ status: "failed", failure: { code }, pending: null });
  });

  test("a field that the data model requires must be in the answer", () => {
    const run = asked();
    run.reply({ screen: "PLAIN", data: {} });
    run.tap("Ask");
    run.reply({ screen: "DONE", data: {} });
    expect(run.state().failure?.code).toBe("payload-schema-error");
  });

  test("fields that are not declared do no harm", () => {
    const run = asked();
    run.reply({ screen: "PICK", data: { extra: true } });
    expect(run.state().status).toBe("running");
  });

  test("SUCCESS ends the Flow with the params of the endpoint", () => {
    const run = asked();
    const params = { flow_token: "t", sum: 3 };
    expect(run.reply({ screen: "SUCCESS", data: { extension_message_response: { params } } })).toEqual([
      { type: "complete", payload: params },
    ]);
    expect(run.state()).toMatchObject({ status: "completed", response: params });
  });

  test("error_message is a short message, not data, and can be taken away", () => {
    const run = asked();
    run.reply({ screen: "PLAIN", data: { error_message: "Try later" } });
    expect(run.view()).toMatchObject({ id: "PLAIN", snackbar: "Try later" });
    expect(run.data("PLAIN")).toEqual({});
    run.send({ type: "dismiss-snackbar" });
    expect(run.view().snackbar).toBeNull();
  });

  test("a message about a field shows again each time the endpoint sends it, but not with other answers", () => {
    const run = asked();
    run.reply({ screen: "PICK", data: { wrong: "Unknown code" } });
    expect(run.view().nodes[0]?.fault?.text).toBe("Unknown code");
    run.fill("x", "again");
    run.tap("Send");
    run.reply({ screen: "PICK", data: { wrong: "Unknown code" } });
    expect(run.view().nodes[0]?.fault?.text).toBe("Unknown code");
    run.fill("x", "third");
    run.tap("Send");
    run.reply({ screen: "PICK", data: { size: 4 } });
    expect(run.view().nodes[0]?.fault).toBeNull();
  });

  test("a late reply is ignored", () => {
    const run = asked();
    const late = run.state().request;
    run.send({ type: "back" });
    run.tap("Send");
    const waiting = run.state();
    run.send({
      type: "reply",
      request: late,
      reply: { kind: "answer", body: { screen: "PLAIN", data: {} } },
    });
    expect(run.state()).toBe(waiting);
    run.send({ type: "start" });
    run.send({ type: "reply", request: waiting.request, reply: { kind: "unreachable", message: "x" } });
    expect(run.state().status).toBe("running");
  });

  test("going back while waiting gives up the exchange and stays on the screen", () => {
    const run = asked();
    run.send({ type: "back" });
    expect(run.state()).toMatchObject({ status: "running", history: ["PICK"], pending: null });
  });

  test("an endpoint that cannot be reached can be asked again with the same words", () => {
    const run = asked();
    run.receive({ kind: "unreachable", message: "No answer within 10 seconds." });
    expect(run.state()).toMatchObject({ status: "failed", failure: { code: "endpoint" } });
    expect(run.send({ type: "retry" })).toEqual([
      {
        type: "exchange",
        request: 2,
        body: { action: "data_exchange", screen: "PICK", data: { x: "typed" } },
      },
    ]);
    run.reply({ screen: "PLAIN", data: {} });
    expect(run.view().id).toBe("PLAIN");
  });

  test("back from an unreachable endpoint returns to the screen with its answers", () => {
    const run = asked();
    run.receive({ kind: "unreachable", message: "No answer." });
    run.send({ type: "back" });
    expect(run.state()).toMatchObject({ status: "running", failure: null, history: ["PICK"] });
    expect(run.form("PICK")).toEqual({ x: "typed" });
  });

  test("HTTP 421 repeats the request once by itself, then fails", () => {
    const run = asked();
    expect(run.receive({ kind: "refused", status: 421 })).toMatchObject([{ type: "exchange", request: 2 }]);
    expect(run.receive({ kind: "refused", status: 421 })).toEqual([]);
    expect(run.state()).toMatchObject({ status: "failed", failure: { code: "endpoint" }, pending: null });
  });

  test("HTTP 427 ends with the endpoint's message and cannot be tried again", () => {
    const run = asked();
    run.receive({ kind: "refused", status: 427, message: "This order is closed." });
    expect(run.state().failure).toEqual({ code: "token-expired", message: "This order is closed." });
    expect(run.send({ type: "retry" })).toEqual([]);
    expect(run.send({ type: "back" })).toEqual([{ type: "close" }]);
  });

  test.each([432, 500])("HTTP %i ends with a general failure", (status) => {
    const run = asked();
    run.receive({ kind: "refused", status });
    expect(run.state()).toMatchObject({ status: "failed", failure: { code: "endpoint" }, pending: null });
  });

  test("back on a screen with refresh_on_back asks the endpoint where to go", () => {
    const run = asked();
    run.reply({ screen: "PLAIN", data: {} });
    expect(run.send({ type: "back" })).toEqual([
      { type: "exchange", request: 2, body: { action: "BACK", screen: "PLAIN", data: {} } },
    ]);
    run.reply({ screen: "PICK", data: { size: 9 } });
    expect(run.state().history).toEqual(["PICK"]);
    expect(run.data("PICK")).toEqual({ size: 9 });
  });

  test("what grows without end is refused before it fills the memory", () => {
    const grow = link("grow", {
      name: "update_data",
      payload: { a: ["${data.a}", "${data.a}"], s: "`${data.s} ${data.s}`" },
    });
    const run = runOf(flowOf("7.3", [screenOf("A", [grow], { data: { a: list, s: text() } })]), {
      data: { s: "0123456789" },
    });
    for (let count = 0; count < 1000 && run.state().status === "running"; count += 1) run.tap("grow");
    expect(run.state().failure?.code).toBe("payload-schema-error");
  });
});

describe("what an endpoint might answer", () => {
  test("a button mostly leads on, a choice mostly stays, a last screen mostly ends", () => {
    const run = asked();
    const pending = run.state().pending;
    const kinds = (of: TestRun): readonly string[] => {
      const request = of.state().pending;
      return request
        ? exampleReply(of.flow, of.state(), request).map(({ kind, screen }) => `${kind} ${screen}`)
        : [];
    };
    expect(pending).not.toBeNull();
    expect(kinds(run)).toEqual(["next PLAIN", "finish SUCCESS", "same PICK"]);
    const choosing = runOf(flow, { data: { list: [{ id: "a" }] } });
    choosing.fill("d", "a");
    expect(kinds(choosing)).toEqual(["same PICK", "next PLAIN"]);
    expect(kinds(runOf(flow, { ask: "endpoint" }))).toEqual(["first PICK", "first ALONE"]);
    const last = runOf(flow, { screen: "DONE", data: { sum: "1" } });
    last.tap("End");
    expect(kinds(last)).toEqual(["finish SUCCESS", "same DONE"]);
  });

  test("every example is an answer that phones take", () => {
    const run = asked();
    const request = run.state().pending;
    for (const { body } of request ? exampleReply(run.flow, run.state(), request) : []) {
      const again = asked();
      again.reply(body);
      expect(again.state().failure).toBeNull();
    }
  });
});
