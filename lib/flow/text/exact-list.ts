import type { Json, JsonArray } from "../json";
import { type Exact, numberForms } from "./exact";

/** A copy of a list with `count` entries at `index` replaced; the other numbers keep their forms. */
export function spliced(
  list: JsonArray,
  index: number,
  count: number,
  ...entries: readonly Json[]
): JsonArray {
  const copy = list.toSpliced(index, count, ...entries);
  const forms = (list as Exact)[numberForms];
  if (!forms) return copy;
  const moved: { [key: string]: string } = {};
  const shift = entries.length - Math.min(count, list.length - index);
  for (const [key, form] of Object.entries(forms)) {
    const at = Number(key);
    if (at < index) moved[key] = form;
    else if (at >= index + count) moved[String(at + shift)] = form;
  }
  (copy as Exact)[numberForms] = moved;
  return copy;
}

/** A copy of a list with one entry moved; `to` is its position afterwards. Out of bounds: the same list. */
export function withMoved(list: JsonArray, from: number, to: number): JsonArray {
  const entry = list[from];
  if (entry === undefined || from === to || to < 0 || to >= list.length) return list;
  const form = (list as Exact)[numberForms]?.[String(from)];
  const moved = spliced(spliced(list, from, 1), to, 0, entry);
  const forms = (moved as Exact)[numberForms];
  // A form only counts while its number is the same, so it may be written at once.
  if (form !== undefined && forms) (moved as Exact)[numberForms] = { ...forms, [String(to)]: form };
  return moved;
}
