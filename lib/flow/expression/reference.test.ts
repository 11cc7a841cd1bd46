import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isExpressible, parseReference, printReference, type Reference, sameReference } from "./reference";

/** The pattern of spec/components.json, "references". It is too slow on hostile text to be used itself. */
const pattern = /^\$\{(screen\.[a-zA-Z,_]*\.)?(data|form)(\.[\w-]+)+\}$/;

const name = fc.stringMatching(/^[\w-]{1,8}$/);
const reference: fc.Arbitrary<Reference> = fc.record({
  scope: fc.constantFrom("data", "form"),
  screen: fc.option(fc.stringMatching(/^[A-Za-z_]{1,8}$/)),
  path: fc.array(name, { minLength: 1, maxLength: 4 }),
});
const almost = fc
  .array(
    fc.constantFrom("${", "}", "screen.", "data", "form", ".", "a", "B_1", "-", " ", ",", "$", "é", "START."),
    {
      maxLength: 9,
    },
  )
  .map((parts) => parts.join(""));

describe("parseReference", () => {
  it.each([
    ["${data.city}", { scope: "data", screen: null, path: ["city"] }],
    ["${form.first-name}", { scope: "form", screen: null, path: ["first-name"] }],
    ["${data.address.city}", { scope: "data", screen: null, path: ["address", "city"] }],
    ["${screen.START.form.email}", { scope: "form", screen: "START", path: ["email"] }],
    ["${data.__proto__}", { scope: "data", screen: null, path: ["__proto__"] }],
  ])("reads %s", (text, expected) => {
    expect(parseReference(text)).toEqual(expected);
  });

  it.each([
    "",
    "${}",
    "${data}",
    "${data.}",
    "${data.a",
    "${data.a}}",
    " ${data.a}",
    "${ data.a }",
    "${data.a}\n",
    "${data.a[0]}",
    "${data['a']}",
    "${data.a}${data.b}",
    "${screen.S1.data.a}",
    "${screen.S.other.a}",
    "${database.a}",
    "data.a",
  ])("finds no reference in %j", (text) => {
    expect(parseReference(text)).toBeNull();
  });

  it("takes exactly what WhatsApp's pattern takes", () => {
    fc.assert(
      fc.property(almost, (text) => {
        expect(parseReference(text) !== null).toBe(pattern.test(text));
      }),
    );
  });

  it("reads what printReference wrote", () => {
    fc.assert(
      fc.property(reference, (written) => {
        const read = parseReference(printReference(written));
        expect(read).toEqual(written);
        expect(read !== null && sameReference(read, written)).toBe(true);
      }),
    );
  });

  it("gets through a path of a megabyte", () => {
    const text = `\${data${".a".repeat(500_000)}}`;
    expect(parseReference(text)?.path).toHaveLength(500_000);
    expect(parseReference(text.slice(0, -1))).toBeNull();
  });
});

describe("isExpressible", () => {
  it.each([
    ["${data.city}", true],
    ["${screen.START.form.email}", true],
    ["${form.first-name}", false],
    ["${data.1st}", false],
    ["${data.true}", false],
    ["${screen.A,B.data.x}", false],
  ])("says of %s: %s", (text, expected) => {
    const read = parseReference(text);
    expect(read !== null && isExpressible(read)).toBe(expected);
  });
});
