import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isJsonArray, isJsonObject, type Json, type JsonArray, type JsonObject } from "../json";
import { exactEqual } from "./exact-equal";
import { spliced, withMoved } from "./exact-list";
import { printExactly } from "./print-exactly";
import { readExactly } from "./read-exactly";
import { renameKey } from "./rename-key";
import { setIn, valueAt } from "./set-in";

function listOf(text: string): JsonArray {
  const value = readExactly(text);
  return isJsonArray(value) ? value : [];
}

function objectOf(text: string): JsonObject {
  const value = readExactly(text);
  return isJsonObject(value) ? value : {};
}

describe("edits of lists keep the forms of the other numbers", () => {
  test.each([
    [0, 1, [], "[2.0,3e1]"],
    [1, 0, [9], "[1.0,9,2.0,3e1]"],
    [1, 1, [9, 8], "[1.0,9,8,3e1]"],
    [0, 3, [], "[]"],
    [3, 0, [4], "[1.0,2.0,3e1,4]"],
  ])("at %i, %i for %j", (index, count, entries, expected) => {
    expect(printExactly(spliced(listOf("[1.0,2.0,3e1]"), index, count, ...entries), 0)).toBe(expected);
  });

  test.each([
    [0, 2, "[2.0,3e1,1.0]"],
    [2, 0, "[3e1,1.0,2.0]"],
    [1, 1, "[1.0,2.0,3e1]"],
    [0, 3, "[1.0,2.0,3e1]"],
    [5, 0, "[1.0,2.0,3e1]"],
  ])("moved from %i to %i", (from, to, expected) => {
    expect(printExactly(withMoved(listOf("[1.0,2.0,3e1]"), from, to), 0)).toBe(expected);
  });
});

describe("renaming a key", () => {
  test("keeps its place, its number form and the order of keys that look like numbers", () => {
    expect(printExactly(renameKey(objectOf('{"b":1.0,"2":[2.0],"a":3e1,"1":4}'), "a", "0"), 0)).toBe(
      '{"b":1.0,"2":[2.0],"0":3e1,"1":4}',
    );
    expect(printExactly(renameKey(objectOf('{"b":1.0,"a":2}'), "b", "__proto__"), 0)).toBe(
      '{"__proto__":1.0,"a":2}',
    );
  });

  test("takes the place of a key that has the name already", () => {
    expect(printExactly(renameKey(objectOf('{"a":1,"b":2}'), "a", "b"), 0)).toBe('{"b":1}');
  });

  test("that is not there changes nothing", () => {
    const object = objectOf('{"a":1}');
    expect(renameKey(object, "b", "c")).toBe(object);
    expect(renameKey(object, "toString", "c")).toBe(object);
  });
});

describe("setting a value at a path", () => {
  test("leaves everything else as it was written", () => {
    const before = objectOf('{"z":1.0,"list":[{"n":2e0,"10":1,"2":3},5.0],"a":{}}');
    expect(printExactly(setIn(before, ["list", 0, "n"], 7), 0)).toBe(
      '{"z":1.0,"list":[{"n":7,"10":1,"2":3},5.0],"a":{}}',
    );
    expect(printExactly(setIn(before, ["list", 0], undefined), 0)).toBe('{"z":1.0,"list":[5.0],"a":{}}');
  });

  test("reads back what was set, and nothing is read where nothing is", () => {
    const value = fc.jsonValue().map((any) => any as Json);
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        value,
        (path, any) => {
          const set = setIn({}, path, any);
          expect(valueAt(set, path)).toEqual(any);
          expect(setIn(set, path, any)).toBe(set);
          expect(valueAt(setIn(set, path, undefined), path)).toBeUndefined();
        },
      ),
    );
  });
});

describe("two values are exactly equal", () => {
  test.each([
    ['{"a":1,"b":2}', '{"b":2,"a":1}', false],
    ['{"a":1.0}', '{"a":1}', false],
    ["[1.0,2]", "[1.0,2]", true],
    ["[1.0,2]", "[1,2]", false],
    ['{"2":1,"1":2}', '{"1":2,"2":1}', false],
    ["0", "-0", false],
    ["[]", "{}", false],
    ["null", "{}", false],
    ['{"a":[{"b":null}]}', '{"a":[{"b":null}]}', true],
  ])("%s and %s: %s", (a, b, expected) => {
    expect(exactEqual(readExactly(a), readExactly(b))).toBe(expected);
  });
});
