import { align } from "./align";

/** A line of either text; numbers count from 1 and are null in the text that does not have the line. */
export type DiffLine = {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
  readonly before: number | null;
  readonly after: number | null;
};

/** Lines that belong together: changes with what stands around them, or a stretch that did not change. */
export type DiffPart =
  | { readonly kind: "lines"; readonly lines: readonly DiffLine[] }
  | { readonly kind: "folded"; readonly lines: readonly DiffLine[] };

/** Unchanged lines shown on each side of a change. */
const contextLines = 3;
/** Fewer lines are shown as they are. */
const foldedMin = 4;

/** The difference of two texts line by line, removed lines before added ones. */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  const lines: DiffLine[] = [];
  let [from, to] = [0, 0];
  for (const [pairedFrom, pairedTo] of [...align(old, now), [old.length, now.length] as const]) {
    for (; from < pairedFrom; from += 1) {
      lines.push({ kind: "removed", text: old[from] ?? "", before: from + 1, after: null });
    }
    for (; to < pairedTo; to += 1) {
      lines.push({ kind: "added", text: now[to] ?? "", before: null, after: to + 1 });
    }
    if (from < old.length && to < now.length) {
      lines.push({ kind: "same", text: old[from] ?? "", before: from + 1, after: to + 1 });
    }
    from += 1;
    to += 1;
  }
  return lines;
}

/** Folds what did not change, apart from a few lines around each change. */
export function foldUnchanged(lines: readonly DiffLine[]): readonly DiffPart[] {
  const isNear = new Uint8Array(lines.length);
  for (const [index, { kind }] of lines.entries()) {
    if (kind !== "same") isNear.fill(1, Math.max(0, index - contextLines), index + contextLines + 1);
  }
  const parts: { kind: DiffPart["kind"]; lines: DiffLine[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const kind = isNear[index] === 1 ? "lines" : "folded";
    const last = parts.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else parts.push({ kind, lines: [line] });
  }
  return parts.map((part) => (part.lines.length < foldedMin ? { ...part, kind: "lines" } : part));
}
