import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldUnchanged, lineDiff } from "./line-diff";

const signs = { same: " ", removed: "-", added: "+" } as const;
const shown = (before: string, after: string): readonly string[] =>
  lineDiff(before, after).map(({ kind, text }) => signs[kind] + text);

describe("the difference of two texts", () => {
  test("keeps what is equal and names what came and went", () => {
    expect(shown("a\nb\nc", "a\nx\nc\nd")).toEqual([" a", "-b", "+x", " c", "+d"]);
    expect(shown("", "")).toEqual([" "]);
  });

  test("holds both texts whole, with the number of every line", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "c", ""), { maxLength: 30 })
      .map((lines) => lines.join("\n"));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = lineDiff(before, after);
        const old = lines.filter(({ kind }) => kind !== "added");
        const now = lines.filter(({ kind }) => kind !== "removed");
        expect(old.map((line) => line.text).join("\n")).toBe(before);
        expect(now.map((line) => line.text).join("\n")).toBe(after);
        expect(old.map((line) => line.before)).toEqual(old.map((_, index) => index + 1));
        expect(now.map((line) => line.after)).toEqual(now.map((_, index) => index + 1));
        expect(foldUnchanged(lines).flatMap((part) => part.lines)).toEqual(lines);
      }),
    );
  });
});

test("what is far from a change is folded, three lines around each stay", () => {
  const before = Array.from({ length: 20 }, (_, index) => `line ${index + 1}`);
  const after = before.with(9, "changed");
  const parts = foldUnchanged(lineDiff(before.join("\n"), after.join("\n")));
  expect(parts.map(({ kind, lines }) => [kind, lines.length])).toEqual([
    ["folded", 6],
    ["lines", 8],
    ["folded", 7],
  ]);
});
