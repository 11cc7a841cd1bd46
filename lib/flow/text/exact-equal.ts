import { isJsonArray, isJsonObject, type Json } from "../json";
import { type Earlier, type Exact, earlierIn, keysInOrder, numberForms } from "./exact";

/** Whether two values print the same text: equal in value, key order, number forms and repeated keys. */
export function exactEqual(a: Json | undefined, b: Json | undefined): boolean {
  if (Object.is(a, b)) return true;
  if (isJsonArray(a)) {
    if (!isJsonArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => sameItem(a, b, String(index), item, b[index]));
  }
  if (!isJsonObject(a) || !isJsonObject(b)) return false;
  const keysA = keysInOrder(a);
  const keysB = keysInOrder(b);
  if (keysA.length !== keysB.length) return false;
  return (
    keysA.every((key, index) => key === keysB[index] && sameItem(a, b, key, a[key], b[key])) &&
    sameEarlier(earlierIn(a), earlierIn(b))
  );
}

function sameEarlier(a: readonly Earlier[], b: readonly Earlier[]): boolean {
  if (a.length !== b.length) return false;
  return a.every(({ key, value, at }, index) => {
    const other = b[index];
    return other?.key === key && other.at === at && exactEqual(value, other.value);
  });
}

function sameItem(a: Json, b: Json, key: string, itemA: Json | undefined, itemB: Json | undefined): boolean {
  if (typeof itemA === "number" && formOf(a, key, itemA) !== formOf(b, key, itemB)) return false;
  return exactEqual(itemA, itemB);
}

/** How a number is written; undefined for the usual way. */
function formOf(container: Json, key: string, value: Json | undefined): string | undefined {
  const form = (container as Exact)[numberForms]?.[key];
  return form !== undefined && Object.is(Number(form), value) ? form : undefined;
}
