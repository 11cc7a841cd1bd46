import { dayOf, isoOfDay } from "../dates/day-number";
import { isJsonArray, isJsonObject, type Json } from "../json";

export type ShownAs = {
  readonly as?: "number" | "money" | "date" | "weekday" | "time";
  readonly currency?: string;
};

/** A value as it is written where a text is expected: nothing for null, numbers as they are. */
export function plainText(value: Json | undefined): string {
  if (value === undefined || value === null) return "";
  if (isJsonArray(value)) return value.map(plainText).join(", ");
  return isJsonObject(value) ? JSON.stringify(value) : String(value);
}

/** Where a value is read: moments are told as clocks there show them. */
export type Place = { readonly locale: string; readonly zone: string };

/** A value as people of a place write it. What is no number, date or moment stays as it is. */
export function shownText(value: Json | undefined, { as, currency }: ShownAs, place: Place): string {
  const text = plainText(value);
  if (as === undefined) return text;
  const { locale } = place;
  switch (as) {
    case "number":
      return numberText(value, text, locale, {});
    case "money":
      return numberText(value, text, locale, { style: "currency", currency: currency ?? "USD" });
    case "date":
      return dateText(text, place, { day: "numeric", month: "short", year: "numeric" });
    case "weekday":
      return dateText(text, place, { weekday: "short", day: "numeric", month: "short" });
    case "time":
      return timeText(text, place);
  }
}

function numberText(
  value: Json | undefined,
  text: string,
  locale: string,
  options: Intl.NumberFormatOptions,
): string {
  const number = numberOf(value);
  return number === undefined ? text : formatOf(Intl.NumberFormat, locale, options).format(number);
}

function dateText(text: string, { locale, zone }: Place, options: Intl.DateTimeFormatOptions): string {
  if (isMoment(text)) return dateFormat(zone, locale, options).format(Date.parse(text));
  const day = dayOf(text.slice(0, 10));
  if (day === null) return text;
  return dateFormat("UTC", locale, options).format(day * 86_400_000);
}

function timeText(text: string, { zone }: Place): string {
  // Sweden writes times as tables keep them: 09:30.
  if (isMoment(text)) return dateFormat(zone, "sv-SE", { timeStyle: "short" }).format(Date.parse(text));
  // A free time is named by its day and time.
  return /^(?:\d{4}-\d{2}-\d{2}[T ])?(\d{2}:\d{2})/.exec(text)?.[1] ?? text;
}

/** As tables keep moments: "2026-11-21T08:30:00Z". */
function isMoment(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text));
}

type Format<Options> = new (locale: string, options: Options) => { format(value: number): string };

const formats = new Map<string, { format(value: number): string }>();
/** Locales, zones and ways of writing that are remembered: making a format takes longer than using it many times. */
const formatsMax = 200;

function formatOf<Options>(Made: Format<Options>, locale: string, options: Options) {
  const key = `${Made.name} ${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  if (formats.size >= formatsMax) formats.clear();
  const made = new Made(locale, options);
  formats.set(key, made);
  return made;
}

/** In UTC where the zone is none. */
function dateFormat(timeZone: string, locale: string, options: Intl.DateTimeFormatOptions) {
  try {
    return formatOf(Intl.DateTimeFormat, locale, { ...options, timeZone });
  } catch {
    return formatOf(Intl.DateTimeFormat, "en", { ...options, timeZone: "UTC" });
  }
}

/** A number, also one that was typed or sent as text; undefined for anything else. */
export function numberOf(value: Json | undefined): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value !== "string" || !/^\s*[-+]?(\d+([.,]\d+)?|[.,]\d+)\s*$/.test(value)) return undefined;
  return Number(value.replace(",", "."));
}

/** YYYY-MM-DD of a day some days later; undefined when the text names no day, or the day no year of four digits. */
export function daysLater(text: string, days: number): string | undefined {
  const day = dayOf(text) ?? dayOf(text.slice(0, 10));
  if (day === null || !Number.isInteger(days)) return undefined;
  const later = isoOfDay(day + days);
  return /^\d{4}-\d{2}-\d{2}$/.test(later) ? later : undefined;
}
