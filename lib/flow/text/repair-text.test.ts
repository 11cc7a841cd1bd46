import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json } from "../json";
import { decodeString } from "./decode-string";
import { repairText } from "./repair-text";
import { scanToken } from "./scan";

describe("a repair", () => {
  test.each([
    ['\ufeff{"a":1}', '{"a":1}', ["byte-order-mark"]],
    ['{\n\u00a0 "a": 1}', '{\n  "a": 1}', ["odd-space"]],
    ['{"a":\u200b1}', '{"a":1}', ["odd-space"]],
    ['{"a":1, // first\n"b":2}', '{"a":1, \n"b":2}', ["comment"]],
    ['{"a":1 /* one */, # two\n"b":2}', '{"a":1 , \n"b":2}', ["comment"]],
    ['```json\n{"a":1}\n```', '\n{"a":1}\n', ["code-fence"]],
    ["{'a': 'it\\'s \"x\"'}", '{"a": "it\'s \\"x\\""}', ["quote-marks"]],
    ["{\u201ca\u201d: \u201eb\u201c}", '{"a": "b"}', ["quote-marks"]],
    ['{a: {b_1: 2}, "c": [true]}', '{"a": {"b_1": 2}, "c": [true]}', ["unquoted-name"]],
    ['{"a": 1 "b": [1 2] "c": {}}', '{"a": 1, "b": [1, 2], "c": {}}', ["added-comma"]],
    ['{"a": [1,,2,], "b": 3,}', '{"a": [1,2], "b": 3}', ["removed-comma"]],
    ['{"a": "one\ntwo\tthree"}', '{"a": "one\\ntwo\\tthree"}', ["line-break-in-text"]],
    ['{"a": "it\\\'s"}', '{"a": "it\'s"}', ["bad-escape"]],
    ['{"a": 1.0, "b": 1e3,}', '{"a": 1.0, "b": 1e3}', ["removed-comma"]],
  ])("of %j gives %j", (text, expected, kinds) => {
    const repaired = repairText(text);
    expect(repaired?.text).toBe(expected);
    expect(repaired?.changes.map(({ kind }) => kind)).toEqual(kinds);
  });

  test.each([
    ["a bracket is missing at the end", '{"a": {"x": 1, "b": 2}'],
    ["a bracket is missing inside", '{"a": [1, 2}'],
    ["a bracket is too many", '{"a": 1}}'],
    ["a colon is missing", '{"a" 1}'],
    ["a value is missing", '{"a": , "b": 1}'],
    ["a value is missing before a name", '{"a": "b": 1}'],
    ["a text is not closed", '{"a": "b}'],
    ["a text was cut off", '{"a": "b'],
    ["an escape has no clear meaning", '{"pattern": "^\\d+$"}'],
    ["a number is malformed", '{"a": 007}'],
    ["a word is no JSON", '{"a": True}'],
    ["a color lost its quotes", '["a", #ffffff\n"b"]'],
    ["two values stand side by side", '{"a":1} {"b":2}'],
    ["nothing is there", " // nothing"],
    ["a code fence stands inside", '{"a": ```1```}'],
  ])("is not offered when %s", (_, text) => {
    expect(repairText(text)).toBeUndefined();
  });

  test("gives back the value that was soiled", () => {
    fc.assert(
      fc.property(soiled, ({ text, value }) => {
        const repaired = repairText(text);
        expect(repaired && JSON.parse(repaired.text), text).toEqual(value);
      }),
      { numRuns: 1000 },
    );
  });

  test("changes no bracket, colon, name, text or number, and never throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: soup }),
          soiled.map(({ text }) => text),
        ),
        (text) => {
          const repaired = repairText(text);
          if (!repaired) return;
          expect(() => JSON.parse(repaired.text)).not.toThrow();
          expect(substance(repaired.text)).toEqual(substance(text));
        },
      ),
      { numRuns: 5000 },
    );
  });

  test("leaves JSON as it is", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(repairText(text)).toEqual({ text, changes: [] });
      }),
    );
  });
});

const soup = fc.constantFrom(
  "{",
  "}",
  "[",
  "]",
  ":",
  ",",
  '"',
  "'",
  "a",
  "1",
  " ",
  "\n",
  "\u00a0",
  "//",
  "\\",
  "true",
);

const dirt = fc.constantFrom("", " ", "\u00a0", "/* x, y */", "\n// {\n", "\u2028", "\ufeff ", "\n");
const comma = fc.constantFrom(",", "", ",,", " , ");
const quote = fc.constantFrom('"', "'", "\u201c");

/** A JSON value written with faults that a repair may undo. */
const soiled = fc
  .record({
    value: fc.jsonValue(),
    dirts: fc.infiniteStream(dirt),
    commas: fc.infiniteStream(comma),
    quotes: fc.infiniteStream(quote),
  })
  .map(({ value, dirts, commas, quotes }) => {
    const next = <Item>(stream: fc.Stream<Item>): Item => stream.next().value as Item;
    const space = (): string => next(dirts) || " ";
    const said = (text: string): string => {
      const mark = next(quotes);
      const plain = JSON.stringify(text);
      if (mark === "'" && !text.includes("'")) return `'${plain.slice(1, -1).replaceAll('\\"', '"')}'`;
      if (mark === "\u201c" && !/[\u201c-\u201f"]/.test(text)) return `\u201c${plain.slice(1, -1)}\u201d`;
      return plain;
    };
    const write = (item: Json): string => {
      const join = (parts: readonly string[]): string =>
        parts.map((part, index) => (index === 0 ? part : `${space()}${next(commas)} ${part}`)).join("");
      if (typeof item === "string") return said(item);
      if (item === null || typeof item !== "object") return JSON.stringify(item);
      if (Array.isArray(item)) return `[${space()}${join(item.map(write))}${space()}]`;
      const members = Object.entries(item).map(
        ([key, inner]) => `${said(key)}${space()}:${space()}${write(inner)}`,
      );
      return `{${space()}${join(members)}${space()}}`;
    };
    const text = `${space()}${write(value as Json)}${space()}`;
    return { value: JSON.parse(JSON.stringify(value)) as Json, text };
  });

/** Everything a text says, without commas, spaces, comments and the form of its quotes. */
function substance(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    const token = scanToken(text, at);
    const piece = text.slice(token.start, token.end);
    at = token.end;
    if (token.kind === "space" || token.kind === "comment" || token.kind === ",") continue;
    if (token.kind === "string") pieces.push(`text ${decodeString(piece)}`);
    else pieces.push(token.fault === "unknown-word" ? `text ${piece}` : piece);
  }
  return pieces;
}
