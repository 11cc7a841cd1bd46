import type { Cell, Column } from "../rows";
import { fitsColumn } from "./read-cell";
import { shownIn } from "./read-time";

/** A cell as it is written by hand and in files: the same for everybody, and read back as it was. */
export function plainCell(column: Column, cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  if (column.type !== "date-time" || typeof cell !== "string") return String(cell);
  const shown = shownIn(column.zone ?? "UTC", cell);
  return shown ? `${shown.day} ${shown.time}` : cell;
}

/** A cell as a person reads it, with numbers and dates as their language writes them. */
export function shownCell(column: Column, cell: Cell | undefined, locale: string): string {
  if (cell === null || cell === undefined) return "";
  if (!fitsColumn(column, cell)) return String(cell);
  if (typeof cell === "number") return shownNumber(column, cell, locale);
  if (typeof cell === "boolean") return cell ? "Yes" : "No";
  if (column.type === "date") return dayIn(locale, "UTC", `${cell}T00:00:00Z`);
  if (column.type !== "date-time") return cell;
  const zone = column.zone ?? "UTC";
  return `${dayIn(locale, zone, cell)} ${shownIn(zone, cell)?.time ?? ""}`;
}

function shownNumber({ type, currency }: Column, value: number, locale: string): string {
  if (type === "number") return numberFormat(locale, undefined).format(value);
  // While it is typed, a currency is none yet.
  const isCurrency = currency !== undefined && /^[A-Z]{3}$/.test(currency);
  return numberFormat(locale, isCurrency ? currency : undefined).format(value);
}

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, currency: string | undefined): Intl.NumberFormat {
  const key = `${locale} ${currency ?? ""}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(
    locale,
    currency === undefined ? { maximumFractionDigits: 10 } : { style: "currency", currency },
  );
  numberFormats.set(key, made);
  return made;
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayIn(locale: string, timeZone: string, moment: string): string {
  const key = `${locale} ${timeZone}`;
  const format = dayFormats.get(key) ?? new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone });
  dayFormats.set(key, format);
  return format.format(new Date(moment));
}
