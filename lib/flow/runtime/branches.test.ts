import { describe, expect, test } from "vitest";
import type { JsonObject } from "../json";
import { button, flowOf, goTo, input, optionsNamed, runOf, screenOf, text } from "./test-run";

const word = (content: string) => ({ type: "TextBody", text: content });

function runWith(children: readonly JsonObject[], data = {}) {
  const fields = Object.fromEntries(Object.keys(data).map((name) => [name, { ...text(), type: "boolean" }]));
  return runOf(flowOf("7.3", [screenOf("A", children, { data: fields })]), { data });
}

describe("what is drawn", () => {
  test("an If draws one branch and follows the answers as they change", () => {
    const branch = { type: "If", condition: "${form.x} == 'go'", then: [word("yes")], else: [word("no")] };
    const run = runWith([input("x"), branch]);
    expect(run.seen()).toEqual(["x", "no"]);
    run.fill("x", "go");
    expect(run.seen()).toEqual(["x", "yes"]);
  });

  test("an If without else draws nothing when its condition is false", () => {
    expect(runWith([{ type: "If", condition: "${form.x} == 'go'", then: [word("yes")] }]).seen()).toEqual([]);
  });

  test("a condition in backticks is false", () => {
    const branch = { type: "If", condition: "`true == true`", then: [word("yes")], else: [word("no")] };
    expect(runWith([branch]).seen()).toEqual(["no"]);
  });

  test("a Switch draws the matching case, else the one called default, else nothing", () => {
    const plan = { type: "Dropdown", name: "plan", label: "P", "data-source": optionsNamed("a", "b", "c") };
    const withDefault = {
      type: "Switch",
      value: "${form.plan}",
      cases: { a: [word("case a")], default: [word("otherwise")] },
    };
    const without = { type: "Switch", value: "${form.plan}", cases: { b: [word("case b")] } };
    const run = runWith([plan, withDefault, without]);
    expect(run.seen()).toEqual(["plan", "otherwise"]);
    run.fill("plan", "a");
    expect(run.seen()).toEqual(["plan", "case a"]);
    run.fill("plan", "b");
    expect(run.seen()).toEqual(["plan", "otherwise", "case b"]);
  });

  test("hidden components are left out and do not block", () => {
    const run = runWith(
      [input("x", { required: true, visible: "${data.show}" }), button("Go", { name: "complete" })],
      {
        show: false,
      },
    );
    expect(run.seen()).toEqual(["Go"]);
    expect(run.view().isReady).toBe(true);
  });

  test("a Form and its branches are dissolved, and the button comes last wherever it stands", () => {
    const form = {
      type: "Form",
      name: "f",
      children: [
        button("Go", { name: "complete" }),
        { type: "If", condition: "${data.on}", then: [input("a")] },
        input("b"),
      ],
    };
    const run = runWith([form], { on: true });
    expect(run.seen()).toEqual(["a", "b", "Go"]);
    expect(run.view().footer?.props.label).toBe("Go");
  });

  test("an answer in a branch that is closed is kept and still reaches payloads", () => {
    const run = runWith([
      input("x"),
      { type: "If", condition: "${form.x} == 'go'", then: [input("inner", { required: true })] },
      button("Go", { name: "complete", payload: { inner: "${form.inner}" } }),
    ]);
    run.fill("x", "go");
    run.fill("inner", "kept");
    run.fill("x", "stop");
    expect(run.tap("Go")).toEqual([{ type: "complete", payload: { inner: "kept" } }]);
  });

  test("texts are drawn with their values; what has no value is absent and its default counts", () => {
    const run = runWith(
      [
        input("n", { "input-type": "number" }),
        { type: "TextBody", text: "`'Total ' ${form.n} * 2`" },
        { type: "TextBody", text: "${form.n}", visible: "${data.missing}" },
      ],
      {},
    );
    run.fill("n", "4");
    expect(run.view().nodes.map(({ props }) => props.text)).toEqual([undefined, "Total 8", "4"]);
    expect(run.view().nodes[2]?.props).not.toHaveProperty("visible");
  });

  test("a title may be a reference", () => {
    const flow = flowOf("7.3", [
      { ...screenOf("A", [], { data: { name: text() } }), title: "`'For ' ${data.name}`" },
    ]);
    expect(runOf(flow, { data: { name: "Ana" } }).view().title).toBe("For Ana");
  });

  test("a view stays the same object while nothing in it changes", () => {
    const run = runWith([input("a"), input("b"), word("text")]);
    const before = run.view().nodes;
    run.fill("a", "x");
    const after = run.view().nodes;
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).toBe(before[1]);
    expect(after[2]).toBe(before[2]);
  });

  test("answers of other screens can be read, visited or not", () => {
    const flow = flowOf("7.3", [
      screenOf("A", [input("x"), button("Go", goTo("B"))]),
      screenOf("B", [
        { type: "TextBody", text: "${screen.A.form.x}" },
        { type: "TextBody", text: "`'later ' ${screen.C.form.y}`" },
      ]),
      screenOf("C", [input("y")]),
    ]);
    const run = runOf(flow, { screen: "A" });
    run.fill("x", "typed");
    run.tap("Go");
    expect(run.seen()).toEqual(["typed", "later "]);
  });
});
