import { type JsonObject, jsonEqual, own } from "../json";
import type { KeyChange } from "./change";

/** The keys whose values differ, those of `before` first. */
export function changedKeys(before: JsonObject, after: JsonObject): readonly KeyChange[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => {
    const [old, now] = [own(before, key), own(after, key)];
    return jsonEqual(old, now) ? [] : [{ key, old, new: now }];
  });
}
