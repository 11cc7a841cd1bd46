import { dayOf } from "@/lib/flow/dates/day-number";
import type { FieldFault } from "@/lib/flow/runtime/view";
import { shortDate } from "./day-words";

type DateRule = NonNullable<FieldFault["dateRule"]>;

const wording: { readonly [rule in DateRule]: (limit: string) => string } = {
  earliest: (limit) => `Choose ${limit} or a later date`,
  latest: (limit) => `Choose ${limit} or an earlier date`,
  weekday: () => "This day of the week is not available",
  unavailable: () => "This date is not available",
  order: () => "The end must not be before the start",
  "fewest-days": (limit) => `Choose at least ${limit} ${limit === "1" ? "day" : "days"}`,
  "most-days": (limit) => `Choose at most ${limit} ${limit === "1" ? "day" : "days"}`,
};

/** Words for the rule a date breaks; dates in them are written as the phone writes them. */
export function dateFaultText(fault: FieldFault, locale: string): string {
  const { dateRule = "unavailable", limit = "" } = fault;
  const day = typeof limit === "string" ? dayOf(limit) : null;
  return wording[dateRule](day === null ? String(limit) : shortDate(day, locale));
}
