import type { DiffLine } from "@/lib/flow/compare/line-diff";

/** Where a line differs from its counterpart: from `start` up to, not including, `end`. */
export type ChangedPart = { readonly start: number; readonly end: number };

/**
 * The parts that differ in lines that were replaced one by one: as many lines came as went, and each has something
 * in common with its counterpart.
 */
export function changedParts(lines: readonly DiffLine[]): ReadonlyMap<DiffLine, ChangedPart> {
  const parts = new Map<DiffLine, ChangedPart>();
  let removed: DiffLine[] = [];
  let added: DiffLine[] = [];
  const settle = (): void => {
    if (removed.length === added.length) {
      for (const [index, old] of removed.entries()) {
        const now = added[index];
        if (now) compareLines(old, now, parts);
      }
    }
    [removed, added] = [[], []];
  };
  for (const line of lines) {
    if (line.kind === "same") settle();
    else if (line.kind === "removed") {
      if (added.length > 0) settle();
      removed.push(line);
    } else added.push(line);
  }
  settle();
  return parts;
}

function compareLines(old: DiffLine, now: DiffLine, parts: Map<DiffLine, ChangedPart>): void {
  const [a, b] = [old.text, now.text];
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let back = 0;
  while (back < shorter - start && a[a.length - 1 - back] === b[b.length - 1 - back]) back += 1;
  // Only spaces in common is nothing in common.
  if (a.slice(0, start).trim() === "" && a.slice(a.length - back).trim() === "") return;
  parts.set(old, { start, end: a.length - back });
  parts.set(now, { start, end: b.length - back });
}
