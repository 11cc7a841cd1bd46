import { describe, expect, test } from "vitest";
import { flowOf } from "../fixtures/small-flow";
import type { JsonObject } from "../json";
import { breakingChanges } from "./breaking-changes";
import { compare } from "./compare";

const field: JsonObject = { type: "string", __example__: "x" };
const ask = (name: string, type = "TextInput", label = "Name"): JsonObject => ({ type, name, label });
const button = (action: JsonObject): JsonObject => ({
  type: "Footer",
  label: "Go",
  "on-click-action": action,
});
const go = (to: string, payload: JsonObject = {}): JsonObject =>
  button({ name: "navigate", next: { type: "screen", name: to }, payload });
const finish = (payload: JsonObject): JsonObject => button({ name: "complete", payload });
const choice = (...ids: readonly string[]): JsonObject => ({
  type: "Dropdown",
  name: "size",
  label: "Size",
  "data-source": ids.map((id) => ({ id, title: id.toUpperCase() })),
});

type Screens = Parameters<typeof flowOf>[0];

function broken(before: Screens, after: Screens, props: JsonObject = {}): readonly string[] {
  return breakingChanges(compare(flowOf(before, props), flowOf(after, props))).map(
    ({ code, change, ...facts }) =>
      [
        code,
        ...Object.values(facts).map((fact) =>
          typeof fact === "string" ? fact : (fact.props.id ?? fact.type),
        ),
        ...(change ? [`(${change.kind})`] : []),
      ].join(" "),
  );
}

describe("answers, by the names under which they leave the phone", () => {
  const asked = (name: string, key: string, type?: string): Screens => ({
    A: [ask(name, type), finish({ [key]: `\${form.${name}}` })],
  });

  test("renamed: the same input is sent under another name", () => {
    expect(broken(asked("x", "x"), asked("y", "y"))).toEqual(["answer-renamed x y (answer-renamed)"]);
  });

  test("an input may be renamed as long as its answer is sent under the old name", () => {
    expect(broken(asked("x", "x"), asked("y", "x"))).toEqual([]);
  });

  test("with an endpoint the names of inputs count too", () => {
    const endpoint = { data_api_version: "3.0" };
    expect(broken(asked("x", "k"), asked("y", "k"), endpoint)).toEqual([
      "answer-renamed x y (answer-renamed)",
    ]);
  });

  test("removed: nothing is sent under the name any more", () => {
    expect(broken(asked("x", "x"), { A: [finish({})] })).toEqual(["answer-removed x (node-removed)"]);
  });

  test("of another type, also when they were carried over screens", () => {
    const carried = (type: string): Screens => ({
      A: [ask("x", type), go("B", { from_a: "${form.x}" })],
      B: { data: { from_a: field }, children: [finish({ x: "${data.from_a}" })] },
    });
    expect(broken(carried("TextInput"), carried("OptIn"))).toEqual([
      "answer-type x string boolean (node-type)",
    ]);
  });

  test("options whose ids are gone", () => {
    expect(broken({ A: [choice("s", "m", "l")] }, { A: [choice("small", "l", "xl")] })).toEqual([
      "option-removed Dropdown s S (item-removed)",
      "option-removed Dropdown m M (item-removed)",
    ]);
  });
});

describe("screens and what messages bring along", () => {
  const two = (first: string, data: JsonObject = {}): Screens => ({
    [first]: { title: "One", data, children: [ask("x"), go("END")] },
    END: [finish({})],
  });

  test("removed, renamed", () => {
    expect(broken(two("A"), two("B"))).toEqual(["screen-renamed A B (screen-renamed)"]);
    expect(broken(two("A"), { A: [ask("x"), finish({})] })).toEqual(["screen-removed END (screen-removed)"]);
  });

  test("another screen is the first", () => {
    const before: Screens = { A: [ask("x"), go("B")], B: [ask("y"), finish({})] };
    const after: Screens = { A: [ask("x"), finish({})], B: [ask("y"), go("A")] };
    expect(broken(before, after)).toContain("entry-screen A B");
  });

  test("a screen that messages could open at is now one that others lead to", () => {
    const before: Screens = { A: [go("C")], B: [ask("y"), go("C")], C: [finish({})] };
    const after: Screens = { A: [go("B")], B: [ask("y"), go("C")], C: [finish({})] };
    expect(broken(before, after)).toEqual(["no-entry B"]);
  });

  test("data of the first screen came, went or has another type; an example is no matter", () => {
    expect(broken(two("A", { a: field, b: field }), two("A", { b: { type: "number" }, c: field }))).toEqual([
      "field-removed A a (field)",
      "field-type A b (field)",
      "field-added A c (field)",
    ]);
    expect(broken(two("A", { a: field }), two("A", { a: { ...field, __example__: "y" } }))).toEqual([]);
  });

  test("data of later screens is the Flow's own affair", () => {
    const later = (data: JsonObject): Screens => ({ A: [go("B")], B: { data, children: [finish({})] } });
    expect(broken(later({}), later({ a: field }))).toEqual([]);
  });
});

test("an endpoint that is switched on or off", () => {
  const screens: Screens = { A: [finish({})] };
  const comparison = compare(flowOf(screens), flowOf(screens, { data_api_version: "3.0" }));
  expect(breakingChanges(comparison)).toMatchObject([
    { code: "endpoint-on", change: { prop: "data_api_version" } },
  ]);
});
