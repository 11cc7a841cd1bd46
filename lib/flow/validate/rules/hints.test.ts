import { describe, expect, test } from "vitest";
import { button, complete, field, flowOf, go, input, text } from "../../fixtures/small-flow";
import type { JsonObject } from "../../json";
import type { FlowDocument } from "../../model/document";
import { validate } from "../validate";

const end = button(complete());

function warnings(document: FlowDocument): readonly string[] {
  const found = validate(document);
  expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
  return found.map(({ code, target }) => [code, ...target.path].join(" "));
}

/** Components whose answers are all sent. */
function screenWith(...children: readonly JsonObject[]): FlowDocument {
  const names = children.flatMap(({ name }) => (typeof name === "string" ? [name] : []));
  const payload = Object.fromEntries(names.map((name) => [name, `\${form.${name}}`]));
  return flowOf({ A: { terminal: true, children: [...children, button(complete(payload))] } });
}

function radios(ids: readonly string[], props: JsonObject = {}): JsonObject {
  return {
    type: "RadioButtonsGroup",
    name: "r",
    label: "R",
    "data-source": ids.map((id) => ({ id, title: id })),
    ...props,
  };
}

function numbered(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `o${index}`);
}

describe("what phones do not take well", () => {
  test.each<[string, FlowDocument, readonly string[]]>([
    ["twenty options are fine", screenWith(radios(numbered(20))), []],
    ["twenty-one are not", screenWith(radios(numbered(21))), ["too-many-options data-source"]],
    [
      "a hundred and one with a picture",
      screenWith({
        type: "Dropdown",
        name: "d",
        label: "D",
        "data-source": numbered(101).map((id) => ({ id, title: id, image: "QQ==" })),
      }),
      ["too-many-options data-source"],
    ],
    ["one chip", screenWith({ ...radios(["a"]), type: "ChipsSelector" }), ["too-few-options data-source"]],
    ["an id twice", screenWith(radios(["a", "b", "a"])), ["duplicate-option data-source 2 id"]],
    ["a choice that is none", screenWith(radios(["a"], { "init-value": "z" })), ["not-an-option init-value"]],
    [
      "a choice that cannot be chosen",
      screenWith({
        ...radios([], { "init-value": "a" }),
        "data-source": [{ id: "a", title: "A", enabled: false }],
      }),
      ["disabled-option init-value"],
    ],
    [
      "a pattern without a kind of answer",
      screenWith(input("a", { pattern: "^a$", "helper-text": "An a" })),
      ["pattern-without-type input-type"],
    ],
    ["a long option", screenWith(radios(["x".repeat(31)])), ["text-too-long data-source 0 title"]],
    ["a large label", screenWith(input("a", { label: "x".repeat(90), "label-variant": "large" })), []],
    ["a picture too large", screenWith({ type: "Image", src: "A".repeat(420_000) }), ["image-too-large src"]],
    [
      "a picture from the web",
      screenWith({ type: "Image", src: "https://x.y/z.png" }),
      ["image-is-address src"],
    ],
    [
      "least above most, which Meta does not compare for chips",
      screenWith({
        ...radios(["a", "b"]),
        type: "ChipsSelector",
        "min-selected-items": 2,
        "max-selected-items": 1,
      }),
      ["wrong-order min-selected-items"],
    ],
    [
      "required, but greyed out",
      screenWith(input("a", { required: true, enabled: false })),
      ["required-but-disabled enabled"],
    ],
    [
      "required, but hidden",
      screenWith(input("a", { required: true, visible: false })),
      ["required-but-hidden visible"],
    ],
    ["51 components", screenWith(...Array.from({ length: 50 }, () => text("x"))), ["many-components"]],
  ])("%s", (_, document, expected) => {
    expect(warnings(document)).toEqual(expected);
  });

  test("uploads inside a condition are accepted, though nobody documents them", () => {
    const photo = { type: "PhotoPicker", name: "p", label: "P", "max-uploaded-photos": 1 };
    const document = flowOf({
      A: {
        terminal: true,
        data: { a: field("boolean", true) },
        children: [
          { type: "If", condition: "${data.a}", then: [photo] },
          button(complete({ p: "${form.p}" })),
        ],
      },
    });
    expect(warnings(document)).toEqual(["undocumented-place"]);
  });
});

describe("answers and data nobody uses", () => {
  test("an answer that is neither sent nor shown nor read elsewhere", () => {
    expect(warnings(flowOf({ A: { terminal: true, children: [input("a"), end] } }))).toEqual([
      "answer-not-sent name",
    ]);
    expect(
      warnings(flowOf({ A: { terminal: true, children: [input("a"), text("${form.a}"), end] } })),
    ).toEqual([]);
  });

  test("an answer that a later screen sends", () => {
    const later = button(complete({ a: "${screen.A.form.a}" }));
    const document = flowOf({ A: [input("a"), button(go("B"))], B: { terminal: true, children: [later] } });
    expect(warnings(document)).toEqual([]);
  });

  test("a consent that must be given, and what only shows something, need not be sent", () => {
    const consent = { type: "OptIn", name: "ok", label: "OK", required: true };
    const shown = input("a", { enabled: false, "init-value": "x" });
    expect(warnings(flowOf({ A: { terminal: true, children: [consent, shown, end] } }))).toEqual([]);
  });

  test("declared data that no screen looks at", () => {
    const data = { a: field("string", "x"), error_message: field("string", "x") };
    expect(warnings(flowOf({ A: { terminal: true, data, children: [end] } }))).toEqual([
      "unused-data data a",
    ]);
  });
});

describe("rows of a list, which Meta does not look at", () => {
  test("that lead nowhere are a warning", () => {
    const row = { id: "a", "main-content": { title: "A" }, "on-click-action": go("NOWHERE") };
    const list = { type: "NavigationList", name: "l", "list-items": [row] };
    const document = flowOf({ A: [list], B: { terminal: true, children: [end] } });
    expect(warnings(document)).toContain("row-action list-items 0 on-click-action next name");
  });

  test("a target of another kind is not followed", () => {
    const action = { ...go("B"), next: { type: "Screen", name: "B" } };
    const document = flowOf({
      A: [button(go("B")), { type: "EmbeddedLink", text: "x", "on-click-action": action }],
      B: { terminal: true, children: [end] },
    });
    expect(warnings(document)).toEqual(["unknown-next-type on-click-action next type"]);
  });
});
