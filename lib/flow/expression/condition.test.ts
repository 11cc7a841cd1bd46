import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../json";
import { parseCondition, printCondition } from "./condition";
import { conditionHolds } from "./condition-holds";

const scraps = [
  ...[
    "${data.b}",
    "${data.n}",
    "${data.s}",
    "${form.ok}",
    "${data.l[0]}",
    "${",
    "}",
    "'x'",
    "''",
    "'",
    "5",
    "-1",
    "05",
  ],
  ...[
    "true",
    "false",
    "tr",
    "(",
    ")",
    "!",
    "&&",
    "||",
    "==",
    "!=",
    "<",
    ">=",
    "&",
    "=",
    " ",
    "`",
    '"',
    "1.5",
    "é",
  ],
];
const anyCondition = fc.oneof(
  fc.array(fc.constantFrom(...scraps), { maxLength: 14 }).map((parts) => parts.join(" ")),
  fc.array(fc.constantFrom(...scraps), { maxLength: 8 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
);

function holds(text: string, data: JsonObject, form: JsonObject = {}): boolean {
  return conditionHolds(text, { id: "START", data, form, screen: () => undefined });
}

describe("parseCondition and printCondition", () => {
  it("read the same tree from what was printed", () => {
    fc.assert(
      fc.property(anyCondition, (text) => {
        const condition = parseCondition(text);
        if (condition !== null) expect(parseCondition(printCondition(condition))).toEqual(condition);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ["${data.b}", "${data.b}"],
    ["!(${data.b})", "!${data.b}"],
    ["(${data.n}>5)&&${form.ok}", "(${data.n} > 5) && ${form.ok}"],
    ["${data.b} && ${data.n} > 5", "(${data.b} && ${data.n}) > 5"],
    ["!!(${data.s} == 'x')", "!!(${data.s} == 'x')"],
  ])("print %s as %s", (text, printed) => {
    const condition = parseCondition(text);
    expect(condition && printCondition(condition)).toBe(printed);
  });
});

describe("conditionHolds", () => {
  it.each<[string, JsonObject, JsonObject, boolean]>([
    ["${data.b}", { b: true }, {}, true],
    ["!${data.b}", { b: true }, {}, false],
    ["!${data.b}", { b: false }, {}, true],
    ["(${data.n} > 5) && (${data.s} == 'x')", { n: 7, s: "x" }, {}, true],
    ["${data.f} || (${data.n} > 5)", { f: false, n: 7 }, {}, true],
    ["${data.e} != ''", { e: null }, {}, false],
    ["${form.ok} == false", {}, { ok: null }, false],
    ["${form.ok} || ${data.b}", { b: true }, { ok: null }, true],
    ["${data.d} == 1", { d: 1.5 }, {}, true],
    ["${data.d} > -2", { d: -1.5 }, {}, true],
    ["${data.missing}", {}, {}, false],
    ["`${data.b}`", { b: true }, {}, false],
    ["${data.b} == true)", { b: true }, {}, false],
    ["", {}, {}, false],
    ["${data.__proto__} == ''", {}, {}, true],
  ])("says of %s with %j and %j: %s", (text, data, form, expected) => {
    expect(holds(text, data, form)).toBe(expected);
  });

  it("never throws, whatever the text and the values", () => {
    // fast-check's JSON values are Json by definition.
    fc.assert(
      fc.property(anyCondition, fc.jsonValue() as fc.Arbitrary<Json>, (text, value) => {
        expect(holds(text, { b: value, n: value, s: value, l: [value] }, { ok: value })).toBeTypeOf(
          "boolean",
        );
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["parentheses", `${"(".repeat(10_000)}\${data.b}${")".repeat(10_000)}`],
    ["open parentheses", "(".repeat(1_000_000)],
    ["exclamation marks", "!".repeat(1_000_000)],
    ["equalities", "${data.b} == ".repeat(80_000)],
    ["openings", "${".repeat(500_000)],
    ["quotes", "'".repeat(1_000_000)],
    ["digits", "9".repeat(1_000_000)],
  ])("takes a megabyte of %s for false", (_, text) => {
    expect(holds(text, { b: true })).toBe(false);
  });

  it("joins as many terms as one likes", () => {
    expect(holds(`${"${data.b} && ".repeat(70_000)}\${data.b}`, { b: true })).toBe(true);
  });
});
