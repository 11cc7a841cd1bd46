/** Any value a JSON text can hold. Everything in a Flow is immutable. */
export type Json = null | boolean | number | string | JsonArray | JsonObject;
export type JsonArray = readonly Json[];
export type JsonObject = { readonly [key: string]: Json };

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isJsonArray(value: unknown): value is JsonArray {
  return Array.isArray(value);
}

/** Reads an own key; names like `__proto__` or `constructor` never reach the prototype. */
export function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/**
 * A copy of `object` with `key` set (in place when present, else last), or removed when `value` is undefined.
 * `__proto__` becomes an ordinary own key.
 */
export function withKey(object: JsonObject, key: string, value: Json | undefined): JsonObject {
  const copy = { ...object };
  if (value === undefined) delete copy[key];
  else Object.defineProperty(copy, key, { value, writable: true, enumerable: true, configurable: true });
  return copy;
}

export function jsonEqual(a: Json | undefined, b: Json | undefined): boolean {
  if (Object.is(a, b)) return true;
  if (isJsonArray(a)) {
    return isJsonArray(b) && a.length === b.length && a.every((item, index) => jsonEqual(item, b[index]));
  }
  if (!isJsonObject(a) || !isJsonObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => jsonEqual(a[key], own(b, key)));
}
