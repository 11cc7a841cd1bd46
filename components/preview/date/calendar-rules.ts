import { dayOf, isoOfDay } from "@/lib/flow/dates/day-number";
import type { JsonObject } from "@/lib/flow/json";
import {
  type CalendarWindow,
  calendarPickerWindow,
  datePickerWindow,
  isDaySelectable,
  type OtherEnd,
} from "@/lib/flow/runtime/dates/selectable";
import { compareMonths, type DayNumber, type Month, monthOf } from "./month";

/** What a calendar offers: its first and last day and whether a day between them can be picked. */
export type CalendarRules = {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly isOpen: (day: DayNumber) => boolean;
};

export function rulesOfDatePicker(props: JsonObject): CalendarRules {
  return rulesWithin(datePickerWindow(props), (iso) => isDaySelectable(props, iso));
}

/** Without a known today the years 1900 to 2100 are offered. `otherEnd` is the end of the range already picked. */
export function rulesOfCalendar(
  props: JsonObject,
  today: string | null,
  otherEnd: OtherEnd | undefined,
): CalendarRules {
  const span = today === null ? datePickerWindow(props) : calendarPickerWindow(props, today);
  return rulesWithin(span, (iso) => isDaySelectable(props, iso, otherEnd));
}

function rulesWithin(window: CalendarWindow, isSelectable: (iso: string) => boolean): CalendarRules {
  const first = dayOf(window.first) ?? 0;
  const last = Math.max(first, dayOf(window.last) ?? first);
  const isOpen = (day: DayNumber) => day >= first && day <= last && isSelectable(isoOfDay(day));
  return { first, last, isOpen };
}

export function clampDay(rules: CalendarRules, day: DayNumber): DayNumber {
  return Math.min(Math.max(day, rules.first), rules.last);
}

export function hasPreviousMonth(rules: CalendarRules, month: Month): boolean {
  return compareMonths(month, monthOf(rules.first)) > 0;
}

export function hasNextMonth(rules: CalendarRules, month: Month): boolean {
  return compareMonths(month, monthOf(rules.last)) < 0;
}

/** The years a calendar reaches, first to last. */
export function yearsOf(rules: CalendarRules): readonly number[] {
  const first = monthOf(rules.first).year;
  return Array.from({ length: monthOf(rules.last).year - first + 1 }, (_, index) => first + index);
}

/** The months of a year that a calendar reaches, counted from 1. */
export function monthsOf(rules: CalendarRules, year: number): readonly number[] {
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  return months.filter(
    (month) =>
      compareMonths({ year, month }, monthOf(rules.first)) >= 0 &&
      compareMonths({ year, month }, monthOf(rules.last)) <= 0,
  );
}

/** The month within reach that is nearest to the asked one. */
export function clampMonth(rules: CalendarRules, month: Month): Month {
  if (compareMonths(month, monthOf(rules.first)) < 0) return monthOf(rules.first);
  return compareMonths(month, monthOf(rules.last)) > 0 ? monthOf(rules.last) : month;
}
