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

/** A value as people of a place write it. What is no number or date stays as it is. */
export function shownText(value: Json | undefined, { as, currency }: ShownAs, locale: string): string {
  const text = plainText(value);
  if (as === undefined) return text;
  switch (as) {
    case "number":
      return numberText(value, text, locale, {});
    case "money":
      return numberText(value, text, locale, { style: "currency", currency: currency ?? "USD" });
    case "date":
      return dateText(text, locale, { day: "numeric", month: "short", year: "numeric" });
    case "weekday":
      return dateText(text, locale, { weekday: "short", day: "numeric", month: "short" });
    case "time":
      return /^\d{2}:\d{2}/.test(text) ? text.slice(0, 5) : text;
  }
}

function numberText(
  value: Json | undefined,
  text: string,
  locale: string,
  options: Intl.NumberFormatOptions,
): string {
  const number = numberOf(value);
  return number === undefined ? text : new Intl.NumberFormat(locale, options).format(number);
}

function dateText(text: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  const day = dayOf(text.slice(0, 10));
  if (day === null) return text;
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(day * 86_400_000);
}

/** A number, also one that was typed or sent as text; undefined for anything else. */
export function numberOf(value: Json | undefined): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value !== "string" || !/^\s*[-+]?(\d+([.,]\d+)?|[.,]\d+)\s*$/.test(value)) return undefined;
  return Number(value.replace(",", "."));
}

/** YYYY-MM-DD of a day some days later; undefined when the text names no day. */
export function daysLater(text: string, days: number): string | undefined {
  const day = dayOf(text.slice(0, 10));
  return day === null || !Number.isInteger(days) ? undefined : isoOfDay(day + days);
}
