import { describe, expect, test } from "vitest";
import type { JsonObject } from "../json";
import { button, flowOf, goTo, input, link, optionsNamed, runOf, screenOf, text } from "./test-run";

function form(children: readonly JsonObject[], props: JsonObject): JsonObject {
  return { type: "Form", name: "form", ...props, children };
}

describe("initial values", () => {
  test("fill the inputs of a screen that is entered for the first time", () => {
    const children = [
      input("name", { "init-value": "Ana" }),
      { type: "OptIn", name: "news", label: "N", "init-value": true },
      {
        type: "CheckboxGroup",
        name: "many",
        label: "M",
        "data-source": optionsNamed("a", "b"),
        "init-value": ["b"],
      },
      { type: "DatePicker", name: "day", label: "D", "init-value": "${data.day}" },
    ];
    const run = runOf(flowOf("7.3", [screenOf("A", children, { data: { day: text() } })]), {
      data: { day: "2026-05-04" },
    });
    expect(run.form("A")).toEqual({ name: "Ana", news: true, many: ["b"], day: "2026-05-04" });
  });

  test("of a Form reach its inputs by name, written out or as one reference", () => {
    const written = form([input("a"), input("b")], { "init-values": { a: "1", b: "${data.b}" } });
    const whole = form([input("a"), input("b")], { "init-values": "${data.all}" });
    const all = { type: "object", __example__: {} };
    expect(
      runOf(flowOf("7.3", [screenOf("A", [written], { data: { b: text() } })]), { data: { b: "2" } }).form(
        "A",
      ),
    ).toEqual({ a: "1", b: "2" });
    expect(
      runOf(flowOf("7.3", [screenOf("A", [whole], { data: { all } })]), {
        data: { all: { b: "2", c: "3" } },
      }).form("A"),
    ).toEqual({ b: "2" });
  });

  test("become texts in text fields", () => {
    const run = runOf(flowOf("7.3", [screenOf("A", [form([input("age")], { "init-values": { age: 31 } })])]));
    expect(run.form("A")).toEqual({ age: "31" });
  });

  test("that are no option leave a list without a choice", () => {
    const pick = {
      type: "Dropdown",
      name: "x",
      label: "X",
      "data-source": optionsNamed("a"),
      "init-value": "z",
    };
    expect(runOf(flowOf("7.3", [screenOf("A", [pick])])).form("A")).toEqual({});
  });

  test("do not replace what was typed when the screen is entered again", () => {
    const flow = flowOf("7.3", [
      screenOf("A", [link("on", goTo("B", { name: "Ben" }))]),
      screenOf("B", [input("name", { "init-value": "${data.name}" })], { data: { name: text() } }),
    ]);
    const run = runOf(flow);
    run.tap("on");
    run.fill("name", "Cleo");
    run.send({ type: "back" });
    run.tap("on");
    expect(run.form("B")).toEqual({ name: "Cleo" });
  });

  test("are put in again when an answer of the endpoint brings their data anew, and only then", () => {
    const ask = button("Ask", { name: "data_exchange", payload: {} });
    const children = [
      input("a", { "init-value": "${data.a}" }),
      input("b", { "init-value": "${data.b}" }),
      ask,
    ];
    const run = runOf(flowOf("7.3", [screenOf("A", children, { data: { a: text(), b: text() } })]), {
      data: { a: "1", b: "1" },
    });
    run.fill("a", "typed");
    run.fill("b", "typed");
    run.tap("Ask");
    run.reply({ screen: "A", data: { a: "2" } });
    expect(run.form("A")).toEqual({ a: "2", b: "typed" });
  });

  test("stay away once taken back, even when the endpoint refreshes the screen", () => {
    const pick = {
      type: "RadioButtonsGroup",
      name: "x",
      label: "X",
      "data-source": optionsNamed("a"),
      "init-value": "a",
    };
    const ask = button("Ask", { name: "data_exchange", payload: {} });
    const run = runOf(flowOf("7.3", [screenOf("A", [pick, ask])]));
    run.fill("x", undefined);
    run.tap("Ask");
    run.reply({ screen: "A", data: {} });
    expect(run.form("A")).toEqual({});
  });

  test("count as a change, so that a bad one shows its error", () => {
    const email = input("mail", { "input-type": "email", "init-value": "nope" });
    const run = runOf(flowOf("7.3", [screenOf("A", [email])]));
    expect(run.view().nodes[0]).toMatchObject({ fault: { code: "email" }, showsFault: true });
  });
});
