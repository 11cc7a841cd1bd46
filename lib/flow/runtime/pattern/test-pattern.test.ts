import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePattern } from "./parse-pattern";
import { runPattern } from "./run-pattern";
import { samplesOfPattern } from "./sample-of-pattern";
import { passesPattern } from "./test-pattern";

const patterns = [
  "^[A-Z]{3}-[0-9]{3}$",
  "(a+)+$",
  "^(a|aa)+$",
  "^([a-z]+\\s?)+$",
  "^(?=.*[0-9])(?=.*[a-z]).{6,}$",
  "^(?!ab)\\w+$",
  "a{2",
  "^\\p{L}+$",
  "^a|b$",
  "\\bfoo\\b|\\Bo\\B",
  "^[^\\]]{2,4}?\\]$",
  "^(?<year>\\d{4})-(?:0[1-9]|1[0-2])$",
  "x*",
  "",
  "^.{0,3}$",
  "[]a]",
  "\\u0061\\x62\\cA?",
];

describe("patterns of text fields", () => {
  test.each(patterns)("stepwise matching of %s answers what JavaScript answers", (source) => {
    const tree = parsePattern(source);
    const native = new RegExp(source);
    const text = fc.string({ unit: fc.constantFrom(..."aAb0139 -]fo\n{2pL}"), maxLength: 12 });
    fc.assert(
      fc.property(text, (value) => {
        expect(tree && runPattern(tree, value)).toBe(native.test(value));
      }),
    );
  });

  test.each([
    ["(a+)+$", `${"a".repeat(5000)}b`, false],
    ["^(a|a)*$", "a".repeat(5000), true],
    ["^([a-zA-Z]+ ?)*$", `${"word ".repeat(500)}!`, false],
    ["^(\\w+\\s*)+:$", "w".repeat(2000), false],
  ])("%s is answered at once however long the text", (source, text, expected) => {
    expect(passesPattern(source, text)).toBe(expected);
  });

  test.each(["(", "(?i)abc", "[z-a]", "*"])(
    "%s, which JavaScript refuses, lets everything pass",
    (source) => {
      expect(passesPattern(source, "anything")).toBe(true);
    },
  );

  test("a pattern with a back reference is tested on short texts and passes long ones", () => {
    expect(passesPattern("^(a+)\\1$", "aaa")).toBe(false);
    expect(passesPattern("^(a+)\\1$", "a".repeat(101))).toBe(true);
  });

  test.each(patterns.filter((source) => source !== "[]a]"))("a text that matches %s is found", (source) => {
    const [first] = samplesOfPattern(source);
    expect(first).toBeDefined();
    expect(new RegExp(source).test(first ?? "")).toBe(true);
  });

  test("arbitrary patterns and texts neither throw nor hang", () => {
    const source = fc.string({ unit: fc.constantFrom(..."ab1()[]{}*+?|^$\\.,-:=!<>dwsb"), maxLength: 20 });
    fc.assert(
      fc.property(source, fc.string({ maxLength: 80 }), (pattern, text) => {
        expect(typeof passesPattern(pattern, text)).toBe("boolean");
        expect(Array.isArray(samplesOfPattern(pattern))).toBe(true);
      }),
    );
  });
});
