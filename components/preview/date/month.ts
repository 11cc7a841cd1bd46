import { dayNumber, isoOfDay, type Weekday, weekdayOf } from "@/lib/flow/dates/day-number";

/** `month` counts from 1. */
export type Month = { readonly year: number; readonly month: number };

/** Days are counted from 1970-01-01, as in lib/flow/runtime/dates. */
export type DayNumber = number;

export function monthOf(day: DayNumber): Month {
  const [year = 0, month = 1] = isoOfDay(day).split("-").map(Number);
  return { year, month };
}

export function dateInMonth(day: DayNumber): number {
  return day - firstDayOf(monthOf(day)) + 1;
}

export function firstDayOf({ year, month }: Month): DayNumber {
  return dayNumber(year, month, 1);
}

export function daysIn({ year, month }: Month): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** A date past the end of the month becomes its last day. */
export function dayInMonth(month: Month, date: number): DayNumber {
  return firstDayOf(month) + Math.min(date, daysIn(month)) - 1;
}

export function addMonths({ year, month }: Month, count: number): Month {
  const index = year * 12 + month - 1 + count;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/** Negative, zero or positive. */
export function compareMonths(a: Month, b: Month): number {
  return a.year - b.year || a.month - b.month;
}

/** The weeks of a month from its first row to its last; null where a day belongs to another month. */
export function weeksOf(month: Month, weekStart: number): readonly (readonly (DayNumber | null)[])[] {
  const first = firstDayOf(month);
  const lead = (weekdayIndex(first) - weekStart + 7) % 7;
  const count = daysIn(month);
  const weeks = Math.ceil((lead + count) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, column) => {
      const date = week * 7 + column - lead;
      return date < 0 || date >= count ? null : first + date;
    }),
  );
}

const weekdays: readonly Weekday[] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** 0 = Sunday … 6 = Saturday. */
export function weekdayIndex(day: DayNumber): number {
  return weekdays.indexOf(weekdayOf(day));
}
