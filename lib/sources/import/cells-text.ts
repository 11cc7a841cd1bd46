import { parse } from "csv-parse/browser/esm/sync";
import { z } from "zod";
import type { Matrix } from "./guess-matrix";

export const delimiters = { comma: ",", semicolon: ";", tab: "\t", bar: "|" } as const;
export type Delimiter = keyof typeof delimiters;

const linesSchema = z.array(z.array(z.string()));

/** Cells from CSV, or as spreadsheets copy them. Undefined for a text that cannot be taken apart. */
export function readCells(text: string, delimiter: Delimiter = delimiterOf(text)): Matrix | undefined {
  try {
    const lines: unknown = parse(text.replace(/\r\n?/g, "\n"), {
      bom: true,
      delimiter: delimiters[delimiter],
      relax_column_count: true,
      relax_quotes: true,
    });
    return withoutBlankEnd(linesSchema.parse(lines));
  } catch {
    // The parser throws for what it cannot take apart.
    return undefined;
  }
}

/** The sign that stands equally often in the first lines, outside quotes. */
export function delimiterOf(text: string): Delimiter {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, "")
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, 20);
  const order: readonly Delimiter[] = ["tab", "semicolon", "comma", "bar"];
  const counted = order.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiters[delimiter]).length - 1);
    const [first = 0] = counts;
    const alike = counts.filter((count) => count === first).length;
    return { delimiter, score: first === 0 ? 0 : alike / lines.length + Math.min(first, 5) / 100 };
  });
  const best = counted.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score === 0 ? "comma" : best.delimiter;
}

/** Cells as spreadsheets take them: tabs between, quotes where a cell has a tab or a line end. */
export function cellsText(matrix: readonly (readonly string[])[]): string {
  return matrix.map((line) => line.map(quoted).join("\t")).join("\n");
}

function quoted(cell: string): string {
  return /["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function withoutBlankEnd(matrix: Matrix): Matrix {
  const last = matrix.findLastIndex((line) => line.some((cell) => String(cell ?? "").trim() !== ""));
  return matrix.slice(0, last + 1);
}
