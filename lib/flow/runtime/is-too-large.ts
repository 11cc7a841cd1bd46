import { isJsonArray, isJsonObject, type Json } from "../json";
import { depthMax } from "../text/survey";

/** What one screen may hold: 10 MB of text, as endpoints may send. Source: spec/flow-json.md, chapter 12. */
const charactersMax = 10 * 1024 * 1024;
const valuesMax = 500_000;

/**
 * Whether a value is larger or deeper than phones take. An action that puts a value into itself again and again
 * would grow without end, so that every value that enters a run is weighed here.
 */
export function isTooLarge(value: Json): boolean {
  const left = { characters: charactersMax, values: valuesMax };
  return !weigh(value, left, depthMax);
}

function weigh(value: Json, left: { characters: number; values: number }, levels: number): boolean {
  left.values -= 1;
  if (typeof value === "string") left.characters -= value.length;
  if (left.values < 0 || left.characters < 0) return false;
  if (typeof value !== "object" || value === null) return true;
  if (levels === 0) return false;
  if (isJsonArray(value)) return value.every((item) => weigh(item, left, levels - 1));
  if (!isJsonObject(value)) return true;
  for (const key in value) {
    left.characters -= key.length;
    const item = value[key];
    if (item !== undefined && !weigh(item, left, levels - 1)) return false;
  }
  return true;
}
