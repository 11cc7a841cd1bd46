import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../json";
import type { Environment } from "./environment";
import { valueOfText } from "./evaluate";
import { nestingMax } from "./fault";

/**
 * A payload with its references and expressions replaced by their values, through objects and lists. A key whose
 * value is missing or null vanishes, a missing entry of a list becomes null, and keys that begin with `on-` are
 * copied as they are. Values that came in are not read again, even if they look like references.
 * Deeper than `nestingMax` values stay as they are. Source: spec/flow-json.md, 9.2 and 13.6.
 */
export function resolveJson(value: Json, environment: Environment): Json | undefined {
  return resolve(value, environment, nestingMax);
}

function resolve(value: Json, environment: Environment, levels: number): Json | undefined {
  if (typeof value === "string") return valueOfText(value, environment);
  if (levels === 0) return value;
  if (isJsonArray(value)) return value.map((item) => resolve(item, environment, levels - 1) ?? null);
  return isJsonObject(value) ? resolveObject(value, environment, levels) : value;
}

function resolveObject(value: JsonObject, environment: Environment, levels: number): JsonObject {
  const entries: [string, Json][] = [];
  for (const [key, item] of Object.entries(value)) {
    const result = key.startsWith("on-") ? item : resolve(item, environment, levels - 1);
    if (result !== undefined && result !== null) entries.push([key, result]);
  }
  return Object.fromEntries(entries);
}
