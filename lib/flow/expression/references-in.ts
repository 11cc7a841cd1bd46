import { printReference, type Reference, referenceAt } from "./reference";

/** A reference inside a longer text; `start` and `end` are offsets in UTF-16 units, `end` exclusive. */
export type Occurrence = {
  readonly reference: Reference;
  readonly start: number;
  readonly end: number;
};

/** Every complete reference in a text of any kind: reference, expression, condition or mixed text. */
export function referencesIn(text: string): readonly Occurrence[] {
  const occurrences: Occurrence[] = [];
  let start = text.indexOf("${");
  while (start !== -1) {
    const found = referenceAt(text, start);
    if (found !== null) occurrences.push({ reference: found.reference, start, end: found.end });
    start = text.indexOf("${", found?.end ?? start + 2);
  }
  return occurrences;
}

/**
 * The text with every reference replaced by what `rename` makes of it. Everything else stays byte for byte; when
 * nothing changes the same string comes back.
 */
export function renameInText(text: string, rename: (reference: Reference) => Reference): string {
  let renamed = "";
  let kept = 0;
  for (const { reference, start, end } of referencesIn(text)) {
    const replacement = rename(reference);
    if (replacement === reference) continue;
    renamed += text.slice(kept, start) + printReference(replacement);
    kept = end;
  }
  return kept === 0 ? text : renamed + text.slice(kept);
}
