import fc from "fast-check";
import { expect, test } from "vitest";
import { align } from "./align";
import { longestRun } from "./longest-run";

const letters = (text: string): readonly string[] => [...text];
const common = (a: string, b: string): string =>
  align(letters(a), letters(b))
    .map(([from]) => a[from])
    .join("");

test.each([
  ["abcd", "abcd", "abcd"],
  ["abxcd", "abycd", "abcd"],
  ["aabbaa", "abba", "abba"],
  ["one", "", ""],
  ["-x-", "-x", "-x"],
])("%s and %s have %s in common", (a, b, shared) => {
  expect(common(a, b)).toBe(shared);
});

test("pairs are equal items, in the order of both, and a sequence has all in common with itself", () => {
  const sequence = fc.array(fc.nat(8), { maxLength: 40 });
  fc.assert(
    fc.property(sequence, sequence, (a, b) => {
      const pairs = align(a, b);
      for (const [from, to] of pairs) expect(a[from]).toBe(b[to]);
      for (const [index, [from, to]] of pairs.entries()) {
        const next = pairs[index + 1];
        if (next) expect(next[0] > from && next[1] > to).toBe(true);
      }
      expect(align(a, a)).toHaveLength(a.length);
    }),
  );
});

test("the longest run rises and cannot be made longer by one of the values left out", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(50), { maxLength: 12 }), (values) => {
      const run = [...longestRun(values)].sort((a, b) => a - b).map((index) => values[index] ?? 0);
      expect(run).toEqual(run.toSorted((a, b) => a - b));
      // Length by the textbook's quadratic way.
      const lengths: number[] = [];
      for (const [index, value] of values.entries()) {
        const before = values.slice(0, index).map((each, at) => (each < value ? (lengths[at] ?? 0) : 0));
        lengths.push(1 + Math.max(0, ...before));
      }
      expect(run).toHaveLength(Math.max(0, ...lengths));
    }),
  );
});
