import { isJsonArray, isJsonObject, type Json, withKey } from "../json";
import { type Exact, numberForms } from "../text/exact";

/** The value with every text in it mapped; the same reference when no text changes. Keys stay as they are. */
export function mapStrings<Value extends Json>(value: Value, map: (text: string) => string): Value;
export function mapStrings(value: Json, map: (text: string) => string): Json {
  if (typeof value === "string") return map(value);
  if (isJsonArray(value)) {
    const mapped = value.map((item) => mapStrings(item, map));
    if (mapped.every((item, index) => item === value[index])) return value;
    const forms = (value as Exact)[numberForms];
    if (forms) (mapped as Exact)[numberForms] = forms;
    return mapped;
  }
  if (!isJsonObject(value)) return value;
  let mapped = value;
  for (const key of Object.keys(value)) {
    const item = value[key];
    if (item === undefined) continue;
    const next = mapStrings(item, map);
    if (next !== item) mapped = withKey(mapped, key, next);
  }
  return mapped;
}
