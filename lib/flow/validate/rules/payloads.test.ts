import { describe, expect, test } from "vitest";
import { button, complete, field, flowOf, go, input, link } from "../../fixtures/small-flow";
import type { Json, JsonObject } from "../../json";
import type { FlowDocument } from "../../model/document";
import { pointerOf } from "../../model/pointer";
import { validate } from "../validate";

function found(
  document: FlowDocument,
  version?: string,
  severity: "error" | "warning" = "error",
): readonly string[] {
  return validate(document, version)
    .filter(
      (issue) => issue.severity === severity && !["unused-data", "answer-not-sent"].includes(issue.code),
    )
    .map(({ code, target }) => `${code} ${pointerOf(document, target)?.replace(footer, "")}`);
}

const footer = "/screens/0/layout/children/1/on-click-action";
const end = button(complete());
const words = field("string", "x");

/** A first screen with one input that sends a payload to a second one with these fields. */
function sending(payload: Json | undefined, data: JsonObject | undefined, asks = input("x")): FlowDocument {
  const { payload: _, ...rest } = go("B");
  const action = payload === undefined ? rest : { ...rest, payload };
  return flowOf({
    A: { data: { d: words, n: field("number", 1) }, children: [asks, button(action)] },
    B: { terminal: true, ...(data ? { data } : {}), children: [end] },
  });
}

describe("what a navigate brings along", () => {
  test.each<[string, FlowDocument, readonly string[]]>([
    ["nothing for a screen that takes nothing", sending(undefined, undefined), []],
    ["an answer for a text", sending({ a: "${form.x}" }, { a: words }), []],
    ["text around a reference is plain text", sending({ a: "Hi ${form.x}" }, { a: words }), []],
    ["no payload at all", sending(undefined, { a: words }), ["MISSING_NAVIGATION_ACTION_PAYLOAD "]],
    ["a field too few", sending({}, { a: words }), ["INVALID_NAVIGATE_ACTION_PAYLOAD /payload"]],
    ["a plain value for nobody", sending({ a: 1 }, {}), ["INVALID_NAVIGATE_ACTION_STATIC_DATA /payload/a"]],
    [
      "a reference for nobody",
      sending({ a: "${form.x}" }, {}),
      ["INVALID_NAVIGATE_ACTION_PAYLOAD /payload/a"],
    ],
    [
      "values where none are declared",
      sending({ a: 1 }, undefined),
      ["INVALID_NAVIGATE_ACTION_PAYLOAD /payload"],
    ],
    ["null", sending({ a: null }, { a: words }), ["INVALID_NAVIGATE_ACTION_STATIC_DATA /payload/a"]],
    [
      "a number answer for a text",
      sending({ a: "${form.x}" }, { a: words }, input("x", { "input-type": "number" })),
      ["INVALID_NAVIGATE_ACTION_PAYLOAD /payload/a"],
    ],
    [
      "an answer nobody asks for",
      sending({ a: "${form.y}" }, { a: words }),
      ["INVALID_ON_CLICK_ACTION_PAYLOAD /payload/a"],
    ],
    [
      "an entry of the wrong kind, deep inside",
      sending(
        { a: [{ id: 1 }] },
        {
          a: {
            type: "array",
            items: { type: "object", properties: { id: { type: "string" } } },
            __example__: [],
          },
        },
      ),
      ["INVALID_NAVIGATE_ACTION_STATIC_DATA /payload/a/0/id"],
    ],
    [
      "a local name in an expression is looked up on the next screen",
      sending({ a: "`'x' ${form.x}`" }, { a: words }),
      ["INVALID_ACTION_PAYLOAD_PROPERTY /payload/a"],
    ],
    ["the same with its screen", sending({ a: "`'x' ${screen.A.form.x}`" }, { a: words }), []],
    [
      "an expression of another kind",
      sending({ a: "`1 + 1`" }, { a: words }),
      ["INVALID_NAVIGATE_ACTION_STATIC_DATA /payload/a"],
    ],
    [
      "an upload",
      sending({ a: "${form.p}" }, { a: words }, { type: "PhotoPicker", name: "p", label: "P" }),
      ["INVALID_ON_CLICK_ACTION_PAYLOAD /payload/a", "INVALID_NAVIGATE_ACTION_PAYLOAD /payload/a"],
    ],
  ])("%s", (_, document, expected) => {
    expect(found(document)).toEqual(expected);
  });

  test("7.1 looks at none of it, so that what is wrong becomes a warning", () => {
    const document = sending({ a: 5 }, { a: words });
    expect(found(document, "7.1")).toEqual([]);
    expect(found(document, "7.1", "warning")).toEqual(["unchecked-data /payload/a"]);
  });

  test("missing fields are refused in 5.1 and from 7.3 on", () => {
    const document = sending({}, { a: words });
    expect(found(document, "5.1")).toEqual(["INVALID_NAVIGATE_ACTION_PAYLOAD /payload"]);
    expect(found(document, "7.2")).toEqual([]);
    expect(found(document, "7.2", "warning")).toEqual(["unchecked-data /payload"]);
  });

  test("missing fields that this screen has can be carried in one click", () => {
    const issues = validate(sending({}, { x: words, d: words }));
    expect(issues.find(({ code }) => code === "INVALID_NAVIGATE_ACTION_PAYLOAD")?.fix).toEqual({
      name: "carry-fields",
      fields: { x: "${form.x}", d: "${data.d}" },
    });
  });

  test("leading to the own screen or to none", () => {
    const document = flowOf({
      A: [link(go("A")), button(go("NOWHERE")), link(go("B"))],
      B: { terminal: true, children: [end] },
    });
    expect(found(document)).toEqual([
      "INVALID_NAVIGATE_ACTION_NEXT_SCREEN_NAME /screens/0/layout/children/0/on-click-action/next/name",
      "INVALID_NAVIGATE_ACTION_NEXT_SCREEN_NAME /next/name",
    ]);
  });
});

