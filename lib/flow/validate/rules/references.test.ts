import { describe, expect, test } from "vitest";
import { button, complete, field, flowOf, go, input, text } from "../../fixtures/small-flow";
import type { JsonObject } from "../../json";
import type { FlowDocument } from "../../model/document";
import { validate } from "../validate";

const end = button(complete());
const data = {
  words: field("string", "x"),
  count: field("number", 1),
  whole: field("integer", 1),
  flag: field("boolean", true),
  address: { type: "object", properties: { city: { type: "string" } }, __example__: {} },
  plans: {
    type: "array",
    items: { type: "object", properties: { id: { type: "string" }, title: { type: "string" } } },
    __example__: [],
  },
  bare: { type: "array", items: { type: "object", properties: { id: { type: "string" } } }, __example__: [] },
};

/** What is found in one component of a last screen that has inputs and data, as "CODE path". */
function found(component: JsonObject, version?: string): readonly string[] {
  const before = { ...go("LAST"), payload: undefined };
  const document = flowOf({
    FIRST: {
      data: { hello: field("string", "x") },
      children: [input("early"), button(before as unknown as JsonObject)],
    },
    LAST: {
      terminal: true,
      children: [component, input("name"), input("age", { "input-type": "number" }), end],
    },
  });
  return listed(withData(document), version);
}

function withData(document: FlowDocument): FlowDocument {
  return {
    ...document,
    screens: document.screens.map((screen) =>
      screen.props.id === "LAST" ? { ...screen, props: { ...screen.props, data } } : screen,
    ),
  };
}

function listed(document: FlowDocument, version?: string): readonly string[] {
  const last = document.screens[1];
  return validate(document, version)
    .filter(({ target }) => target.node !== undefined && target.node === last?.children[0]?.id)
    .filter(({ code }) => code !== "answer-not-sent")
    .map(({ code, target }) => [code, ...target.path].join(" "));
}

const dynamic = "INVALID_SCREEN_DYNAMIC_DATA";
const wrong = "INVALID_PROPERTY_VALUE";

describe("a reference as the whole value", () => {
  test.each<[string, JsonObject, readonly string[]]>([
    ["to data", text("${data.words}"), []],
    ["into an object", text("${data.address.city}"), []],
    ["to an answer", text("${form.name}"), []],
    ["to another screen", text("${screen.FIRST.data.hello}"), []],
    ["to an answer of another screen", text("${screen.FIRST.form.early}"), []],
    ["to data nobody declared", text("${data.nope}"), [`${dynamic} text`]],
    ["to an answer nobody asks for", text("${form.nope}"), [`${dynamic} text`]],
    ["to a screen nobody knows", text("${screen.NOPE.data.x}"), [`${dynamic} text`]],
    ["to the own screen by name", text("${screen.LAST.data.words}"), [`${dynamic} text`]],
    ["to a number where text is shown", text("${data.count}"), [`${dynamic} text`]],
    ["to a number answer where text is shown", text("${form.age}"), [`${dynamic} text`]],
    ["to a flag", { ...text("x"), visible: "${data.flag}" }, []],
    ["to a text where a flag is needed", { ...text("x"), visible: "${data.words}" }, [`${dynamic} visible`]],
    ["two in one", text("${data.words}${data.words}"), [`${dynamic} text`]],
    ["with a place in a list is plain text", text("${data.plans[0]}"), ["literal-reference text"]],
    ["to options", { type: "Dropdown", name: "d", label: "D", "data-source": "${data.plans}" }, []],
    [
      "to options without a title",
      { type: "Dropdown", name: "d", label: "D", "data-source": "${data.bare}" },
      [`${dynamic} data-source`],
    ],
    [
      "to a whole number where one is needed",
      { type: "TextArea", name: "t", label: "T", "max-length": "${data.whole}" },
      [],
    ],
    [
      "to any number where a whole one is needed",
      { type: "TextArea", name: "t", label: "T", "max-length": "${data.count}" },
      [`${dynamic} max-length`],
    ],
  ])("%s", (_, component, expected) => {
    expect(found(component)).toEqual(expected);
  });

  test("is a warning only in 7.1, which does not look", () => {
    expect(found(text("${data.nope}"), "7.1")).toEqual(["unchecked-data text"]);
  });

  test("can be declared in one click where one type is meant", () => {
    const document = flowOf({ A: { terminal: true, children: [text("${data.city}"), end] } });
    const issue = validate(document).find(({ code }) => code === dynamic);
    expect(issue?.fix).toEqual({
      name: "declare-data",
      screen: document.screens[0]?.key,
      field: "city",
      schema: { type: "string", __example__: "Example" },
    });
  });
});

describe("text around references", () => {
  test("is shown as it stands, and an expression says what was meant", () => {
    expect(found(text("Hello ${data.words}!"))).toEqual(["literal-reference text"]);
    const document = flowOf({ A: { terminal: true, children: [text("Hello ${data.words}!"), end] } });
    const issue = validate(withData(document)).find(({ code }) => code === "literal-reference");
    expect(issue?.fix).toEqual({ name: "set", value: "`'Hello ' ${data.words} '!'`" });
  });

  test("is refused in documents and in lists of paragraphs", () => {
    const rich = { type: "RichText", text: "Hello ${data.words}" };
    expect(found(rich).filter((line) => line.startsWith(wrong))).toEqual([`${wrong} text`]);
    expect(found({ type: "TextBody", text: ["Hello", "${data.words}"] })).toEqual([
      "INVALID_TEXT_DYNAMIC_DATA text 1",
    ]);
  });
});

describe("expressions", () => {
  test.each<[string, JsonObject, readonly string[]]>([
    ["that join", text("`'Hi ' ${data.words}`"), []],
    ["that compare", { ...text("x"), visible: "`${data.count} > 1`" }, []],
    ["of another kind", text("`${data.count} + 1`"), [`${wrong} text`]],
    ["that break off", text("`1 +`"), [`${wrong} text`]],
    ["with a name nobody knows", text("`'a' ${data.nope}`"), [`${wrong} text`]],
    [
      "that count, where a whole number is needed",
      { type: "TextArea", name: "t", label: "T", "max-length": "`1 + 1`" },
      [],
    ],
  ])("%s", (_, component, expected) => {
    expect(found(component)).toEqual(expected);
  });
});

describe("conditions", () => {
  const when = (condition: string): JsonObject => ({ type: "If", condition, then: [text("x")] });
  test.each<[string, readonly string[]]>([
    ["${data.flag}", []],
    ["(${data.count} > 1) && ${data.flag}", []],
    ["${data.words}", [`${wrong} condition`]],
    ["${data.count} == 'one'", [`${wrong} condition`]],
    ["${data.nope}", [`${wrong} condition`]],
    ["", [`${wrong} condition`]],
    ["`${data.flag}`", ["backticked-condition condition"]],
  ])("%s", (condition, expected) => {
    expect(found(when(condition))).toEqual(expected);
  });

  test("a consent is never false", () => {
    const consent = { type: "OptIn", name: "ok", label: "OK" };
    const codes = (component: JsonObject): readonly string[] =>
      validate(flowOf({ A: { terminal: true, children: [consent, component, end] } })).map(
        ({ code }) => code,
      );
    expect(codes(when("${form.ok} == false"))).toEqual(["consent-never-false"]);
    expect(codes(when("!${form.ok}"))).toEqual([]);
    expect(codes({ ...text("x"), visible: "`${form.ok} == false`" })).toEqual(["consent-never-false"]);
  });
});
