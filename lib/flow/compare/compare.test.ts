import { describe, expect, test } from "vitest";
import { flowOf } from "../fixtures/small-flow";
import type { Json, JsonObject } from "../json";
import { type FlowNode, screenId } from "../model/document";
import { type Change, changesIn, isNodeChange } from "./change";
import { compare } from "./compare";

const body = (text: string): JsonObject => ({ type: "TextBody", text });
const input = (name: string, label: string, more: JsonObject = {}): JsonObject => ({
  type: "TextInput",
  name,
  label,
  ...more,
});
const footer = (next: string): JsonObject => ({
  type: "Footer",
  label: "Continue",
  "on-click-action": { name: "navigate", next: { type: "screen", name: next }, payload: {} },
});
const options = (...items: readonly (readonly [string, string])[]): JsonObject => ({
  type: "Dropdown",
  name: "size",
  label: "Size",
  "data-source": items.map(([id, title]) => ({ id, title })),
});

function said(change: Change): string {
  if (!isNodeChange(change)) {
    if (change.kind === "screen-renamed") return `screen-renamed ${change.from} ${change.to}`;
    const name = "prop" in change ? change.prop : "key" in change ? change.key : "";
    return `${change.kind} ${name}`.trim();
  }
  const node: FlowNode | null = change.after ?? change.before;
  const name = String(node?.props.text ?? node?.props.label ?? node?.type);
  switch (change.kind) {
    case "node-prop":
      return `node-prop ${name} ${change.key}`;
    case "node-arrived":
      return `node-arrived ${name} from ${screenId(change.from)}`;
    case "node-left":
      return `node-left ${name} to ${screenId(change.to)}`;
    case "node-moved":
      return `node-moved ${name} by ${change.by}`;
    case "item-added":
    case "item-removed":
    case "item-moved":
      return `${change.kind} ${String((change.item as JsonObject).id)}`;
    case "item-changed":
      return `item-changed ${change.changes.map(({ path }) => path.join(".")).join()}`;
    default:
      return `${change.kind} ${name}`;
  }
}

function between(before: readonly Json[], after: readonly Json[]): readonly string[] {
  return changesIn(compare(flowOf({ A: before }), flowOf({ A: after }))).map(said);
}

describe("components are recognised", () => {
  test.each([
    ["an equal one that others went before", [body("a"), body("b")], [body("b")], ["node-removed a"]],
    [
      "the right one of several equal ones",
      [body("-"), body("x"), body("-")],
      [body("-"), body("x")],
      ["node-removed -"],
    ],
    [
      "one whose text was written anew in its place",
      [body("Hello"), body("z")],
      [body("Quick"), body("z")],
      ["node-prop Quick text"],
    ],
    [
      "an input by its name, whatever its label",
      [input("x", "Name")],
      [input("x", "Quark")],
      ["node-prop Quark label"],
    ],
    [
      "an input whose name changed by its label",
      [input("x", "Full name")],
      [input("y", "Full name")],
      ["answer-renamed Full name"],
    ],
    [
      "a question about something else as another one",
      [input("mail", "Email")],
      [input("born", "Day")],
      ["node-removed Email", "node-added Day"],
    ],
    [
      "one that changed places",
      [body("a"), body("b"), body("c")],
      [body("c"), body("a"), body("b")],
      ["node-moved c by order"],
    ],
    [
      "one that was put into a condition",
      [body("a"), { type: "If", condition: "${form.x}", then: [body("b")] }],
      [{ type: "If", condition: "${form.x}", then: [body("b"), body("a")] }],
      ["node-moved a by slot"],
    ],
    [
      "one of another type that asks for the same answer",
      [input("x", "Notes")],
      [{ type: "TextArea", name: "x", label: "Notes" }],
      ["node-type Notes"],
    ],
    [
      "a condition with all that came inside of it as one",
      [],
      [{ type: "If", condition: "${form.x}", then: [body("b")], else: [body("c")] }],
      ["node-added If"],
    ],
    [
      "a branch without anything in it",
      [{ type: "If", condition: "${form.x}", then: [body("b")] }],
      [{ type: "If", condition: "${form.x}", then: [body("b")], else: [] }],
      ["slot-added If"],
    ],
  ] satisfies readonly [string, Json[], Json[], string[]][])("%s", (_, before, after, changes) => {
    expect(between(before, after)).toEqual(changes);
  });

  test("one that went to another screen, also when its own is gone", () => {
    const changes = changesIn(
      compare(
        flowOf({ A: [body("keep"), input("x", "Name")], B: [body("last words")] }),
        flowOf({ A: [body("keep"), body("last words")], C: [input("x", "Name")] }),
      ),
    );
    expect(changes.map(said)).toEqual([
      "node-left Name to C",
      "node-arrived last words from B",
      "screen-removed",
      "node-left last words to A",
      "screen-added",
      "node-arrived Name from A",
    ]);
  });
});

