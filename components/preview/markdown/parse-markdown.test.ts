import { describe, expect, test } from "vitest";
import { parseMarkdown } from "./parse-markdown";

const text = (value: string) => ({ kind: "text", text: value }) as const;

describe("parseMarkdown", () => {
  test("keeps line breaks of a plain text and parts paragraphs at a blank line", () => {
    expect(parseMarkdown(["one\ntwo\n\nthree"], "plain")).toEqual([
      { kind: "paragraph", children: [text("one\ntwo")] },
      { kind: "paragraph", children: [text("three")] },
    ]);
  });

  test("gives every entry of a rich text array its own paragraph", () => {
    expect(parseMarkdown(["one\ntwo", "three"], "rich")).toEqual([
      { kind: "paragraph", children: [text("one two")] },
      { kind: "paragraph", children: [text("three")] },
    ]);
  });

  test("draws only # and ## as headings; deeper ones are body text", () => {
    expect(parseMarkdown(["# A", "## B", "### C"], "rich")).toEqual([
      { kind: "heading", level: 1, children: [text("A")] },
      { kind: "heading", level: 2, children: [text("B")] },
      { kind: "paragraph", children: [text("C")] },
    ]);
  });

  test("has no headings, tables or pictures in the plain set", () => {
    const blocks = parseMarkdown(["# A\n| a |\n| - |\n![x](data:image/png;base64,iVBOR)"], "plain");
    expect(blocks).toEqual([
      { kind: "paragraph", children: [text("# A\n| a |\n| - |\n![x](data:image/png;base64,iVBOR)")] },
    ]);
  });

  test("joins list lines of several entries into one list and keeps the first number", () => {
    expect(parseMarkdown(["- a", "+ b", "3. c", "4. d"], "plain")).toEqual([
      { kind: "list", isOrdered: false, start: 1, items: [[text("a")], [text("b")]] },
      { kind: "list", isOrdered: true, start: 3, items: [[text("c")], [text("d")]] },
    ]);
  });

  test("fills table rows up to the width of their head", () => {
    expect(parseMarkdown(["| a | b |\n|---|:-:|\n| 1 |\n| 2 | 3 | 4 |"], "rich")).toEqual([
      {
        kind: "table",
        head: [[text("a")], [text("b")]],
        rows: [
          [[text("1")], []],
          [[text("2")], [text("3")]],
        ],
      },
    ]);
  });
});

describe("inline marks", () => {
  const inline = (value: string) => {
    const [block] = parseMarkdown([value], "rich");
    return block?.kind === "paragraph" ? block.children : [];
  };
  const strong = (...children: object[]) => ({ kind: "strong", children });
  const emphasis = (...children: object[]) => ({ kind: "emphasis", children });

  test.each([
    ["**bold**", [strong(text("bold"))]],
    ["*italic*", [emphasis(text("italic"))]],
    ["~~gone~~", [{ kind: "strike", children: [text("gone")] }]],
    ["***both***", [strong(emphasis(text("both")))]],
    ["*a **b** c*", [emphasis(text("a "), strong(text("b")), text(" c"))]],
    ["**a *b***", [strong(text("a "), emphasis(text("b")))]],
    ["**a ~~b~~**", [strong(text("a "), { kind: "strike", children: [text("b")] })]],
    [
      "[*see* all](https://example.com)",
      [{ kind: "link", address: "https://example.com", children: [emphasis(text("see")), text(" all")] }],
    ],
    [
      "![A cat](data:image/png;base64,iVBOR)",
      [{ kind: "image", source: "data:image/png;base64,iVBOR", description: "A cat" }],
    ],
    ["2 * 3 * 4", [text("2 * 3 * 4")]],
    ["**open", [text("**open")]],
    ["a ~ b [c] (d)", [text("a ~ b [c] (d)")]],
    ["snake_case_name", [text("snake_case_name")]],
    ["\\*plain\\*", [text("*plain*")]],
  ])("reads %s", (source, expected) => {
    expect(inline(source)).toEqual(expected);
  });

  test("takes a long text of marks that are never closed without nesting ever deeper", () => {
    const source = "*a [x](y) ".repeat(20_000);
    expect(depthOf(inline(source))).toBeLessThan(20);
  });
});

function depthOf(value: unknown): number {
  if (Array.isArray(value)) return Math.max(0, ...value.slice(0, 100).map(depthOf));
  if (typeof value !== "object" || value === null || !("children" in value)) return 0;
  return 1 + depthOf(value.children);
}
