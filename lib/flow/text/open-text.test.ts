import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printText } from "../model/print";
import { flowBytesMax, openText, type TextFault } from "./open-text";
import { printExactly } from "./print-exactly";
import { readExactly } from "./read-exactly";

const folder = new URL("../../../../shared/corpus/flows/", import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];

function faultOf(text: string): TextFault | undefined {
  const opened = openText(text);
  return opened.ok ? undefined : opened.failure;
}

describe("a text opens", () => {
  test("as a document that prints the same text", () => {
    const text = '{"version":"7.3","screens":[{"id":"A","size":1.0}]}';
    const opened = openText(text);
    expect(opened.ok && printText(opened.value.document, 0)).toBe(text);
    expect(opened.ok && opened.value.flow.version).toBe("7.3");
  });

  test("with the identities the caller hands out", () => {
    let count = 0;
    const opened = openText(
      '{"screens":[{"layout":{"children":[{"type":"Footer"}]}}]}',
      () => `mine${++count}`,
    );
    expect(opened.ok && opened.value.document.screens[0]?.key).toBe("mine1");
    expect(opened.ok && opened.value.document.screens[0]?.children[0]?.id).toBe("mine2");
  });

  test("whatever its version or faults, as long as it has screens", () => {
    for (const text of ['{"screens":[]}', '{"screens":[3,null]}', '{"version":99,"screens":["x"]}']) {
      expect(openText(text).ok, text).toBe(true);
    }
  });
});

describe("a text that is no JSON", () => {
  test("tells line, column, plain words and the line itself, and offers the repaired text", () => {
    expect(faultOf('{\n  "version": "7.3",\n  "screens": [],\n}')).toEqual({
      reason: "not-json",
      problem: "extra-comma",
      offset: 37,
      line: 3,
      column: 16,
      message: "There is a comma too many.",
      excerpt: '  "screens": [],',
      repaired: {
        text: '{\n  "version": "7.3",\n  "screens": []\n}',
        changes: ["Removed a comma too many"],
      },
    });
  });

  test("tells where the bracket that does not fit was opened", () => {
    const fault = faultOf('{"screens": [\n{"id": "A"\n]}');
    expect(fault).toMatchObject({ line: 3, column: 1, problem: "wrong-bracket" });
    expect(fault?.reason === "not-json" && fault.message).toContain("It was opened on line 2.");
  });

  test("offers no repair when what comes out is no Flow", () => {
    expect(faultOf('{"a": 1,}')).not.toHaveProperty("repaired");
    expect(faultOf('{"screens": [{}')).not.toHaveProperty("repaired");
  });

  test("says so of an empty text", () => {
    expect(faultOf("")).toMatchObject({ reason: "not-json", problem: "empty", line: 1, column: 1 });
  });
});

describe("JSON that is no Flow", () => {
  test.each([
    ["[]", "an empty list", []],
    ["3", "a number", []],
    ['""', "an empty text", []],
    ["{}", "an empty object", []],
    ['{"version":"7.3"}', "data without a list of screens", []],
    ['{"screens":{}}', "data without a list of screens", []],
    ['{"type":"TextBody","text":"x"}', "a single component", []],
    ['[{"type":"TextBody","text":"x"}]', "a list of components", []],
    ['{"id":"A","layout":{"children":[]}}', "a single screen", []],
    ['[{"id":"A","layout":{"children":[]}}]', "a list of screens", []],
    ['{"flow_json":{"screens":[]}}', "a Flow inside “flow_json”", [["flow_json"]]],
    ['{"data":{"flow":{"screens":[]}}}', "a Flow inside “data”", [["data", "flow"]]],
    ['[{"screens":[]},{"screens":[]}]', "a list of Flows", [[0], [1]]],
    ['"{\\"screens\\":[]}"', "a Flow inside a text", [[]]],
    ['{"flow_json":"{\\"screens\\":[{\\"size\\":1.0}]}"}', "a Flow inside “flow_json”", [["flow_json"]]],
  ])("%s is %s", (text, found, paths) => {
    const fault = faultOf(text);
    expect(fault).toMatchObject({ reason: "not-a-flow", found });
    const inner = fault?.reason === "not-a-flow" ? fault.inner : [];
    expect(inner.map(({ path }) => path)).toEqual(paths);
    for (const flow of inner) expect(openText(flow.text).ok).toBe(true);
  });

  test("gives the Flow inside with its numbers as they were written", () => {
    const fault = faultOf('{"flow_json":{"screens":[{"size":1.0}]}}');
    expect(fault?.reason === "not-a-flow" && fault.inner[0]?.text).toContain('"size": 1.0');
  });
});

describe("a text beyond all bounds", () => {
  test("is refused by its size in bytes", () => {
    const text = `{"screens":[{"id":"${"é".repeat(flowBytesMax / 2)}"}]}`;
    expect(faultOf(text)).toEqual({ reason: "too-large", bytes: flowBytesMax + 23, bytesMax: flowBytesMax });
  });

  test("is refused by its depth, without a stack overflow", () => {
    const deep = `{"screens":[${"[".repeat(100_000)}${"]".repeat(100_000)}]}`;
    expect(faultOf(deep)?.reason).toBe("too-deep");
    expect(faultOf(`{"screens":[${"[".repeat(100_000)}`)).toMatchObject({ problem: "unclosed-bracket" });
    expect(faultOf(`{"screens":[${"[".repeat(100_000)}${"],".repeat(100_000)}]}`)?.reason).toBe("not-json");
    expect(faultOf(`${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`)?.reason).toBe("too-deep");
  });

  test("never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.json()), (text) => {
        openText(text);
        openText(`{"screens":[${text}]}`);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the broken files of the corpus", () => {
  test.skipIf(files.length > 0)("need ../shared/corpus/flows, which is not here", () => {
    expect(files).toEqual([]);
  });

  const broken = files.flatMap((name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    const fault = faultOf(text);
    return fault ? [{ name, text, fault }] : [];
  });

  test.skipIf(files.length === 0)("are the two that index.json calls malformed", () => {
    const index = JSON.parse(readFileSync(new URL("../index.json", folder), "utf8")) as {
      flows: readonly { id: string; looks: string }[];
    };
    const malformed = index.flows.filter(({ looks }) => looks === "malformed").map(({ id }) => `${id}.json`);
    expect(broken.map(({ name }) => name).sort()).toEqual([...malformed].sort());
  });

  test.each(broken)("$name is located and can be repaired without a loss", ({ text, fault }) => {
    expect(fault).toMatchObject({ reason: "not-json" });
    if (fault.reason !== "not-json" || !fault.repaired) throw new Error("a repair is offered");
    const line = text.split("\n")[fault.line - 1] ?? "";
    expect(line.slice(fault.column - 1, fault.column + 1)).toMatch(/^(?:\u00a0|\/\/)/);
    const opened = openText(fault.repaired.text);
    expect(opened.ok && printText(opened.value.document)).toBe(
      printExactly(readExactly(fault.repaired.text)),
    );
    expect(fault.repaired.text.replace(/\s/g, "")).toBe(text.replace(/^\s*\/\/.*$/gm, "").replace(/\s/g, ""));
  });
});