describe("lists", () => {
  test.each([
    [
      "an option that came",
      [["s", "S"]],
      [
        ["s", "S"],
        ["m", "M"],
      ],
      ["item-added m"],
    ],
    [
      "an option that went",
      [
        ["s", "S"],
        ["m", "M"],
      ],
      [["m", "M"]],
      ["item-removed s"],
    ],
    ["another title", [["s", "S"]], [["s", "Small"]], ["item-changed title"]],
    ["another id for the same words", [["s", "S"]], [["small", "S"]], ["item-changed id"]],
    [
      "another order",
      [
        ["s", "S"],
        ["m", "M"],
        ["l", "L"],
      ],
      [
        ["m", "M"],
        ["l", "L"],
        ["s", "S"],
      ],
      ["item-moved s"],
    ],
  ] satisfies readonly [string, [string, string][], [string, string][], string[]][])(
    "tell %s",
    (_, before, after, changes) => {
      expect(between([options(...before)], [options(...after)])).toEqual(changes);
    },
  );
});

describe("screens", () => {
  const details = [body("Tell us about you"), input("x", "Name"), footer("B")];

  test("keep their identity under another id when they hold much the same", () => {
    const comparison = compare(
      flowOf({ A: details, B: [body("Thanks")] }),
      flowOf({ DETAILS: [...details, body("One more")], B: [body("Thanks")] }),
    );
    expect(changesIn(comparison).map(said)).toEqual([
      "screen-renamed A DETAILS",
      "screen-prop title",
      "node-added One more",
    ]);
  });

  test("are other screens when they share too little", () => {
    const comparison = compare(flowOf({ A: details }), flowOf({ Z: [body("Nothing alike")] }));
    expect(changesIn(comparison).map(said)).toEqual(["screen-removed", "screen-added"]);
  });

  test("tell what changed in their data field by field, their place and that they became the last", () => {
    const comparison = compare(
      flowOf({
        A: { children: [], data: { a: { type: "string" }, b: { type: "string" } } },
        B: [body("b")],
        C: [body("c")],
      }),
      flowOf({
        C: [body("c")],
        A: { children: [], data: { b: { type: "number" }, c: { type: "string" } }, terminal: true },
        B: [body("b")],
      }),
    );
    expect(changesIn(comparison).map(said)).toEqual([
      "screen-moved",
      "field a",
      "field b",
      "field c",
      "screen-prop terminal",
    ]);
  });

  test("the order of keys and the form of numbers are no changes", () => {
    expect(
      between(
        [{ type: "TextBody", text: "a", visible: true }],
        [{ visible: true, text: "a", type: "TextBody" }],
      ),
    ).toEqual([]);
  });
});

test("an action tells both what it did and what it does", () => {
  const [change] = changesIn(
    compare(flowOf({ A: [footer("B")], B: [], C: [] }), flowOf({ A: [footer("C")], B: [], C: [] })),
  );
  expect(change).toMatchObject({
    kind: "action",
    trigger: "on-click-action",
    old: { next: { name: "B" } },
    new: { next: { name: "C" } },
  });
});

test("the Flow itself tells its version, its endpoint and its routing", () => {
  const comparison = compare(
    flowOf({ A: [] }),
    flowOf({ A: [] }, { version: "7.0", data_api_version: "3.0", routing_model: {} }),
  );
  expect(changesIn(comparison).map(said)).toEqual([
    "flow-prop version",
    "flow-prop data_api_version",
    "flow-prop routing_model",
  ]);
});
