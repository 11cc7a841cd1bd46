import type { Json, JsonObject } from "../json";

/**
 * What a JavaScript object cannot hold of a JSON text: number forms (1.0, 1e3, 20 digits) and the place of keys that
 * look like whole numbers. Both hang on the containing object under a symbol, so that a spread copy keeps them and
 * an edited number drops its form by itself.
 */
export const numberForms: unique symbol = Symbol("number forms");
export const keyOrder: unique symbol = Symbol("key order");

export type Exact = {
  [numberForms]?: { readonly [key: string]: string };
  [keyOrder]?: readonly string[];
};

/** An object whose keys print in the order of `entries`, whole-number keys included. */
export function orderedObject(entries: readonly (readonly [string, Json])[]): JsonObject {
  const object: JsonObject & Exact = Object.fromEntries(entries);
  if (entries.some(([key]) => isWholeNumber(key))) object[keyOrder] = entries.map(([key]) => key);
  return object;
}

/** Own keys in the order in which they are printed. */
export function keysInOrder(object: JsonObject): readonly string[] {
  const order = (object as Exact)[keyOrder];
  if (!order) return Object.keys(object);
  const known = order.filter((key) => Object.hasOwn(object, key));
  return [...known, ...Object.keys(object).filter((key) => !known.includes(key))];
}

/** Lets `target`, a new object, remember the number forms that `source` carries for the same keys. */
export function keepForms(source: JsonObject, target: JsonObject): JsonObject {
  const forms = (source as Exact)[numberForms];
  if (forms) (target as Exact)[numberForms] = forms;
  return target;
}

function isWholeNumber(key: string): boolean {
  const first = key.charCodeAt(0);
  return first >= 48 && first <= 57 && /^(?:0|[1-9]\d*)$/.test(key);
}

/** Whether keys of this object print in another order than JavaScript keeps them. */
export function hasOwnOrder(object: JsonObject): boolean {
  return (object as Exact)[keyOrder] !== undefined;
}
