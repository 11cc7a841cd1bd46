import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { printExactly } from "../text/print-exactly";
import { readExactly } from "../text/read-exactly";
import { parse } from "./parse";
import { print, printText } from "./print";

const folder = new URL("../../../../shared/corpus/flows/", import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];

describe("a wire Flow survives parse and print", () => {
  test.skipIf(files.length > 0)("needs ../shared/corpus/flows, which is not here", () => {
    expect(files).toEqual([]);
  });

  test.each(files)("%s comes back with the same keys in the same order and the same numbers", (name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    let wire: ReturnType<typeof readExactly>;
    try {
      wire = readExactly(text);
    } catch {
      expect(() => JSON.parse(text)).toThrow();
      return;
    }
    const document = parse(wire);
    if (!document) {
      expect(Array.isArray((wire as { screens?: unknown }).screens)).toBe(false);
      return;
    }
    expect(JSON.stringify(print(document))).toBe(JSON.stringify(wire));
    expect(printText(document)).toBe(printExactly(wire));
  });

  test.each([
    ['{"version":"7.3","screens":[]}'],
    ['{"screens":[],"version":"7.3"}'],
    ['{"screens":[null,3,"x",{},{"id":"A"},{"layout":3,"id":"A"},{"layout":{"children":{}}}]}'],
    ['{"screens":[{"layout":{"children":[7,null,{"type":4},{"label":"x","type":"Footer"},{}],"type":"S"}}]}'],
    [
      '{"screens":[{"layout":{"children":[{"type":"Switch","cases":{"b":[],"1":[{"type":"If","then":3}]}}]}}]}',
    ],
    [
      '{"screens":[{"layout":{"children":[{"type":"Switch","cases":{},"value":"x"},{"type":"Switch","cases":{"a":1}}]}}]}',
    ],
    ['{"screens":[{"data":{"n":{"__example__":1.0},"e":1e3,"big":12345678901234567890,"z":-0},"id":"A"}]}'],
    [
      '{"x":{"2":1,"a":1.50,"1":[1.0,2,0.00000001]},"screens":[{"layout":{"children":[{"type":"Image","width":1.0}]}}]}',
    ],
    [
      '{"__proto__":{"a":1},"screens":[{"__proto__":1,"layout":{"__proto__":2,"children":[{"type":"If","then":[],"__proto__":3}]}}]}',
    ],
  ])("%s comes back to the letter", (text) => {
    const document = parse(readExactly(text));
    expect(document && printText(document, 0)).toBe(text);
  });

  test("a number that was edited loses its old form", () => {
    const document = parse(readExactly('{"size":1.0,"screens":[]}'));
    expect(document && printText({ ...document, props: { ...document.props, size: 2 } }, 0)).toBe(
      '{"size":2,"screens":[]}',
    );
  });
});
