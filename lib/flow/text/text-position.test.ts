import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isJsonArray, isJsonObject, type Json } from "../json";
import { joinPointer } from "./json-pointer";
import { mapText } from "./text-map";
import { pointerAt, pointerIn, positionOf, spanIn } from "./text-position";

const text = '{\n  "screens": [ {"id": "A", "a/b~": [1, true]} ],\n  "version" : "7.3"\n}';

describe("the place of a pointer in a text", () => {
  test.each([
    ["", text, text],
    ["/version", '"7.3"', '"version" : "7.3"'],
    ["/screens/0/id", '"A"', '"id": "A"'],
    ["/screens/0/a~1b~0/1", "true", "true"],
    ["/screens/0", '{"id": "A", "a/b~": [1, true]}', '{"id": "A", "a/b~": [1, true]}'],
  ])("%j is %s", (pointer, value, withName) => {
    const span = positionOf(text, pointer);
    expect(span && text.slice(span.start, span.end)).toBe(value);
    expect(span && text.slice(span.from, span.end)).toBe(withName);
  });

  test.each(["/screens/1", "/screens/-", "/none", "version", "/version/0", "/screens/00"])(
    "%j is nowhere",
    (pointer) => {
      expect(positionOf(text, pointer)).toBeUndefined();
    },
  );

  test("is that of the last of two equal names, as JSON.parse reads them", () => {
    const twice = '{"a":1,"a":2}';
    expect(positionOf(twice, "/a")).toEqual({ from: 7, start: 11, end: 12 });
  });

  test("is right for every value of any JSON, in any layout", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(4), (value, indent) => {
        const written = JSON.stringify(value, null, indent);
        const map = mapText(written);
        for (const [pointer, inner] of pointersOf(value as Json, [])) {
          const span = spanIn(map, pointer);
          expect(span && JSON.parse(written.slice(span.start, span.end)), pointer).toEqual(
            JSON.parse(JSON.stringify(inner)),
          );
          expect(span && pointerIn(map, span.from)).toSatisfy((found: string) => found.startsWith(pointer));
        }
      }),
    );
  });
});

describe("the pointer of a place in a text", () => {
  test.each([
    [0, ""],
    [text.indexOf("version"), "/version"],
    [text.indexOf("7.3"), "/version"],
    [text.indexOf('"A"') + 3, "/screens/0/id"],
    [text.indexOf("true") + 2, "/screens/0/a~1b~0/1"],
    [text.indexOf(' {"id'), "/screens"],
    [text.length, ""],
  ])("at %i is %j", (offset, pointer) => {
    expect(pointerAt(text, offset)).toBe(pointer);
  });

  test("is undefined outside of every value", () => {
    expect(pointerAt("", 0)).toBeUndefined();
    expect(pointerAt("  {}  ", 0)).toBeUndefined();
    expect(pointerAt("  {}  ", 6)).toBeUndefined();
  });

  test("is known in broken text as far as it can be told", () => {
    const broken = '{"screens": [{"id": "A" "title": "T"}, ';
    expect(pointerAt(broken, broken.indexOf('"T"'))).toBe("/screens/0/title");
  });
});

test("text of any depth is mapped", () => {
  const deep = `${"[".repeat(100_000)}7${"]".repeat(100_000)}`;
  expect(pointerAt(deep, 100_000)).toBe("/0".repeat(100_000));
  expect(positionOf(deep, "/0/0")).toEqual({ from: 2, start: 2, end: 199_999 });
});

test("arbitrary text never throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(50), (any, offset) => {
      pointerAt(any, offset);
      positionOf(any, `/${offset}`);
    }),
  );
});

function pointersOf(value: Json, path: readonly (string | number)[]): readonly (readonly [string, Json])[] {
  const inner: readonly (readonly [string | number, Json])[] = isJsonArray(value)
    ? value.map((item, index) => [index, item] as const)
    : isJsonObject(value)
      ? Object.entries(value)
      : [];
  return [[joinPointer(path), value], ...inner.flatMap(([key, item]) => pointersOf(item, [...path, key]))];
}
