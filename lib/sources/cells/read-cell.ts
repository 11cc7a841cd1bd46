import type { Cell, Column } from "../rows";
import { type DayOrder, readDay } from "./read-day";
import { type DecimalMark, readNumber } from "./read-number";
import { readMoment, readTime, readTimeAfterDay } from "./read-time";

/** How the one who wrote a table writes, where a cell alone does not tell. */
export type Writing = {
  readonly decimalMark?: DecimalMark | undefined;
  readonly dayOrder?: DayOrder | undefined;
};

/** Letters in one cell, and in a picture. */
export const cellTextMax = 5_000;
export const pictureTextMax = 400_000;

const yes = new Set(["yes", "y", "true", "1", "x", "✓", "✔", "on", "ja", "si", "sí", "oui", "sim", "是"]);
const no = new Set(["no", "n", "false", "0", "-", "✗", "off", "nein", "non", "não", "nao", "否"]);

/** The value of a cell in a column, read as a person would mean it; undefined when it does not fit. Blank is null. */
export function readCell(column: Column, value: Cell, writing: Writing = {}): Cell | undefined {
  if (value === null) return null;
  if (typeof value === "string" && value.trim() === "") return null;
  switch (column.type) {
    case "text":
    case "list-id": {
      const text = column.type === "text" ? String(value) : String(value).trim();
      return text.length <= cellTextMax ? text : undefined;
    }
    case "picture":
      return typeof value === "string" && value.length <= pictureTextMax ? value.trim() : undefined;
    case "number":
    case "money":
      return numberOf(value, writing);
    case "yes-no":
      return yesNoOf(value);
    case "date":
      return typeof value === "string" ? readDay(value, writing.dayOrder) : undefined;
    case "time":
      return typeof value === "string" ? (readTime(value) ?? readTimeAfterDay(value)) : undefined;
    case "date-time":
      return typeof value === "string"
        ? readMoment(value, { zone: column.zone, order: writing.dayOrder })
        : undefined;
  }
}

/** Whether a stored cell is what its column says; what is not was kept when the column got another type. */
export function fitsColumn(column: Column, cell: Cell): boolean {
  if (cell === null) return true;
  switch (column.type) {
    case "number":
    case "money":
      return typeof cell === "number";
    case "yes-no":
      return typeof cell === "boolean";
    case "text":
    case "list-id":
    case "picture":
      return typeof cell === "string";
    case "date":
      return typeof cell === "string" && /^\d{4}-\d{2}-\d{2}$/.test(cell);
    case "time":
      return typeof cell === "string" && /^\d{2}:\d{2}$/.test(cell);
    case "date-time":
      return typeof cell === "string" && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/.test(cell);
  }
}

function numberOf(value: string | number | boolean, { decimalMark }: Writing): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  return typeof value === "string" ? readNumber(value, decimalMark) : undefined;
}

function yesNoOf(value: string | number | boolean): boolean | undefined {
  const word = String(value).trim().toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : undefined;
}