describe("what is sent in the end", () => {
  const photos = (props: JsonObject = {}): JsonObject => ({
    type: "PhotoPicker",
    name: "p",
    label: "P",
    ...props,
  });
  const sent = (payload: JsonObject, child: JsonObject = input("x")): FlowDocument =>
    flowOf({ A: { terminal: true, data: { d: words }, children: [child, button(complete(payload))] } });

  test.each<[string, FlowDocument, readonly string[]]>([
    ["answers and data", sent({ a: "${form.x}", b: "${data.d}", c: { d: ["${form.x}"] } }), []],
    [
      "an unknown answer, deep inside",
      sent({ a: { b: ["${form.y}"] } }),
      ["INVALID_ON_CLICK_ACTION_PAYLOAD /payload/a/b/0"],
    ],
    [
      "an answer of an unknown screen",
      sent({ a: "${screen.Z.form.x}" }),
      ["INVALID_ON_CLICK_ACTION_PAYLOAD /payload/a"],
    ],
    [
      "values put together",
      sent({ a: "${form.x}${data.d}" }),
      ["INVALID_ON_CLICK_ACTION_PAYLOAD /payload/a"],
    ],
    ["an expression that breaks off", sent({ a: "`1 +`" }), ["INVALID_ACTION_PAYLOAD_PROPERTY /payload/a"]],
    [
      "one upload with its limits",
      sent({ a: "${form.p}" }, photos({ "max-uploaded-photos": 4, "max-file-size-kb": 10240 })),
      [],
    ],
    [
      "files inside a group",
      sent({ a: { b: "${form.p}" } }, photos({ "max-uploaded-photos": 1 })),
      ["INVALID_ON_CLICK_ACTION_PAYLOAD /payload/a/b"],
    ],
    [
      "more than ten files",
      sent({ a: "${form.p}" }, photos({ "max-uploaded-photos": 11, "max-file-size-kb": 1 })),
      ["INVALID_ON_CLICK_ACTION_PAYLOAD /payload"],
    ],
    [
      "more than 100 MB",
      sent({ a: "${form.p}" }, photos({ "max-uploaded-photos": 5, "max-file-size-kb": 25600 })),
      ["INVALID_ON_CLICK_ACTION_PAYLOAD /payload"],
    ],
    [
      "several files without a limit of their own",
      sent({ a: "${form.p}" }, photos({ "max-uploaded-photos": 3 })),
      ["INVALID_ON_CLICK_ACTION_PAYLOAD /payload/a"],
    ],
  ])("%s", (_, document, expected) => {
    expect(found(document)).toEqual(expected);
  });

  test("expressions that are sent are refused from 7.2 on", () => {
    const document = sent({ a: "`'x' ${form.nope}`" });
    expect(found(document, "7.2")).toEqual(["INVALID_ACTION_PAYLOAD_PROPERTY /payload/a"]);
    expect(found(document, "7.0")).toEqual([]);
  });
});

