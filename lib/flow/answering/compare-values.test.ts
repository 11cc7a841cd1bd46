import { describe, expect, test } from "vitest";
import { holds } from "./compare-values";

describe("comparing", () => {
  test.each([
    ["a number with its text", 7, "is", "7", true],
    ["texts with leading zeros, which are names", "007", "is", "7", false],
    ["texts without regard to case", "Ana ", "is", "ana", true],
    ["yes with its words", true, "is", "yes", true],
    ["numbers as numbers", "10", "more", 9, true],
    ["dates in their order", "2026-12-01", "at-least", "2026-11-30", true],
    ["nothing with anything", null, "less", 5, false],
    ["one of several", "b", "one-of", ["a", "b"], true],
    ["spaces, which are nothing", "  ", "empty", null, true],
    ["a part", "Ana María", "contains", "maría", true],
  ] as const)("%s", (_, left, is, right, expected) => {
    expect(holds(left, is, right)).toBe(expected);
  });
});
