import { describe, expect, test } from "vitest";
import { button, complete, field, flowOf, go, input, link, nodeOf, text } from "../fixtures/small-flow";
import type { JsonObject } from "../json";
import type { FlowDocument } from "../model/document";
import { pointerOf } from "../model/pointer";
import { hasErrors, validate } from "./validate";

function errorsOf(document: FlowDocument, version?: string): readonly string[] {
  return validate(document, version)
    .filter(({ severity }) => severity === "error")
    .map(({ code, target }) => `${code} ${pointerOf(document, target)}`);
}

const at = "/screens/0/layout/children";
const end = button(complete());

/** One last screen with these components above its button. */
function screenWith(children: readonly JsonObject[], props: JsonObject = {}): FlowDocument {
  return flowOf({ A: { terminal: true, ...props, children: [...children, end] } });
}

describe("screens and their ends", () => {
  test.each<[string, FlowDocument, readonly string[]]>([
    ["a Flow that is right has no error", screenWith([text("Hello")]), []],
    ["a Flow without a last screen", flowOf({ A: [text("Hello")] }), ["MISSING_TERMINAL_SCREEN /screens"]],
    [
      "a last screen without a button",
      flowOf({ A: { terminal: true, children: [text("Hello")] } }),
      ["MISSING_FOOTER_ON_TERMINAL_SCREEN /screens/0"],
    ],
    [
      "the button of a last screen that leads on",
      flowOf({
        A: [button(go("B"))],
        B: { terminal: true, children: [button(go("C"))] },
        C: { terminal: true, children: [end] },
      }),
      ["INVALID_PROPERTY_VALUE /screens/1/layout/children/0/on-click-action/name"],
    ],
    [
      "finishing on a screen that is not the last",
      flowOf({ A: [link(go("B")), end], B: { terminal: true, children: [end] } }),
      [`INVALID_COMPLETE_ACTION ${at}/1/on-click-action/name`],
    ],
    [
      "asking again on the way back without an endpoint",
      screenWith([], { refresh_on_back: true }),
      ["INVALID_PROPERTY_VALUE /screens/0/refresh_on_back"],
    ],
    [
      "the same id twice",
      { ...flowOf({ A: { terminal: true, children: [end] } }), screens: twice("A") },
      ["DUPLICATE_SCREEN_IDS /screens/1/id"],
    ],
    [
      "the reserved id, in capitals too",
      flowOf({ SUCCESS: { terminal: true, children: [end] } }),
      ["SCREEN_ID_IS_RESERVED_KEYWORD /screens/0/id"],
    ],
    [
      "a hidden answer nobody asks for",
      screenWith([], { sensitive: ["card"] }),
      ["INVALID_SENSITIVE_FIELD /screens/0/sensitive/0"],
    ],
  ])("%s", (_, document, expected) => {
    expect(errorsOf(document)).toEqual(expected);
  });

  function twice(id: string): FlowDocument["screens"] {
    const one = flowOf({ [id]: { terminal: true, children: [end] } }).screens;
    const two = flowOf({
      X: { terminal: true, children: [end] },
      [id]: { terminal: true, children: [end] },
    }).screens;
    return [...one, ...two.slice(1)];
  }
});

describe("components on a screen", () => {
  const image = { type: "Image", src: "iVBORw0KGgo=" };
  const photo = { type: "PhotoPicker", name: "p", label: "Photo" };
  const file = { type: "DocumentPicker", name: "d", label: "File" };
  const condition = (then: readonly JsonObject[], otherwise?: readonly JsonObject[]): JsonObject => ({
    type: "If",
    condition: "${data.a}",
    then,
    ...(otherwise ? { else: otherwise } : {}),
  });
  const data = { a: field("boolean", true) };

  test.each<[string, FlowDocument, readonly string[]]>([
    [
      "two inputs of one name, in different branches too",
      screenWith([condition([input("x")], [input("x")])], { data }),
      [`DUPLICATE_FORM_COMPONENT_NAMES ${at}/0/else/0/name`],
    ],
    [
      "four pictures",
      screenWith([image, image, image, image]),
      [`COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN ${at}/3/type`],
    ],
    [
      "three pictures in each branch count once",
      screenWith([condition([image, image, image], [image, image, image])], { data }),
      [],
    ],
    [
      "uploads of both kinds",
      screenWith([photo, file]),
      [`COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN ${at}/1/type`],
    ],
    [
      "an input beside a form",
      screenWith([{ type: "Form", name: "f", children: [input("x")] }, input("y")]),
      [`COMPONENTS_OUTSIDE_FORM ${at}/1`],
    ],
    [
      "a document with other components",
      screenWith([{ type: "RichText", text: "# Terms" }, text("x")]),
      [`INVALID_COMPONENT_PLACEMENT ${at}/0/type`],
    ],
    ["a document with a button", screenWith([{ type: "RichText", text: "# Terms" }]), []],
    [
      "a fourth condition inside three",
      screenWith([condition([condition([condition([condition([text("x")])])])])], { data }),
      [`MAXIMUM_IF_NESTING ${at}/0/then/0/then/0/then/0`],
    ],
    [
      "a condition that shows nothing",
      screenWith([condition([])], { data }),
      [`INVALID_PROPERTY_VALUE ${at}/0/then`],
    ],
    [
      "a button in one branch only",
      flowOf({ A: { terminal: true, data, children: [condition([end], [text("x")])] } }),
      [`MISSING_FOOTER_IN_IF_ELSE_BRANCHES ${at}/0`],
    ],
    [
      "a button in both branches",
      flowOf({ A: { terminal: true, data, children: [condition([end], [end])] } }),
      [],
    ],
    [
      "an empty condition",
      screenWith([{ ...condition([text("x")]), condition: " " }]),
      [`INVALID_PROPERTY_VALUE ${at}/0/condition`],
    ],
  ])("%s", (_, document, expected) => {
    expect(errorsOf(document)).toEqual(expected);
  });

  test("a calendar inside a form is refused from 7.3 on, and a warning before", () => {
    const calendar = { type: "CalendarPicker", name: "day", label: "Day" };
    const document = screenWith([{ type: "Form", name: "f", children: [calendar] }]);
    expect(errorsOf(document)).toEqual([`INVALID_COMPONENT_PLACEMENT ${at}/0/children/0`]);
    expect(errorsOf(document, "7.2")).toEqual([]);
  });
});

describe("for people", () => {
  test("faults of every layer are told at once, without what Meta only repeats", () => {
    const document = flowOf({
      A: { terminal: true, children: [input("x", { label: "" }), text("${data.b}"), end] },
    });
    expect(errorsOf(document)).toEqual([
      `PATTERN_MISMATCH ${at}/0/label`,
      `INVALID_SCREEN_DYNAMIC_DATA ${at}/1/text`,
    ]);
  });

  test("an issue names screen, node and prop", () => {
    const document = screenWith([input("x", { label: "" })]);
    const [issue] = validate(document);
    expect(issue?.target).toEqual({
      screen: document.screens[0]?.key,
      node: nodeOf(document, "x").id,
      path: ["label"],
    });
    expect(hasErrors(validate(document))).toBe(true);
  });
});
