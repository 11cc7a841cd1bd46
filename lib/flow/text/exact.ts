import type { Json, JsonObject } from "../json";

/**
 * What a JavaScript object cannot hold of a JSON text: number forms (1.0, 1e3, 20 digits), the place of keys that
 * look like whole numbers, and values under a key that is written again later (their object has a key order too). All
 * hang on the containing object under a symbol, so that a spread copy keeps them and
 * an edited number drops its form by itself.
 */
export const numberForms: unique symbol = Symbol("number forms");
export const keyOrder: unique symbol = Symbol("key order");

export const earlierValues: unique symbol = Symbol("earlier values");

export type Exact = {
  [numberForms]?: { readonly [key: string]: string };
  [keyOrder]?: readonly string[];
  [earlierValues]?: readonly Earlier[];
};

/** A value whose key is written again later in the same object, which counts. `at` entries stand before it. */
export type Earlier = { readonly key: string; readonly value: Json; readonly at: number };

/** An object whose keys print in the order of `entries`, whole-number keys included. */
export function orderedObject(entries: readonly (readonly [string, Json])[]): JsonObject {
  const object: JsonObject & Exact = Object.fromEntries(entries);
  if (entries.some(([key]) => isWholeNumber(key))) object[keyOrder] = entries.map(([key]) => key);
  return object;
}

/** As `orderedObject`; of entries with the same key the last one counts, the others are remembered. */
export function objectWithRepeats(entries: readonly (readonly [string, Json])[]): JsonObject {
  const last = new Map(entries.map(([key], index) => [key, index]));
  if (last.size === entries.length) return orderedObject(entries);
  const counting = entries.filter(([key], index) => last.get(key) === index);
  const object: JsonObject & Exact = Object.fromEntries(counting);
  object[keyOrder] = counting.map(([key]) => key);
  object[earlierValues] = entries.flatMap(([key, value], at) =>
    last.get(key) === at ? [] : [{ key, value, at }],
  );
  return object;
}

/** Values of an object whose key is written again later, in the order of the text. */
export function earlierIn(object: JsonObject): readonly Earlier[] {
  return (object as Exact)[earlierValues] ?? noEarlier;
}

const noEarlier: readonly Earlier[] = [];

/** A copy of an object that has forgotten what stood under a key before its last value. */
export function withoutEarlier(object: JsonObject, key: string): JsonObject {
  const copy: JsonObject & Exact = { ...object };
  copy[earlierValues] = earlierIn(object).filter((each) => each.key !== key);
  return copy;
}

/** Own keys in the order in which they are printed. */
export function keysInOrder(object: JsonObject): readonly string[] {
  const order = (object as Exact)[keyOrder];
  if (!order) return Object.keys(object);
  const known = order.filter((key) => Object.hasOwn(object, key));
  return [...known, ...Object.keys(object).filter((key) => !known.includes(key))];
}

/** Lets `target`, a new object, remember the number forms and earlier values that `source` carries for its keys. */
export function keepForms(source: JsonObject, target: JsonObject): JsonObject {
  const forms = (source as Exact)[numberForms];
  if (forms) (target as Exact)[numberForms] = forms;
  const earlier = (source as Exact)[earlierValues];
  if (earlier) {
    (target as Exact)[earlierValues] = earlier;
    (target as Exact)[keyOrder] ??= Object.keys(target);
  }
  return target;
}

function isWholeNumber(key: string): boolean {
  const first = key.charCodeAt(0);
  return first >= 48 && first <= 57 && /^(?:0|[1-9]\d*)$/.test(key);
}

/** Whether keys of this object print in another order than JavaScript keeps them, or more often than once. */
export function hasOwnOrder(object: JsonObject): boolean {
  return (object as Exact)[keyOrder] !== undefined;
}
