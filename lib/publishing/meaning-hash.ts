import { isJsonArray, isJsonObject, type Json } from "@/lib/flow/json";
import { hashOf } from "./text-hash";

/**
 * SHA-256 in hex of what a Flow JSON says: the same whatever its spaces, its order of keys and the way its numbers are
 * written, because Meta does not promise to give back the text that was uploaded. A text that is no JSON stands for
 * itself.
 */
export function meaningHash(text: string): string {
  try {
    // `JSON.parse` answers JSON.
    return hashOf(JSON.stringify(inOrder(JSON.parse(text) as Json)));
  } catch {
    return hashOf(text);
  }
}

function inOrder(value: Json): Json {
  if (isJsonArray(value)) return value.map(inOrder);
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, inOrder(part)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
