import { isJsonArray, isJsonObject, type Json, type JsonObject, own, withKey } from "@/lib/flow/json";

/** The entries of a list prop; what is no object is shown as an empty entry and kept until it is edited. */
export function itemsOf(value: Json | undefined): readonly JsonObject[] {
  return isJsonArray(value) ? value.map((item) => (isJsonObject(item) ? item : {})) : [];
}

export function textIn(item: JsonObject, ...path: readonly string[]): string {
  let value: Json | undefined = item;
  for (const step of path) value = isJsonObject(value) ? own(value, step) : undefined;
  return typeof value === "string" ? value : "";
}

/** `item` with a value at a path; groups that become empty go. */
export function withIn(item: JsonObject, path: readonly string[], value: Json | undefined): JsonObject {
  const [step, ...rest] = path;
  if (step === undefined) return item;
  if (rest.length === 0) return withKey(item, step, value);
  const inner = own(item, step);
  const next = withIn(isJsonObject(inner) ? inner : {}, rest, value);
  return withKey(item, step, Object.keys(next).length === 0 ? undefined : next);
}

/** Entries as lines "Title | description", to be edited as text. */
export function linesOf(items: readonly JsonObject[]): string {
  return items
    .map((item) =>
      [textIn(item, "title"), textIn(item, "description")].filter((part) => part !== "").join(" | "),
    )
    .join("\n");
}
