import type { Json, JsonObject } from "@/lib/flow/json";
import { isJsonArray, isJsonObject, own } from "@/lib/flow/json";

/** A Flow in the making holds anything anywhere: each reader answers with something that can be drawn. */
export function textOf(value: Json | undefined): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (isJsonArray(value)) return value.map(textOf).join("\n");
  return "";
}

export function paragraphsOf(value: Json | undefined): readonly string[] {
  return isJsonArray(value) ? value.map(textOf) : [textOf(value)];
}

/** A finite number, also when it came as text (data from an endpoint often does). */
export function numberOf(value: Json | undefined): number | null {
  if (typeof value !== "number" && (typeof value !== "string" || value.trim() === "")) return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

export function objectsOf(value: Json | undefined): readonly JsonObject[] {
  return isJsonArray(value) ? value.filter(isJsonObject) : [];
}

export function stringsOf(value: Json | undefined): readonly string[] {
  return isJsonArray(value) ? value.filter((item) => typeof item === "string") : [];
}

export function objectOf(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** The text at a path like `main-content`, `title`. */
export function textAt(value: JsonObject, ...path: readonly string[]): string {
  let found: Json | undefined = value;
  for (const key of path) found = isJsonObject(found) ? own(found, key) : undefined;
  return textOf(found);
}
