import { type Json, type JsonObject, own } from "../json";
import { type Exact, keepForms, keysInOrder, numberForms, orderedObject } from "./exact";

/** A copy of an object with one key renamed in place; its value and number form stay. The same object when absent. */
export function renameKey(object: JsonObject, from: string, to: string): JsonObject {
  if (from === to || !Object.hasOwn(object, from)) return object;
  const entries = keysInOrder(object)
    .filter((key) => key !== to)
    .map((key): readonly [string, Json] => [key === from ? to : key, own(object, key) ?? null]);
  const renamed = keepForms(object, orderedObject(entries));
  const form = (object as Exact)[numberForms]?.[from];
  if (form !== undefined) (renamed as Exact)[numberForms] = { ...(object as Exact)[numberForms], [to]: form };
  return renamed;
}
