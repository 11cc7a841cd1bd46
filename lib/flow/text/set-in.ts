import { isJsonArray, isJsonObject, type Json, type JsonObject, jsonEqual, own, withKey } from "../json";
import { spliced } from "./exact-list";

export type Path = readonly (string | number)[];

/** The value at a path of keys and positions; undefined where the path leads nowhere. */
export function valueAt(value: Json, path: Path): Json | undefined {
  let at: Json | undefined = value;
  for (const step of path) {
    if (isJsonArray(at) && typeof step === "number") at = at[step];
    else if (isJsonObject(at) && typeof step === "string") at = own(at, step);
    else return undefined;
  }
  return at;
}

/**
 * A copy with the value at a path set, or taken away when `next` is undefined. Missing objects on the way are made; a
 * list grows by one at its end at most. The same value when nothing changes or a step meets the wrong kind of value.
 */
export function setIn(value: JsonObject, path: Path, next: Json | undefined): JsonObject {
  const changed = setInValue(value, path, next);
  return isJsonObject(changed) ? changed : value;
}

function setInValue(value: Json | undefined, path: Path, next: Json | undefined): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return jsonEqual(value, next) ? value : next;
  if (typeof step === "number") return isJsonArray(value) ? setEntry(value, step, rest, next) : value;
  if (value !== undefined && !isJsonObject(value)) return value;
  if (value === undefined && next === undefined) return undefined;
  const object = value ?? {};
  const before = own(object, step);
  const after = setInValue(before, rest, next);
  if (after === before) return value;
  return withKey(object, step, after);
}

function setEntry(list: readonly Json[], index: number, rest: Path, next: Json | undefined): Json {
  if (index < 0 || index > list.length) return list;
  const before = list[index];
  const after = setInValue(before, rest, next);
  if (after === before) return list;
  if (after === undefined) return spliced(list, index, 1);
  return spliced(list, index, index === list.length ? 0 : 1, after);
}
