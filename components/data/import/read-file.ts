import type { Result } from "@/lib/result";
import { failure, success } from "@/lib/result";
import { type Delimiter, delimiterOf, readCells } from "@/lib/sources/import/cells-text";
import type { Matrix } from "@/lib/sources/import/guess-matrix";
import type { Cell } from "@/lib/sources/rows";

/** A file as it was chosen. Of a text the way it is taken apart can be chosen again. */
export type ReadFile = { readonly name: string } & (
  | { readonly kind: "text"; readonly text: string; readonly delimiter: Delimiter; readonly matrix: Matrix }
  | { readonly kind: "excel"; readonly sheets: readonly { readonly name: string; readonly matrix: Matrix }[] }
);

export type FileFault = "too-big" | "unreadable" | "empty" | "old-excel";

const fileBytesMax = 10 * 1024 * 1024;

/** Reads CSV in its encoding, or an Excel workbook. */
export async function readFile(file: File): Promise<Result<ReadFile, FileFault>> {
  if (file.size > fileBytesMax) return failure("too-big");
  const name = file.name.replace(/\.[^.]{1,5}$/, "").slice(0, 80) || "Table";
  if (/\.xls$/i.test(file.name)) return failure("old-excel");
  try {
    return /\.xlsx$/i.test(file.name) ? await readWorkbook(file, name) : await readText(file, name);
  } catch {
    // Whatever the reader of workbooks throws: the file is none.
    return failure("unreadable");
  }
}

/** The same text, taken apart another way. */
export function readAs(file: Extract<ReadFile, { kind: "text" }>, delimiter: Delimiter): ReadFile {
  return { ...file, delimiter, matrix: readCells(file.text, delimiter) ?? [] };
}

async function readText(file: File, name: string): Promise<Result<ReadFile, FileFault>> {
  const text = decoded(await file.arrayBuffer());
  if (text.includes("\u0000")) return failure("unreadable");
  const delimiter = delimiterOf(text);
  const matrix = readCells(text, delimiter);
  if (!matrix) return failure("unreadable");
  return matrix.length === 0 ? failure("empty") : success({ kind: "text", name, text, delimiter, matrix });
}

/** UTF-8, UTF-16 by its mark, else as Excel on Windows writes. */
function decoded(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

async function readWorkbook(file: File, name: string): Promise<Result<ReadFile, FileFault>> {
  const { default: readExcel } = await import("read-excel-file/browser");
  const sheets = (await readExcel(file)).map(({ sheet, data }) => {
    // The types of the reader say the class of dates where it gives dates.
    return { name: sheet, matrix: withoutBlankEnd((data as unknown[][]).map((line) => line.map(cellOf))) };
  });
  const filled = sheets.filter(({ matrix }) => matrix.length > 0);
  return filled.length === 0 ? failure("empty") : success({ kind: "excel", name, sheets: filled });
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return momentOf(value);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** Excel has days and times without a zone; before 1901 it means a time alone. */
function momentOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  const iso = date.toISOString();
  const [day, time] = [iso.slice(0, 10), iso.slice(11, 16)];
  if (date.getUTCFullYear() < 1901) return time;
  return time === "00:00" ? day : `${day} ${time}`;
}

function withoutBlankEnd(matrix: Matrix): Matrix {
  const last = matrix.findLastIndex((line) => line.some((cell) => cell !== null && cell !== ""));
  return matrix.slice(0, last + 1);
}
