import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reference } from "./reference";
import { referencesIn, renameInText } from "./references-in";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom("${data.a}", "${screen.S.form.b.c}", "${form.x", "}", "`", "'", " && ", "${", "text"),
    )
    .map((parts) => parts.join("")),
);

/** Another name for the field `old` of the own screen. */
function toNew(reference: Reference): Reference {
  const [first, ...rest] = reference.path;
  return reference.screen === null && first === "old" ? { ...reference, path: ["new", ...rest] } : reference;
}

describe("referencesIn", () => {
  it("finds every reference of an expression, a condition and a mixed text with its place", () => {
    const text = "`'Hi ' ${data.name} ${screen.START.form.age} + 1`";
    expect(referencesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "${data.name}",
      "${screen.START.form.age}",
    ]);
    expect(referencesIn("(${data.n} > 5) && ${form.ok}").map(({ reference }) => reference.path)).toEqual([
      ["n"],
      ["ok"],
    ]);
    expect(referencesIn("Hello ${data.name}!")).toEqual([
      { reference: { scope: "data", screen: null, path: ["name"] }, start: 6, end: 18 },
    ]);
  });

  it("passes over what is no complete reference", () => {
    expect(referencesIn("${name} ${data.} ${data.a ${form.b}")).toHaveLength(1);
    expect(referencesIn("${${data.a}}")).toHaveLength(1);
  });
});

describe("renameInText", () => {
  it.each([
    ["${data.old}", "${data.new}"],
    ["${data.old.city}", "${data.new.city}"],
    ["`'Hi ' ${data.old} \t${data.older}`", "`'Hi ' ${data.new} \t${data.older}`"],
    ["(${data.old}  > 05) && ${form.old}", "(${data.new}  > 05) && ${form.new}"],
    ["Hello ${data.old}, ${data.old}!", "Hello ${data.new}, ${data.new}!"],
    ["${screen.START.data.old}", "${screen.START.data.old}"],
    ["data.old", "data.old"],
  ])("turns %s into %s", (before, after) => {
    expect(renameInText(before, toNew)).toBe(after);
  });

  it("leaves any text byte for byte when no reference changes", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(renameInText(text, (reference) => reference)).toBe(text);
        expect(renameInText(text, (reference) => ({ ...reference }))).toBe(text);
      }),
    );
  });

  it("undoes itself", () => {
    const back = (reference: Reference): Reference =>
      reference.path[0] === "moved" ? { ...reference, path: reference.path.slice(1) } : reference;
    fc.assert(
      fc.property(anyText, (text) => {
        const there = renameInText(text, (reference) => ({
          ...reference,
          path: ["moved", ...reference.path],
        }));
        expect(renameInText(there, back)).toBe(text);
      }),
    );
  });

  it("gets through a megabyte of openings", () => {
    expect(renameInText("${data.a".repeat(130_000), toNew)).toHaveLength(1_040_000);
    expect(referencesIn("${data.a}".repeat(110_000))).toHaveLength(110_000);
  });
});
