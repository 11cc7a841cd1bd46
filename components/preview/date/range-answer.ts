import { isJsonObject, type Json, type JsonObject, withKey } from "@/lib/flow/json";
import { endOf, type OtherEnd } from "@/lib/flow/runtime/dates/selectable";

export type RangeEnd = "start-date" | "end-date";

/** The answer of a range after one end changed; undefined when neither end is left. */
export function withEnd(
  value: Json | undefined,
  end: RangeEnd,
  iso: string | undefined,
): JsonObject | undefined {
  const next = withKey(isJsonObject(value) ? value : {}, end, iso);
  return Object.keys(next).length === 0 ? undefined : next;
}

/** The end that is already picked while the other one is being picked. */
export function otherEndOf(value: Json | undefined, end: RangeEnd): OtherEnd | undefined {
  const other = end === "start-date" ? "end-date" : "start-date";
  const iso = endOf(value, other);
  if (iso === undefined) return undefined;
  return other === "start-date" ? { "start-date": iso } : { "end-date": iso };
}
