import { expect, test } from "vitest";
import { lineDiff } from "@/lib/flow/compare/line-diff";
import { changedParts } from "./changed-part";

function parts(before: string, after: string): readonly string[] {
  const lines = lineDiff(before, after);
  const found = changedParts(lines);
  return lines.flatMap((line) => {
    const part = found.get(line);
    return part ? [line.text.slice(part.start, part.end)] : [];
  });
}

test("in a line that was replaced, what differs is found between what is equal", () => {
  expect(parts('{\n  "label": "Name"\n}', '{\n  "label": "Full name"\n}')).toEqual(["N", "Full n"]);
  expect(parts("a: 1\nb: 2", "a: 3\nb: 4")).toEqual(["1", "2", "3", "4"]);
});

test("lines that only came or went, and lines with nothing in common, are changed as a whole", () => {
  expect(parts("a", "a\nb")).toEqual([]);
  expect(parts("  one", "  two")).toEqual([]);
});
