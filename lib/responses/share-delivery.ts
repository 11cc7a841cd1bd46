import { isJsonArray, isJsonObject, type Json, type JsonObject, withKey } from "@/lib/flow/json";
import { printExactly } from "@/lib/flow/text/print-exactly";
import { readExactly } from "@/lib/flow/text/read-exactly";

/**
 * What each account gets of a delivery to their app, in the order of `wabaIds`; undefined is nothing. Accounts of one
 * app may belong to different workspaces, so none gets the entries of another. Entries of nobody here go to the first,
 * and so does a delivery that cannot be read: nothing is lost. A delivery for one account stays as it came.
 */
export function shareDelivery(body: string, wabaIds: readonly string[]): readonly (string | undefined)[] {
  const payload = payloadIn(body);
  const entries = payload && isJsonArray(payload.entry) ? payload.entry : [];
  if (!payload || entries.length === 0) return wabaIds.map((_, index) => (index === 0 ? body : undefined));
  return wabaIds.map((wabaId, index) => {
    const shared = entries.filter((entry) => {
      const id = idOf(entry);
      return id === wabaId || (index === 0 && !wabaIds.some((other) => other === id));
    });
    if (shared.length === entries.length) return body;
    return shared.length === 0 ? undefined : printExactly(withKey(payload, "entry", shared), 0);
  });
}

function idOf(entry: Json): string | undefined {
  const id = isJsonObject(entry) ? entry.id : undefined;
  return typeof id === "string" || typeof id === "number" ? String(id) : undefined;
}

function payloadIn(body: string): JsonObject | undefined {
  try {
    const value = readExactly(body);
    return isJsonObject(value) ? value : undefined;
  } catch (error) {
    // RangeError: nested deeper than the stack.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}
