import { dayOf, isoOfDay } from "../../dates/day-number";
import type { JsonObject } from "../../json";
import { type CalendarWindow, isDaySelectable, type OtherEnd } from "../dates/selectable";

/** Days looked at before giving up on finding one that can be chosen. */
const daysMax = 800;

/** The first day from tomorrow on that the calendar offers, or else the first in its window. */
export function sampleDays(
  props: JsonObject,
  window: CalendarWindow,
  today: string,
  otherEnd?: OtherEnd,
): readonly string[] {
  const first = dayOf(window.first) ?? 0;
  const last = dayOf(window.last) ?? 0;
  const tomorrow = (dayOf(today) ?? 0) + 1;
  const ahead = firstSelectable(props, Math.max(first, tomorrow), last, otherEnd);
  return ahead ?? firstSelectable(props, first, last, otherEnd) ?? [];
}

function firstSelectable(
  props: JsonObject,
  first: number,
  last: number,
  otherEnd: OtherEnd | undefined,
): readonly string[] | null {
  for (let day = first; day <= last && day < first + daysMax; day += 1) {
    const iso = isoOfDay(day);
    if (isDaySelectable(props, iso, otherEnd)) return [iso];
  }
  return null;
}