describe("update_data", () => {
  const update = (
    payload: JsonObject,
    data: JsonObject | undefined = { d: words, n: field("number", 1) },
  ): FlowDocument =>
    flowOf({
      A: {
        terminal: true,
        ...(data ? { data } : {}),
        children: [
          { type: "OptIn", name: "o", label: "O", "on-select-action": { name: "update_data", payload } },
          end,
        ],
      },
    });
  const place = "/screens/0/layout/children/0/on-select-action/payload";

  test.each<[string, FlowDocument, readonly string[]]>([
    ["some of the declared fields", update({ d: "y" }), []],
    ["an expression of the right kind", update({ n: "`${data.n} + 1`" }), []],
    ["a field nobody declares", update({ z: 1 }), [`INVALID_UPDATE_DATA_ACTION_PAYLOAD ${place}/z`]],
    ["a value of another kind", update({ d: 1 }), [`INVALID_UPDATE_DATA_ACTION_PAYLOAD ${place}/d`]],
    ["a field set to itself", update({ d: "${data.d}" }), [`INVALID_UPDATE_DATA_ACTION_PAYLOAD ${place}/d`]],
    ["a screen without data", update({ d: 1 }, undefined), []],
  ])("%s", (title, document, expected) => {
    const [screen] = document.screens;
    const bare = {
      ...document,
      screens: screen ? [{ ...screen, props: { id: "A", title: "A", terminal: true } }] : [],
    };
    if (title === "a screen without data") {
      expect(found(bare)).toEqual([`INVALID_UPDATE_DATA_ACTION_PAYLOAD ${place}`]);
    } else expect(found(document)).toEqual(expected);
  });
});

describe("live data and links", () => {
  const exchange = { name: "data_exchange", payload: {} };
  test("live data has to be switched on", () => {
    const document = flowOf({ A: [button(exchange), link(go("B"))], B: { terminal: true, children: [end] } });
    expect(found(document)).toEqual([
      "MISSING_REQUIRED_PROPERTY /screens/0/layout/children/0/on-click-action/name",
    ]);
  });

  test("live data needs the routes", () => {
    const document = flowOf(
      { A: { terminal: true, children: [button(exchange)] } },
      { data_api_version: "3.0" },
    );
    expect(found(document)).toEqual(["MISSING_REQUIRED_PROPERTY "]);
  });

  test("links open with https only", () => {
    const open = (url: string): FlowDocument =>
      flowOf({ A: { terminal: true, children: [link({ name: "open_url", url }), end] } });
    const place = "/screens/0/layout/children/0/on-click-action/url";
    expect(found(open("https://example.com"), undefined, "warning")).toEqual([]);
    expect(found(open("http://example.com"), undefined, "warning")).toEqual([`link-not-https ${place}`]);
    expect(found(open("example.com"))).toEqual([`INVALID_PROPERTY_VALUE_FORMAT ${place}`]);
    expect(found(open("${data.nope}"))).toEqual([`INVALID_SCREEN_DYNAMIC_DATA ${place}`]);
  });
});
