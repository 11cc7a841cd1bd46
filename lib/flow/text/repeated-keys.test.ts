import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moveNodes } from "../edit/move-nodes";
import { setProp } from "../edit/set-prop";
import { nodeOf, placeOn } from "../fixtures/small-flow";
import type { Json } from "../json";
import type { FlowDocument } from "../model/document";
import { parse } from "../model/parse";
import { print, printText } from "../model/print";
import { reconcile } from "../model/reconcile";
import { printExactly } from "./print-exactly";
import { readExactly } from "./read-exactly";

const flow = `{"version":"7.0","version":"7.3","screens":[{"id":"A","title":"One","title":"Two","layout":{"type":"SingleColumnLayout","type":"SingleColumnLayout","children":[{"type":"TextInput","name":"a","label":"First","required":true,"label":"Last"},{"type":"TextBody","type":"TextCaption","text":"x"},{"type":"Footer","label":"Go","on-click-action":{"name":"complete","payload":{"a":"1","b":"2","a":"\${form.a}"}}}]}}]}`;

function opened(text: string): FlowDocument {
  const document = parse(readExactly(text));
  if (!document) throw new Error("the text is a Flow");
  return document;
}

/** The values alone, without what they remember of their text. */
function plain(value: Json): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe("a key that is written twice", () => {
  test("counts as the last one, as in JSON.parse", () => {
    expect(plain(readExactly('{"a":1,"b":2,"a":{"c":3,"c":4}}'))).toEqual({ a: { c: 4 }, b: 2 });
    expect(plain(print(opened(flow)))).toEqual(JSON.parse(flow));
  });

  test("is printed as it was written, at any depth", () => {
    expect(printText(opened(flow), 0)).toBe(flow);
  });

  test("is found whatever the white space, also beside texts that look like keys", () => {
    for (const text of ['{"a" :1,"a"\n:2}', '{"x":"say \\"a\\": b","a":1,"a":2}', '{"x":": a","x":": b"}']) {
      expect(JSON.parse(printExactly(readExactly(text), 0))).toEqual(JSON.parse(text));
      expect(printExactly(readExactly(text), 0)).toBe(text.replace(/" ?\n?:/g, '":'));
    }
  });

  test("stays as it is through edits of other things, and never counts again", () => {
    const document = opened(flow);
    const input = nodeOf(document, "a").id;
    const set = printText(setProp(document, { node: input, name: "label", value: "New" }), 0);
    expect(set).toBe(flow.replace('"Last"', '"New"'));
    const fewer = setProp(document, { node: input, name: "required", value: false });
    expect(JSON.parse(printText(fewer))).toEqual(plain(print(fewer)));
    const moved = moveNodes(document, { nodes: [input], to: placeOn(document, "A", 2) });
    expect(JSON.parse(printText(moved))).toEqual(plain(print(moved)));
    expect(printText(moved)).toContain('"label": "First"');
  });

  test("is told apart from one that is written once", () => {
    const document = opened(flow);
    expect(reconcile(document, opened(flow))).toBe(document);
    const other = reconcile(document, opened(flow.replace('"label":"First",', "")));
    expect(other).not.toBe(document);
    expect(other.screens[0]?.children[1]).toBe(document.screens[0]?.children[1]);
  });

  test("comes back from any text just as it was", () => {
    const value: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        fc.constantFrom("1", "true", "null", '"x"', '":"', '"\\":"', "1.0"),
        fc.array(tie("value"), { maxLength: 3 }).map((items) => `[${items.join(",")}]`),
        fc
          .array(fc.tuple(fc.constantFrom("a", "b", "2", "1", "__proto__"), tie("value")), { maxLength: 5 })
          .map((entries) => `{${entries.map(([key, inner]) => `"${key}":${inner}`).join(",")}}`),
      ),
    })).value;
    fc.assert(
      fc.property(value, (text) => {
        const read: Json = readExactly(text);
        expect(plain(read)).toEqual(JSON.parse(text));
        // The form of a number that counts for nothing is not kept.
        expect(printExactly(read, 0).replaceAll("1.0", "1")).toBe(text.replaceAll("1.0", "1"));
      }),
      { numRuns: 1000 },
    );
  });
});
