import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from "../json";
import { type Exact, earlierIn, keyOrder, keysInOrder, numberForms } from "./exact";

/** JSON text with the remembered number forms and key order. `indent` in spaces; 0 prints one line. */
export function printExactly(value: Json, indent = 2): string {
  return isExact(value) ? print(value, indent, "") : JSON.stringify(value, null, indent);
}

/** Written with bare loops, because every value that is printed passes here. */
function isExact(value: Json): boolean {
  if (typeof value !== "object" || value === null) return false;
  if ((value as Exact)[numberForms] || (value as Exact)[keyOrder]) return true;
  if (isJsonArray(value)) {
    for (let at = 0; at < value.length; at += 1) if (isExact(value[at] ?? null)) return true;
    return false;
  }
  for (const key in value) if (isExact(value[key] ?? null)) return true;
  return false;
}

function print(value: Json, indent: number, margin: string): string {
  if (isJsonArray(value)) {
    const items = value.map((item, index) => printItem(value, String(index), item, indent, margin));
    return wrap("[", items, "]", indent, margin);
  }
  if (isJsonObject(value)) {
    const colon = indent > 0 ? ": " : ":";
    const items = entriesOf(value).map(([key, item]) => {
      return `${JSON.stringify(key)}${colon}${printItem(value, key, item, indent, margin)}`;
    });
    return wrap("{", items, "}", indent, margin);
  }
  return JSON.stringify(value);
}

/** What is printed in an object. Earlier values of a key stand where they stood, and always before the one that counts. */
function entriesOf(object: JsonObject): readonly (readonly [string, Json])[] {
  const entries = keysInOrder(object).map((key): readonly [string, Json] => [key, own(object, key) ?? null]);
  for (const { key, value, at } of earlierIn(object)) {
    const counting = entries.findLastIndex(([name]) => name === key);
    if (counting >= 0) entries.splice(Math.min(at, counting), 0, [key, value]);
  }
  return entries;
}

function printItem(container: Json, key: string, item: Json, indent: number, margin: string): string {
  if (typeof item === "number") {
    const form = (container as Exact)[numberForms]?.[key];
    if (form !== undefined && Object.is(Number(form), item)) return form;
  }
  return print(item, indent, margin + " ".repeat(indent));
}

function wrap(open: string, items: readonly string[], close: string, indent: number, margin: string): string {
  if (items.length === 0) return open + close;
  if (indent === 0) return open + items.join(",") + close;
  const inner = margin + " ".repeat(indent);
  return `${open}\n${items.map((item) => inner + item).join(",\n")}\n${margin}${close}`;
}
