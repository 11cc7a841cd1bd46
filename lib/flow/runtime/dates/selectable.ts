import { dayNumber, dayOf, isoOfDay, weekdayOf } from "../../dates/day-number";
import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from "../../json";
import type { DateRule } from "../view";

/** The end of a range that is already chosen while the other one is picked. */
export type OtherEnd = { readonly "start-date": string } | { readonly "end-date": string };

export type BrokenRule = { readonly dateRule: DateRule; readonly limit?: number | string };

/**
 * Whether a calendar offers a day. `props` are those of a DatePicker or CalendarPicker with references resolved,
 * `iso` is YYYY-MM-DD; `otherEnd` matters in mode "range" only. Source: spec/flow-json.md, 10.15 and 13.5.
 */
export function isDaySelectable(props: JsonObject, iso: string, otherEnd?: OtherEnd): boolean {
  return brokenDayRule(props, iso) === null && brokenSpanRule(props, iso, otherEnd) === null;
}

/** The rule a single date breaks; null when it breaks none or the text names no day. */
export function brokenDayRule(props: JsonObject, text: string): BrokenRule | null {
  const day = dayOf(text);
  if (day === null) return null;
  const first = dayOfProp(props, "min-date");
  if (first !== null && day < first) return { dateRule: "earliest", limit: isoOfDay(first) };
  const last = dayOfProp(props, "max-date");
  if (last !== null && day > last) return { dateRule: "latest", limit: isoOfDay(last) };
  const weekdays = own(props, "include-days");
  if (isJsonArray(weekdays) && weekdays.length > 0 && !weekdays.includes(weekdayOf(day))) {
    return { dateRule: "weekday" };
  }
  return isUnavailable(props, text) ? { dateRule: "unavailable" } : null;
}

export function isUnavailable(props: JsonObject, text: string): boolean {
  const dates = own(props, "unavailable-dates");
  if (!isJsonArray(dates)) return false;
  const day = dayOf(text);
  return dates.some((date) => date === text || (day !== null && day === dayOf(String(date))));
}

/** The rule that the two ends of a range break together; `min-days` and `max-days` count the days between them. */
export function brokenSpanRule(props: JsonObject, text: string, otherEnd?: OtherEnd): BrokenRule | null {
  if (otherEnd === undefined) return null;
  const picked = dayOf(text);
  const other = dayOf("start-date" in otherEnd ? otherEnd["start-date"] : otherEnd["end-date"]);
  if (picked === null || other === null) return null;
  const span = "start-date" in otherEnd ? picked - other : other - picked;
  if (span < 0) return { dateRule: "order" };
  const fewest = countOf(own(props, "min-days"));
  if (fewest !== null && span < fewest) return { dateRule: "fewest-days", limit: fewest };
  const most = countOf(own(props, "max-days"));
  return most !== null && span > most ? { dateRule: "most-days", limit: most } : null;
}

/** First and last day a calendar shows, as YYYY-MM-DD. Source: spec/flow-json.md, 10.14 and 10.15. */
export type CalendarWindow = { readonly first: string; readonly last: string };

/** A DatePicker reaches from 1900 to 2100 unless its props say otherwise. */
export function datePickerWindow(props: JsonObject): CalendarWindow {
  return windowOf(props, dayNumber(1900, 1, 1), dayNumber(2100, 12, 31));
}

/** A CalendarPicker reaches from a hundred years back to five years ahead of `today` (YYYY-MM-DD). */
export function calendarPickerWindow(props: JsonObject, today: string): CalendarWindow {
  const year = Number(isoOfDay(dayOf(today) ?? 0).slice(0, 4));
  return windowOf(props, dayNumber(year - 100, 1, 1), dayNumber(year + 5, 12, 31));
}

function windowOf(props: JsonObject, first: number, last: number): CalendarWindow {
  return {
    first: isoOfDay(dayOfProp(props, "min-date") ?? first),
    last: isoOfDay(dayOfProp(props, "max-date") ?? last),
  };
}

function dayOfProp(props: JsonObject, name: string): number | null {
  const value = own(props, name);
  return typeof value === "string" ? dayOf(value) : null;
}

function countOf(value: Json | undefined): number | null {
  return typeof value === "number" ? value : null;
}

/** One end of a range value; undefined when it is empty. */
export function endOf(value: Json | undefined, part: "start-date" | "end-date"): string | undefined {
  const end = isJsonObject(value) ? own(value, part) : undefined;
  return typeof end === "string" && end.trim() !== "" ? end : undefined;
}
