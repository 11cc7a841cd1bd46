import type { DayNumber, Month } from "./month";

const millisecondsPerDay = 86_400_000;

/** A day in the phone's language, like "20 Nov 2026". */
export function shortDate(day: DayNumber, locale: string): string {
  return worded(day, locale, { day: "numeric", month: "short", year: "numeric" });
}

/** What is said of a day in a calendar, like "Friday, 20 November 2026". */
export function spokenDate(day: DayNumber, locale: string): string {
  return worded(day, locale, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

/** The large line of Android's calendar, like "Fri, 20 Nov". */
export function headlineDate(day: DayNumber, locale: string): string {
  return worded(day, locale, { weekday: "short", day: "numeric", month: "short" });
}

export function monthAndYear({ year, month }: Month, locale: string): string {
  const formatter = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  return formatter.format(Date.UTC(year, month - 1, 1));
}

/** January to December. */
export function monthNames(locale: string, width: "long" | "short" = "long"): readonly string[] {
  const formatter = new Intl.DateTimeFormat(locale, { month: width, timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, index) => formatter.format(Date.UTC(2026, index, 1)));
}

export type WeekdayName = { readonly narrow: string; readonly long: string };

/** The seven weekdays in the order of the phone's calendar; `start` counts from Sunday = 0. */
export function weekdayNames(locale: string, start: number): readonly WeekdayName[] {
  const narrow = new Intl.DateTimeFormat(locale, { weekday: "narrow", timeZone: "UTC" });
  const long = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
  // The first of February 2026 is a Sunday.
  return Array.from({ length: 7 }, (_, index) => {
    const date = Date.UTC(2026, 1, 1 + ((start + index) % 7));
    return { narrow: narrow.format(date), long: long.format(date) };
  });
}

/** The weekday weeks begin with in a language, Sunday = 0; Monday where the browser does not know. */
export function weekStart(locale: string): number {
  // Browsers have either spelling of this young part of Intl, and the type library has none.
  const info = new Intl.Locale(locale) as Intl.Locale & {
    readonly weekInfo?: { readonly firstDay: number };
    getWeekInfo?(): { readonly firstDay: number };
  };
  return (info.getWeekInfo?.() ?? info.weekInfo ?? { firstDay: 1 }).firstDay % 7;
}

export type DatePart = "day" | "month" | "year";

/** The order in which a language writes a date, for the wheels of iOS. */
export function partsInOrder(locale: string): readonly DatePart[] {
  const order = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric" })
    .formatToParts(0)
    .map((part) => part.type);
  const parts: readonly DatePart[] = ["day", "month", "year"];
  return [...parts].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

function worded(day: DayNumber, locale: string, options: Intl.DateTimeFormatOptions): string {
  const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  return formatter.format(day * millisecondsPerDay);
}
