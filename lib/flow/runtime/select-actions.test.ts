import { describe, expect, test } from "vitest";
import type { JsonObject } from "../json";
import { button, flowOf, input, optionsNamed, runOf, screenOf, text } from "./test-run";

const log = { log: text("") };

/** Adds a word to data.log, so that the order of actions can be read. */
function note(word: string): JsonObject {
  return { name: "update_data", payload: { log: `\`\${data.log} '${word} '\`` } };
}

function choice(
  type: string,
  props: JsonObject,
  options: readonly JsonObject[] = optionsNamed("a", "b", "c"),
) {
  return { type, name: "x", label: "X", "data-source": options, ...props };
}

function runWith(component: JsonObject, version = "7.3") {
  return runOf(flowOf(version, [screenOf("A", [component], { data: log })]), { data: { log: "" } });
}

const both = { "on-select-action": note("on"), "on-unselect-action": note("off") };

describe("what choosing sets off", () => {
  test.each(["RadioButtonsGroup", "Dropdown"])("%s runs unselect first, then select", (type) => {
    const run = runWith(choice(type, both));
    run.fill("x", "a");
    expect(run.data("A").log).toBe("on ");
    run.fill("x", "b");
    expect(run.data("A").log).toBe("on off on ");
    run.fill("x", undefined);
    expect(run.data("A").log).toBe("on off on off ");
  });

  test.each(["CheckboxGroup", "ChipsSelector"])(
    "%s runs select for a new choice and unselect for one taken back",
    (type) => {
      const run = runWith(choice(type, both));
      run.fill("x", ["a"]);
      run.fill("x", ["a", "b"]);
      run.fill("x", ["b"]);
      expect(run.data("A").log).toBe("on on off ");
    },
  );

  test("without an unselect action select runs when a choice is taken back too, once per change", () => {
    const many = runWith(choice("CheckboxGroup", { "on-select-action": note("on") }));
    many.fill("x", ["a"]);
    many.fill("x", []);
    expect(many.data("A").log).toBe("on on ");
    const one = runWith(choice("RadioButtonsGroup", { "on-select-action": note("on") }));
    one.fill("x", "a");
    one.fill("x", "b");
    expect(one.data("A").log).toBe("on on ");
  });

  test("entries with actions of their own run those of the entry concerned", () => {
    const options = ["a", "b"].map((id) => ({
      id,
      title: id,
      "on-select-action": note(`${id}+`),
      "on-unselect-action": note(`${id}-`),
    }));
    const run = runWith(choice("RadioButtonsGroup", {}, options));
    run.fill("x", "a");
    run.fill("x", "b");
    expect(run.data("A").log).toBe("a+ a- b+ ");
  });

  test("a consent box runs select when ticked and unselect when unticked", () => {
    const run = runWith({ type: "OptIn", name: "x", label: "X", ...both });
    run.fill("x", true);
    run.fill("x", undefined);
    expect(run.data("A").log).toBe("on off ");
    expect(run.form("A")).toEqual({ x: null });
  });

  test("the answer is stored before the action runs", () => {
    const action = { name: "update_data", payload: { log: "${form.x}" } };
    const run = runWith(choice("Dropdown", { "on-select-action": action }));
    run.fill("x", "b");
    expect(run.data("A").log).toBe("b");
  });

  test("entering the same value again runs nothing", () => {
    const run = runWith(choice("Dropdown", both));
    run.fill("x", "a");
    const before = run.state();
    run.fill("x", "a");
    expect(run.state()).toBe(before);
  });

  test.each(["DatePicker", "CalendarPicker"])("%s asks the endpoint when a date is picked", (type) => {
    const action = { name: "data_exchange", payload: { day: "${form.x}" } };
    const run = runWith({ type, name: "x", label: "X", "on-select-action": action });
    expect(run.fill("x", "2026-05-04")).toEqual([
      {
        type: "exchange",
        request: 1,
        body: { action: "data_exchange", screen: "A", data: { day: "2026-05-04" } },
      },
    ]);
    expect(run.view().isWaiting).toBe(true);
  });

  test("inputs rest while the endpoint is asked", () => {
    const run = runWith(
      choice("Dropdown", { "on-select-action": { name: "data_exchange", payload: { a: 1 } } }),
    );
    run.fill("x", "a");
    const waiting = run.state();
    run.fill("x", "b");
    expect(run.state()).toBe(waiting);
  });

  test.each([
    ["5.1", ""],
    ["6.0", "on "],
    ["6.3", "on "],
    ["7.0", ""],
    ["7.3", ""],
  ])("in version %s a screen drawn with a value logs %j", (version, expected) => {
    const run = runWith(choice("Dropdown", { "init-value": "a", "on-select-action": note("on") }), version);
    expect(run.data("A").log).toBe(expected);
  });

  test("in version 6 coming back to a screen with a value runs select again", () => {
    const flow = flowOf("6.2", [
      screenOf(
        "A",
        [
          choice("Dropdown", { "on-select-action": note("on") }),
          button("Next", { name: "navigate", next: { type: "screen", name: "B" }, payload: {} }),
        ],
        { data: log },
      ),
      screenOf("B", []),
    ]);
    const run = runOf(flow, { data: { log: "" } });
    run.fill("x", "a");
    run.tap("Next");
    run.send({ type: "back" });
    expect(run.data("A").log).toBe("on on ");
  });

  test("hidden and disabled inputs take no answer", () => {
    const flow = flowOf("7.3", [
      screenOf("A", [input("hidden", { visible: false }), input("grey", { enabled: false }), input("open")]),
    ]);
    const run = runOf(flow);
    run.fill("hidden", "x");
    run.fill("grey", "x");
    run.fill("absent", "x");
    run.fill("open", "x");
    expect(run.form("A")).toEqual({ open: "x" });
  });
});
