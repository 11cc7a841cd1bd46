import { isJsonArray, isJsonObject, type Json, type JsonObject, withKey } from "../json";
import { type Exact, numberForms } from "../text/exact";

/** The value with every object in it mapped, inner ones first; the same reference when none changes. */
export function mapObjects<Value extends Json>(value: Value, map: (object: JsonObject) => JsonObject): Value {
  // A mapped object is an object and a mapped list a list, so the kind of the value stays.
  return mapValue(value, map) as Value;
}

function mapValue(value: Json, map: (object: JsonObject) => JsonObject): Json {
  if (isJsonArray(value)) {
    const mapped = value.map((item) => mapValue(item, map));
    if (mapped.every((item, index) => Object.is(item, value[index]))) return value;
    const forms = (value as Exact)[numberForms];
    if (forms) (mapped as Exact)[numberForms] = forms;
    return mapped;
  }
  if (!isJsonObject(value)) return value;
  let mapped = value;
  for (const key of Object.keys(value)) {
    const item = value[key];
    if (typeof item !== "object" || item === null) continue;
    const next = mapValue(item, map);
    if (next !== item) mapped = withKey(mapped, key, next);
  }
  return map(mapped);
}
