import type { Cell, ColumnType } from "../rows";
import { readCell, type Writing } from "./read-cell";
import { type DayOrder, readDay } from "./read-day";
import type { DecimalMark } from "./read-number";

export type GuessedColumn = {
  readonly type: ColumnType;
  readonly currency?: string | undefined;
  readonly writing: Writing;
};

/** The narrowest first; numbers like phone numbers and postal codes stay texts. */
const candidates: readonly ColumnType[] = ["yes-no", "number", "date", "time", "date-time"];
const currencies: { readonly [sign: string]: string } = {
  "€": "EUR",
  $: "USD",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
  R$: "BRL",
  "₺": "TRY",
  "₦": "NGN",
};

/** What the cells of a column most likely are: what all of them can be read as. Blank cells say nothing. */
export function guessColumn(cells: readonly Cell[], name = ""): GuessedColumn {
  const filled = cells.filter((cell) => cell !== null && String(cell).trim() !== "");
  const texts = filled.map(String);
  const writing = writingOf(texts);
  if (filled.length === 0) return { type: "text", writing };
  if (isLabel(texts)) return { type: isIdName(name) && isUnique(texts) ? "list-id" : "text", writing };
  const type = candidates.find((candidate) => filled.every((cell) => reads(candidate, cell, writing)));
  const currency = type === "number" || type === undefined ? currencyIn(texts) : undefined;
  if (currency !== undefined && type === "number") return { type: "money", currency, writing };
  if (type !== undefined) return { type, writing };
  const isPictures = texts.every((text) => /^https:\/\/\S+\.(png|jpe?g|webp)(\?\S*)?$/i.test(text.trim()));
  if (isPictures) return { type: "picture", writing };
  return { type: isIdName(name) && isUnique(texts) ? "list-id" : "text", writing };
}

function reads(type: ColumnType, cell: Cell, writing: Writing): boolean {
  const text = String(cell).trim();
  // 1 and 0, and a single dash, are numbers and blanks before they are answers.
  if (type === "yes-no" && typeof cell !== "boolean" && /^([01xyn-]|on|off)$/i.test(text)) return false;
  if (type === "date" && /\d[:h]\d{2}/.test(text)) return false;
  // A day with a time is a moment before it is either.
  if (type === "time" && readDay(text, writing.dayOrder) !== undefined) return false;
  return readCell({ id: "", name: "", type }, cell, writing) !== undefined;
}

/** Digits that are no quantity: with a leading zero or plus, or as long as phone and card numbers. */
function isLabel(texts: readonly string[]): boolean {
  return texts.some((text) => /^\s*(0\d[\d\s]*|\+[\d\s()-]{5,}|\d{12,})\s*$/.test(text));
}

function isIdName(name: string): boolean {
  return /^(id|sku|code|key|number|no\.?|nr\.?)$|[\s_-]id$|^id[\s_-]/i.test(name.trim());
}

function isUnique(texts: readonly string[]): boolean {
  return new Set(texts.map((text) => text.trim())).size === texts.length;
}

function currencyIn(texts: readonly string[]): string | undefined {
  const found = new Set(texts.map((text) => currencyOf(text)));
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

function currencyOf(text: string): string | undefined {
  const code = /(?:^|[\d\s])([A-Z]{3})(?:$|[\d\s])/.exec(text.trim())?.[1];
  const sign = /R\$|\p{Sc}/u.exec(text)?.[0];
  return sign === undefined ? code : currencies[sign];
}

function writingOf(texts: readonly string[]): Writing {
  return { decimalMark: decimalMarkOf(texts), dayOrder: dayOrderOf(texts) };
}

function decimalMarkOf(texts: readonly string[]): DecimalMark | undefined {
  if (texts.some((text) => /\d,\d{1,2}\D*$/.test(text) || /\.\d{3},/.test(text))) return ",";
  return texts.some((text) => /\d\.\d{1,2}\D*$/.test(text) || /,\d{3}\./.test(text)) ? "." : undefined;
}

function dayOrderOf(texts: readonly string[]): DayOrder | undefined {
  const days = texts.flatMap((text) => {
    const [, first, second] = /^\s*(\d{1,2})[-/](\d{1,2})[-/]\d{2,4}/.exec(text) ?? [];
    return first && second ? [{ first: Number(first), second: Number(second) }] : [];
  });
  if (days.some(({ first }) => first > 12)) return "day-first";
  return days.some(({ second }) => second > 12) ? "month-first" : undefined;
}
