import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../json";
import type { Environment } from "./environment";
import { valueOfText } from "./evaluate";

function environment(values: { data?: JsonObject; form?: JsonObject }): Environment {
  const { data = {}, form = {} } = values;
  const other = { data: { word: "far" }, form: { w: "W" } };
  return { id: "START", data, form, screen: (id) => (id === "OTHER" ? other : undefined) };
}

const scraps = [
  "${data.a}",
  "${form.b.c}",
  "${screen.OTHER.data.word}",
  "${data.l[0].t}",
  "${",
  "}",
  "`",
  "'",
  "'x'",
];
const operators = [
  "1",
  "-",
  "+",
  "*",
  "/",
  "%",
  "==",
  "!=",
  "<",
  "&&",
  "||",
  "!",
  "(",
  ")",
  " ",
  ",",
  "null",
];
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(fc.constantFrom(...scraps, ...operators), { maxLength: 12 })
    .chain((parts) => fc.constantFrom(parts.join(""), `\`${parts.join("")}\``)),
);
// fast-check's JSON values are Json by definition.
const anyJson = fc.jsonValue() as fc.Arbitrary<Json>;

/** A list in a list in a list. */
function nestedList(levels: number): Json {
  let list: Json = "end";
  for (let level = 0; level < levels; level += 1) list = [list];
  return list;
}

describe("valueOfText", () => {
  it.each<[string, { data?: JsonObject; form?: JsonObject }, Json | undefined]>([
    ["Hello", {}, "Hello"],
    ["Hello ${data.s}!", { data: { s: "x" } }, "Hello ${data.s}!"],
    ["${data.o.city}", { data: { o: { city: "Lima" } } }, "Lima"],
    ["${data.l}", { data: { l: ["a"] } }, ["a"]],
    ["${screen.OTHER.form.w}", {}, "W"],
    ["${screen.START.form.w}", { form: { w: "own" } }, "own"],
    ["${screen.NOWHERE.form.w}", {}, undefined],
    ["${data.a.0}", { data: { a: ["p"] } }, undefined],
    ["${data.a[0]}", { data: { a: ["p"] } }, undefined],
    ["${data.__proto__}", {}, undefined],
    ["${data.constructor.name}", {}, undefined],
    ["${name}", {}, "${name}"],
    ["`${data.n} * 3`", { data: { n: 1.005 } }, 3.01],
    ["`1e308 * 10`", {}, undefined],
    ["`'a' - 1`", {}, undefined],
    ["`- ${data.z}`", { data: { z: 0 } }, 0],
    ["`'now: ' ${data.n} / 3`", { data: { n: 7 } }, "now: 2.33"],
    ["`'x' 'y' - 1`", {}, "xNaN"],
    ["`'x' ${data.l}`", { data: { l: [1, null, [2, { a: 1 }]] } }, "x1,,2,[object Object]"],
    ["`${data.o} == 1`", { data: { o: { toString: 1, valueOf: 2 } } }, false],
    ["`'' ${data.o}`", { data: { o: { toString: 1 } } }, "[object Object]"],
    ["`${data.s`", { data: { s: "x" } }, "x"],
    ["`${data.a[1]} ${data.a.length}`", { data: { a: ["p", "q"] } }, "q2"],
    ["`screen.OTHER.data.word`", {}, "far"],
    ["`null == ''`", {}, true],
    ["`~1`", {}, ""],
    ["`1 +`", {}, undefined],
  ])("works out %s with %j", (text, values, expected) => {
    expect(valueOfText(text, environment(values))).toEqual(expected);
  });

  it("never throws, whatever the text and the values", () => {
    fc.assert(
      fc.property(anyText, anyJson, anyJson, (text, a, b) => {
        const value = valueOfText(text, environment({ data: { a, l: [b] }, form: { b } }));
        if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
        expect(value).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it("gets through lists nested ten thousand deep and a megabyte of text", () => {
    const data = { deep: nestedList(10_000), long: "a".repeat(1_000_000) };
    expect(valueOfText("`'x' ${data.deep}`", environment({ data }))).toBe("x");
    expect(valueOfText("`${data.deep} == 1`", environment({ data }))).toBe(false);
    expect(valueOfText("`${data.long} ${data.long}`", environment({ data }))).toHaveLength(2_000_000);
    expect(valueOfText(`\`${"${data.none} ".repeat(100_000)}\``, environment({}))).toBe("");
  });
});
