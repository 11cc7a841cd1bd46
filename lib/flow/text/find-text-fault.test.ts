import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findTextFault } from "./find-text-fault";
import { placeAt } from "./place-at";

describe("the first fault of a text", () => {
  test.each([
    ["", "empty", 1, 1],
    ["  \n ", "empty", 1, 1],
    ['\ufeff{"a":1}', "byte-order-mark", 1, 1],
    ['{\n\u00a0 "a": 1}', "odd-space", 2, 1],
    ['{"a": 1,\n  // note\n "b": 2}', "comment", 2, 3],
    ['{"a": 1 /* note */}', "comment", 1, 9],
    ['```json\n{"a":1}\n```', "code-fence", 1, 1],
    ["{'a': 1}", "quote-marks", 1, 2],
    ["{\u201ca\u201d: 1}", "quote-marks", 1, 2],
    ["{a: 1}", "unknown-word", 1, 2],
    ['{"a": True}', "unknown-word", 1, 7],
    ['{"a": undefined}', "unknown-word", 1, 7],
    ['{"a": 01}', "bad-number", 1, 7],
    ['{"a": .5}', "bad-number", 1, 7],
    ['{"a": +1}', "bad-number", 1, 7],
    ['{"a": 1.}', "bad-number", 1, 7],
    ['{"a": 1e}', "bad-number", 1, 7],
    ['{"a": 12px}', "bad-number", 1, 7],
    ['{"a": "b\n"}', "line-break-in-text", 1, 9],
    ['{"a": "b\tc"}', "control-character", 1, 9],
    ['{"a": "\\d+"}', "bad-escape", 1, 8],
    ['{"a": "\\u12"}', "bad-escape", 1, 8],
    ['{"a": "b}', "unclosed-text", 1, 7],
    ['{"a": 1 "b": 2}', "missing-comma", 1, 9],
    ["[1 2]", "missing-comma", 1, 4],
    ['{"a": 1,}', "extra-comma", 1, 8],
    ["[1,\n  2,\n]", "extra-comma", 2, 4],
    ["[,1]", "extra-comma", 1, 2],
    ["[1,,2]", "extra-comma", 1, 4],
    ['{,"a":1}', "extra-comma", 1, 2],
    ['{"a" 1}', "missing-colon", 1, 6],
    ['{"a"}', "missing-colon", 1, 5],
    ['{"a",}', "missing-colon", 1, 5],
    ['{"a":}', "missing-value", 1, 6],
    ['{"a":,"b":1}', "missing-value", 1, 6],
    ["{1: 2}", "missing-key", 1, 2],
    ['{"a": [1}', "wrong-bracket", 1, 9],
    ['{"a": {"b": 1]', "wrong-bracket", 1, 14],
    ['{\n"a": [1', "unclosed-bracket", 2, 8],
    ['{"a": 1}}', "text-after-end", 1, 9],
    ['{"a": 1};', "stray-character", 1, 9],
    ['{"a": 1},', "text-after-end", 1, 9],
    ['{"a": 1} {"b": 2}', "text-after-end", 1, 10],
    ['{"a": <b>}', "stray-character", 1, 7],
    ["}", "text-after-end", 1, 1],
    ['["a": 1]', "stray-character", 1, 5],
    ['{"a": 1,\r\n"b": 2,\r\n}', "extra-comma", 2, 7],
  ])("%j: %s on line %i, column %i", (text, problem, line, column) => {
    const finding = findTextFault(text);
    expect(finding?.problem).toBe(problem);
    expect(placeAt(text, finding?.offset ?? -1)).toMatchObject({ line, column });
  });

  test("exists exactly when JSON.parse refuses the text, whatever was mangled", () => {
    const mangled = fc
      .record({
        text: fc.json(),
        at: fc.nat(),
        length: fc.nat(3),
        put: fc.constantFrom("", ",", "]", "}", "[", "{", ":", '"', "\\", "\n", " ", "1", "-", "e", "t"),
      })
      .map(({ text, at, length, put }) => {
        const cut = at % (text.length + 1);
        return text.slice(0, cut) + put + text.slice(cut + length);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), mangled, fc.string(), fc.string({ unit: "binary" })), (text) => {
        expect(findTextFault(text) === undefined, text).toBe(isJson(text));
      }),
      { numRuns: 3000 },
    );
  });

  test("is found in text of any depth", () => {
    const deep = "[".repeat(200_000);
    expect(findTextFault(deep)).toEqual({ problem: "unclosed-bracket", offset: 200_000, opener: 199_999 });
    expect(findTextFault(`${deep}1${"]".repeat(200_000)}`)).toBeUndefined();
  });
});

describe("an excerpt", () => {
  test("shows the line alone and cuts what is long", () => {
    expect(placeAt('{\n  "a": 1,\n}', 9).excerpt).toBe('  "a": 1,');
    const long = `{"a": "${"x".repeat(500)}"}`;
    const { excerpt } = placeAt(long, 300);
    expect(excerpt.length).toBeLessThanOrEqual(122);
    expect(excerpt.startsWith("…x")).toBe(true);
    expect(excerpt.endsWith("x…")).toBe(true);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
