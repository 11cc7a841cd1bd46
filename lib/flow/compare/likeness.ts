import { isJsonArray, isJsonObject, type Json } from "../json";

/** The pairs of letters in the words of a value; two values are alike when they share many. */
export type Gist = ReadonlySet<string>;

/** Longer texts (pictures above all) are known by their beginning. */
const lettersMax = 120;

export function gistOf(value: Json): Gist {
  const gist = new Set<string>();
  addTo(gist, value);
  return gist;
}

/** From 0 (nothing in common) to 1. */
export function likeness(a: Gist, b: Gist): number {
  if (a.size === 0 || b.size === 0) return a.size === b.size ? 1 : 0;
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const pair of few) if (many.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

function addTo(gist: Set<string>, value: Json): void {
  if (typeof value === "string") addText(gist, value.slice(0, lettersMax).toLowerCase());
  else if (isJsonArray(value)) for (const item of value) addTo(gist, item);
  else if (isJsonObject(value)) for (const key of Object.keys(value)) addTo(gist, value[key] ?? null);
}

function addText(gist: Set<string>, text: string): void {
  if (text.length === 1) gist.add(text);
  for (let index = 0; index + 1 < text.length; index += 1) gist.add(text.slice(index, index + 2));
}
