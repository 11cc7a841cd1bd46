import type { Cell } from "../questions/cell";
import { cellText } from "../questions/cell-text";

/** How numbers are written: "1.5" or "1,5". */
export type DecimalMark = "." | ",";

/**
 * An answer as it stands in a file: days as YYYY-MM-DD and numbers without anything between thousands, so that
 * programs read them. What is a number stays one, also below zero; every other text that a spreadsheet could take for a
 * formula is defused.
 */
export function csvValue(cell: Cell | undefined, decimalMark: DecimalMark): string {
  switch (cell?.kind) {
    case undefined:
      return "";
    case "number":
      return String(cell.number).replace(".", decimalMark);
    case "date":
      return defused(cell.date);
    case "range":
      return defused(`${cell.start ?? ""}/${cell.end ?? ""}`);
    default:
      return defused(cellText(cell, "en"));
  }
}

/** Spreadsheets calculate texts that begin like this, also where the sign is a wide one. */
const formula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A text that no spreadsheet calculates: an apostrophe makes it plain text. */
export function defused(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}
