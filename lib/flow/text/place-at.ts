/** A place for people: line and column count from 1, columns in UTF-16 units as code editors do. */
export type TextPlace = { readonly line: number; readonly column: number; readonly excerpt: string };

/** Longest excerpt in characters. */
const excerptMax = 120;

/** Where an offset stands, with its line. A byte-order mark at the start takes no column. */
export function placeAt(text: string, offset: number): TextPlace {
  const at = Math.min(Math.max(offset, 0), text.length);
  let line = 1;
  let start = text.startsWith("\ufeff") ? 1 : 0;
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    const end = match.index + match[0].length;
    if (end > at) break;
    line += 1;
    start = end;
  }
  return { line, column: Math.max(at - start, 0) + 1, excerpt: excerptOf(text, start, at) };
}

/** The line around the place, cut to what can be read at a glance; cut ends show an ellipsis. */
function excerptOf(text: string, start: number, at: number): string {
  const rest = text.slice(start, at + excerptMax);
  const breakAt = rest.slice(Math.max(at - start, 0)).search(/[\r\n]/);
  const lineEnd = breakAt < 0 ? start + rest.length : Math.max(at, start) + breakAt;
  const from = Math.max(start, at - excerptMax / 2);
  const to = Math.min(lineEnd, from + excerptMax);
  const isCutAfter = to < lineEnd || (breakAt < 0 && to < text.length);
  return `${from > start ? "…" : ""}${text.slice(from, to)}${isCutAfter ? "…" : ""}`;
}
