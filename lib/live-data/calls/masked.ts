import { isJsonArray, isJsonObject, type Json, type JsonObject } from "@/lib/flow/json";

/** What stands in the log in place of a value. */
export const mask = "•••";

/** Keys of files that people sent open those files, so nobody reads them either, nor where the files lie. */
const fileKeys = "encryption_metadata";
const fileAddress = "cdn_url";

/** A copy without the values under sensitive names, at any depth; the same object when there are none. */
export function masked(object: JsonObject, names: ReadonlySet<string>): JsonObject {
  let isChanged = false;
  const isFile = Object.hasOwn(object, fileKeys);
  const entries = Object.entries(object).map(([name, value]) => {
    const isHidden = names.has(name) || name === fileKeys || (isFile && name === fileAddress);
    const shown = isHidden ? hidden(value) : maskedValue(value, names);
    isChanged ||= shown !== value;
    return [name, shown] as const;
  });
  return isChanged ? Object.fromEntries(entries) : object;
}

/** That nothing was given may be seen. */
function hidden(value: Json): Json {
  return value === null || value === "" ? value : mask;
}

function maskedValue(value: Json, names: ReadonlySet<string>): Json {
  if (isJsonArray(value)) {
    const shown = value.map((item) => maskedValue(item, names));
    return shown.some((item, at) => item !== value[at]) ? shown : value;
  }
  return isJsonObject(value) ? masked(value, names) : value;
}
