import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyFlow, brokenFlow, validFlow } from "../fixtures/arbitraries";
import { isJsonArray, isJsonObject, type Json, type JsonObject, withKey } from "../json";
import type { FlowDocument, FlowNode, FlowScreen } from "../model/document";
import { parse } from "../model/parse";
import { pointerOf } from "../model/pointer";
import { print } from "../model/print";
import { publishableVersions } from "../version";
import { asReported } from "./as-reported";
import { inspect } from "./inspect";
import { validate } from "./validate";
import { validateText } from "./validate-text";

function documentOf(flow: Json): FlowDocument {
  return parse(flow) ?? { props: {}, screens: [] };
}

const version = fc.constantFrom<string>(...publishableVersions, "4.0", "x");
const strangeKey = fc.constantFrom(
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "type",
  "1",
);
const anyJson = fc.jsonValue({ maxDepth: 5 }).map((value) => value as Json);
const strangeObject = fc
  .array(fc.tuple(fc.oneof(strangeKey, fc.string()), anyJson))
  .map((entries) => entries.reduce<JsonObject>((object, [key, value]) => withKey(object, key, value), {}));

describe("no input makes it throw or hang", () => {
  test("any text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(validateText(text).length).toBeGreaterThan(0);
      }),
    );
  });

  test("any Flow, in any version", () => {
    fc.assert(
      fc.property(anyFlow, version, (flow, as) => {
        expect(Array.isArray(validate(documentOf(flow), as))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("any value anywhere, under any key", () => {
    const types = [
      "TextInput",
      "Form",
      "If",
      "Switch",
      "NavigationList",
      "CalendarPicker",
      "Image",
      "Nothing",
    ];
    const component = fc
      .tuple(fc.constantFrom(...types), strangeObject)
      .map(([type, props]): JsonObject => ({ ...props, type }));
    const screen = fc.tuple(strangeObject, fc.array(fc.oneof(component, anyJson))).map(
      ([props, children]): JsonObject => ({
        ...props,
        data: props,
        layout: { type: "SingleColumnLayout", children },
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(screen, anyJson)), strangeObject, version, (screens, props, as) => {
        const text = JSON.stringify({ ...props, routing_model: props, version: as, screens });
        expect(validateText(text).every(({ message }) => message !== "")).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("a 10 MB file with a fault in every component", () => {
    const component = { type: "TextBody", text: "${data.a}", visible: true, wrong: "x".repeat(120) };
    const layout = { type: "SingleColumnLayout", children: Array.from({ length: 520 }, () => component) };
    const screens = Array.from({ length: 100 }, (_, index) => ({ id: `S${index}`, title: "S", layout }));
    const text = JSON.stringify({ version: "7.3", screens });
    expect(text.length).toBeGreaterThan(9_000_000);
    expect(validateText(text).length).toBeGreaterThan(52_000);
  });

  test("a pattern that would take for ever", () => {
    const field = { type: "string", pattern: "^(a+)+$", __example__: `${"a".repeat(40)}!` };
    const slow = { ...field, pattern: "a*a*a*a*a*a*a*a*a*a*b" };
    const flow = { version: "7.3", screens: [{ id: "A", data: { field, slow }, layout: { children: [] } }] };
    expect(validate(documentOf(flow)).length).toBeGreaterThan(0);
  });

  test("values that stand inside each other thousands of levels deep", () => {
    const nested = (levels: number): Json => JSON.parse(`${"[".repeat(levels)}${"]".repeat(levels)}`) as Json;
    const payload = { deep: nested(3000), text: "${form.x}" };
    const action = { name: "complete", payload };
    const children = [{ type: "Footer", label: "Go", "on-click-action": action }];
    const data = { a: { type: "array", items: { type: "array" }, __example__: nested(3000) } };
    const flow = {
      version: "7.3",
      screens: [{ id: "A", title: "A", terminal: true, data, layout: { children } }],
    };
    expect(validate(documentOf(flow)).length).toBeGreaterThan(0);
  });
});

describe("what is found", () => {
  test("a valid Flow has no error", () => {
    fc.assert(
      fc.property(validFlow, (flow) => {
        expect(validate(documentOf(flow)).filter(({ severity }) => severity === "error")).toEqual([]);
      }),
    );
  });

  test("every issue leads to a place that exists, or to a key that is missing there", () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const document = documentOf(flow);
        const wire = print(document);
        for (const { target } of validate(document)) {
          const pointer = pointerOf(document, target);
          expect(pointer).toBeDefined();
          expect(holderOf(wire, pointer ?? "")).not.toBeNull();
        }
      }),
      { numRuns: 200 },
    );
  });

  test("what Meta reports is what people are told, of one layer, with what Meta repeats", () => {
    fc.assert(
      fc.property(brokenFlow, (flow) => {
        const document = documentOf(flow);
        const told = new Set(validate(document, "7.3"));
        const reported = asReported(inspect(document, "7.3")).filter(({ severity }) => severity === "error");
        expect(new Set(reported.map(({ layer }) => layer)).size).toBeLessThanOrEqual(1);
        const known = [...told].map(({ code, message }) => `${code} ${message}`);
        for (const issue of reported)
          if (!issue.echo) expect(known).toContain(`${issue.code} ${issue.message}`);
      }),
      { numRuns: 100 },
    );
  });

  test("looking again after changes finds what a first look finds", () => {
    const change = fc.record({
      screen: fc.nat(),
      node: fc.nat(),
      key: fc.nat(),
      value: anyJson,
      kind: fc.nat(3),
    });
    fc.assert(
      fc.property(anyFlow, fc.array(change, { maxLength: 5 }), (flow, changes) => {
        let document = documentOf(flow);
        validate(document);
        for (const each of changes) {
          document = changed(document, each);
          expect(validate(document)).toEqual(validate(structuredClone(document)));
        }
      }),
      { numRuns: 200 },
    );
  });

  test("issues of screens that did not change are the very same objects", () => {
    const flow = {
      version: "7.3",
      screens: ["A", "B"].map((id) => ({
        id,
        title: "",
        layout: { type: "SingleColumnLayout", children: [7] },
      })),
    };
    const document = documentOf(flow);
    const [first, second] = document.screens;
    if (!first || !second) throw new Error("two screens");
    const before = validate(document).filter(
      ({ target }) => target.screen === first.key && target.path[0] !== "id",
    );
    const next = { ...document, screens: [first, { ...second, props: { ...second.props, title: "B" } }] };
    const after = new Set(validate(next));
    expect(before.length).toBeGreaterThan(0);
    expect(before.every((issue) => after.has(issue))).toBe(true);
  });
});

/** The value that holds what a pointer leads to; null when even that is not there. */
function holderOf(wire: Json, pointer: string): Json {
  const steps = pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  let value: Json = wire;
  for (const step of steps.slice(0, -1)) {
    if (isJsonArray(value)) value = value[Number(step)] ?? null;
    else value = isJsonObject(value) && Object.hasOwn(value, step) ? (value[step] ?? null) : null;
  }
  return value;
}

type Change = {
  readonly screen: number;
  readonly node: number;
  readonly key: number;
  readonly value: Json;
  readonly kind: number;
};

const propNames = [
  "name",
  "label",
  "text",
  "id",
  "title",
  "terminal",
  "data",
  "on-click-action",
  "data-source",
];
const texts: readonly Json[] = ["${form.x_0}", "${data.d_0}", "${screen.START.form.x_0}", "START", true, "x"];

/** One edit without touching what is around it: a prop of a node, a prop of a screen, a screen gone or moved. */
function changed(document: FlowDocument, { screen, node, key, value, kind }: Change): FlowDocument {
  const { screens } = document;
  if (screens.length === 0) return document;
  const at = screen % screens.length;
  const chosen = screens[at];
  if (!chosen) return document;
  const name = propNames[key % propNames.length] ?? "name";
  const next = key % 2 === 0 ? value : (texts[key % texts.length] ?? null);
  if (kind === 0) return { ...document, screens: screens.toSpliced(at, 1) };
  if (kind === 1) return replaced(document, at, { ...chosen, props: withKey(chosen.props, name, next) });
  const children = chosen.children.map((each, index) =>
    index === node % Math.max(chosen.children.length, 1) ? withProp(each, name, next) : each,
  );
  return replaced(document, at, { ...chosen, children });
}

function replaced(document: FlowDocument, at: number, screen: FlowScreen): FlowDocument {
  return { ...document, screens: document.screens.with(at, screen) };
}

function withProp(node: FlowNode, name: string, value: Json): FlowNode {
  return { ...node, props: withKey(node.props, name, value) };
}
