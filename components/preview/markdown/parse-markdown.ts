import type { Block, Inline } from "./document";
import { parseInline } from "./parse-inline";

/**
 * Which set is meant: `plain` for TextBody and TextCaption (inline marks, links, lists), `rich` for RichText
 * (also headings, tables and base64 pictures). Lists have one level. Source: spec/flow-json.md, 10.3 and 10.5.
 */
export type MarkdownSet = "plain" | "rich";

type Line = { readonly text: string; readonly startsItem: boolean };

/** `texts` are the entries of a text array; in the rich set each entry begins a paragraph of its own. */
export function parseMarkdown(texts: readonly string[], set: MarkdownSet): readonly Block[] {
  const lines = linesOf(texts);
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const taken =
      takeBlank(lines, at) ??
      (set === "rich" ? (takeHeading(lines, at) ?? takeTable(lines, at)) : null) ??
      takeList(lines, at, set) ??
      takeParagraph(lines, at, set);
    if (taken.block !== null) blocks.push(taken.block);
    at = taken.next;
  }
  return blocks;
}

type Taken = { readonly block: Block | null; readonly next: number };

const headingLine = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const listLine = /^ {0,3}(?:([-+])|(\d{1,9})\.)\s+(.*)$/;
const tableRule = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

function linesOf(texts: readonly string[]): readonly Line[] {
  return texts.flatMap((text) =>
    text.split(/\r\n|\r|\n/).map((line, index) => ({ text: line, startsItem: index === 0 })),
  );
}

function takeBlank(lines: readonly Line[], at: number): Taken | null {
  return lines[at]?.text.trim() === "" ? { block: null, next: at + 1 } : null;
}

function takeHeading(lines: readonly Line[], at: number): Taken | null {
  const match = headingLine.exec(lines[at]?.text ?? "");
  if (match === null) return null;
  const depth = match[1]?.length ?? 0;
  const children = parseInline(match[2] ?? "", { images: true });
  const block: Block =
    depth === 1 || depth === 2
      ? { kind: "heading", level: depth, children }
      : { kind: "paragraph", children };
  return { block, next: at + 1 };
}

function takeTable(lines: readonly Line[], at: number): Taken | null {
  const head = lines[at]?.text ?? "";
  const rule = lines[at + 1]?.text ?? "";
  if (!head.includes("|") || !rule.includes("-") || !tableRule.test(rule)) return null;
  const columns = cellsOf(head);
  const rows: (readonly (readonly Inline[])[])[] = [];
  let next = at + 2;
  for (let text = lines[next]?.text; text?.includes("|"); text = lines[next]?.text) {
    const cells = cellsOf(text);
    rows.push(columns.map((_, index) => cells[index] ?? []));
    next += 1;
  }
  return { block: { kind: "table", head: columns, rows }, next };
}

function cellsOf(line: string): readonly (readonly Inline[])[] {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) => parseInline(cell.trim(), { images: true }));
}

function takeList(lines: readonly Line[], at: number, set: MarkdownSet): Taken | null {
  const first = listLine.exec(lines[at]?.text ?? "");
  if (first === null) return null;
  const isOrdered = first[2] !== undefined;
  const items: (readonly Inline[])[] = [];
  let next = at;
  for (
    let match: RegExpExecArray | null = first;
    match !== null && (match[2] !== undefined) === isOrdered;
    match = listLine.exec(lines[next]?.text ?? "")
  ) {
    items.push(parseInline(match[3] ?? "", { images: set === "rich" }));
    next += 1;
  }
  return { block: { kind: "list", isOrdered, start: Number(first[2] ?? 1), items }, next };
}

function takeParagraph(lines: readonly Line[], at: number, set: MarkdownSet): Taken {
  let next = at + 1;
  while (next < lines.length && continuesParagraph(lines, next, set)) next += 1;
  const texts = lines.slice(at, next).map((line) => line.text.trim());
  const children = parseInline(texts.join(set === "rich" ? " " : "\n"), { images: set === "rich" });
  return { block: { kind: "paragraph", children }, next };
}

function continuesParagraph(lines: readonly Line[], at: number, set: MarkdownSet): boolean {
  const line = lines[at];
  if (line === undefined || line.text.trim() === "" || listLine.test(line.text)) return false;
  if (set === "plain") return true;
  return !line.startsItem && !headingLine.test(line.text) && takeTable(lines, at) === null;
}
