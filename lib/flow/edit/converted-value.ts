import type { ItemSpec, PropSpec } from "../catalogue/definition";
import { isJsonArray, isJsonObject, type Json, type JsonObject, own, withKey } from "../json";

/** A property's value for the same property of another component; undefined when it has no meaning there. */
export function convertedValue(value: Json, from: PropSpec, to: PropSpec): Json | undefined {
  if (isDynamic(value)) return from.kind === to.kind ? value : undefined;
  if (from.kind === "action" && to.kind === "action") return allowedAction(value, to.actions);
  if ("item" in from && "item" in to) return convertedItems(value, to.item);
  if (to.kind === "ids" && typeof value === "string") return value === "" ? undefined : [value];
  if (from.kind === "ids" && to.kind === "text") return firstText(value);
  if (from.kind === "paragraphs" && to.kind === "text") return joined(value);
  if (to.kind === "choice") return isOneOf(value, to.choices) ? value : undefined;
  if (to.kind === "count") return isInRange(value, to.min, to.max) ? value : undefined;
  if (from.perDate !== to.perDate && isJsonObject(value)) return own(value, "start-date");
  const isAlike = from.kind === to.kind || (from.kind === "text" && to.kind === "paragraphs");
  return isAlike ? value : undefined;
}

function isDynamic(value: Json): boolean {
  return typeof value === "string" && (value.startsWith("${") || value.startsWith("`"));
}

function allowedAction(value: Json, allowed: readonly string[]): Json | undefined {
  const name = isJsonObject(value) ? own(value, "name") : undefined;
  return typeof name === "string" && allowed.includes(name) ? value : undefined;
}

/** Keys an entry may not have are left out. */
function convertedItems(value: Json, spec: ItemSpec): Json {
  if (!isJsonArray(value)) return value;
  const names = spec.keys.map(({ name }) => name);
  const entries = value.map((entry) => (isJsonObject(entry) ? onlyKeys(entry, names) : entry));
  return entries.every((entry, index) => entry === value[index]) ? value : entries;
}

function onlyKeys(entry: JsonObject, names: readonly string[]): JsonObject {
  return Object.keys(entry).reduce(
    (left, key) => (names.includes(key) ? left : withKey(left, key, undefined)),
    entry,
  );
}

function firstText(value: Json): Json | undefined {
  const first = isJsonArray(value) ? value[0] : undefined;
  return typeof first === "string" ? first : undefined;
}

function joined(value: Json): Json | undefined {
  if (!isJsonArray(value)) return value;
  return value.filter((line) => typeof line === "string").join(" ");
}

function isOneOf(value: Json, choices: readonly { readonly value: string }[]): boolean {
  return choices.some((choice) => choice.value === value);
}

function isInRange(value: Json, min: number | undefined, max: number | undefined): boolean {
  if (typeof value !== "number") return false;
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}
