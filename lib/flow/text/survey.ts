import { isJsonArray, type Json } from "../json";

/** Levels of nesting that are read; deeper values are refused before any recursion meets them. */
export const depthMax = 256;

/** What one look over a whole value tells; `keys` counts those of all objects. */
export type Survey = { isTooDeep: boolean; hasNumbers: boolean; hasWholeNumberKeys: boolean; keys: number };

export function survey(value: Json): Survey {
  const seen: Survey = { isTooDeep: false, hasNumbers: false, hasWholeNumberKeys: false, keys: 0 };
  look(value, depthMax, seen);
  return seen;
}

function look(value: Json, levels: number, seen: Survey): void {
  if (typeof value === "number") seen.hasNumbers = true;
  if (typeof value !== "object" || value === null) return;
  if (levels === 0) {
    seen.isTooDeep = true;
    return;
  }
  if (isJsonArray(value)) {
    for (const item of value) look(item, levels - 1, seen);
    return;
  }
  let isFirst = true;
  for (const key in value) {
    // Keys that look like whole numbers always come first in a JavaScript object.
    if (isFirst && startsWithDigit(key)) seen.hasWholeNumberKeys = true;
    isFirst = false;
    seen.keys += 1;
    look(value[key] ?? null, levels - 1, seen);
  }
}

function startsWithDigit(key: string): boolean {
  const first = key.charCodeAt(0);
  return first >= 48 && first <= 57;
}
