/** Days since 1970-01-01 of a civil date; months over 12 and days over the month's end run on. */
export function dayNumber(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1;
  const shifted = months - 2;
  const shiftedYear = Math.floor(shifted / 12);
  const shiftedMonth = shifted - shiftedYear * 12;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * shiftedMonth + 2) / 5);
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468 + day - 1;
}

/**
 * The day a date text names: `YYYY-MM-DD`, or milliseconds since 1970 as Flow JSON before 5.0 writes them. Null for
 * anything else; like phones, "2026-13-01" is read as the first of January 2027.
 */
export function dayOf(text: string): number | null {
  if (/^-?\d{9,16}$/.test(text)) return Math.floor(Number(text) / millisecondsPerDay);
  const parts = /^(\d{1,4})-(\d{1,3})-(\d{1,3})$/.exec(text.trim());
  return parts ? dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

/** `YYYY-MM-DD` of a day. */
export function isoOfDay(day: number): string {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`;
}

export type Weekday = "Sun" | "Mon" | "Tue" | "Wed" | "Thu" | "Fri" | "Sat";

const weekdays: readonly Weekday[] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];

/** 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): Weekday {
  return weekdays[((day % 7) + 7) % 7] ?? "Thu";
}

/** The date in milliseconds since 1970, midnight UTC, as Flow JSON before 5.0 writes it. */
export function millisecondsOf(day: number): string {
  return String(day * millisecondsPerDay);
}

const millisecondsPerDay = 86_400_000;

function padded(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
