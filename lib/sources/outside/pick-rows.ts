import { isJsonArray, isJsonObject, type Json, own } from "@/lib/flow/json";
import { guessColumn } from "../cells/guess-column";
import { readCell, type Writing } from "../cells/read-cell";
import { cellOf } from "../query/ask-rows";
import type { Cell, Cells, Column, Row } from "../rows";
import type { Path } from "./settings";

/** Rows that are taken from one answer. */
export const pickedMax = 20_000;

export type Picked = { readonly rows: readonly Row[]; readonly unfit: number };

/** The value at a path; undefined where there is none. */
export function valueAt(json: Json, path: Path): Json | undefined {
  let here: Json | undefined = json;
  for (const step of path) {
    if (here === undefined) return undefined;
    if (typeof step === "number") here = isJsonArray(here) ? here[step] : undefined;
    else here = isJsonObject(here) ? own(here, step) : undefined;
  }
  return here;
}

/** The rows of an answer: one for each item of the list, with a cell for each column. Undefined without a list. */
export function pickRows(
  json: Json,
  {
    columns,
    listPath,
    paths,
  }: {
    readonly columns: readonly Column[];
    readonly listPath: Path;
    readonly paths: { readonly [columnId: string]: Path };
  },
): Picked | undefined {
  const list = valueAt(json, listPath);
  // One object is a list of one: the state of one order.
  const items =
    list === undefined ? undefined : isJsonArray(list) ? list : isJsonObject(list) ? [list] : undefined;
  if (!items) return undefined;
  const taken = items.slice(0, pickedMax);
  const readers = columns.map((column) => {
    const path = paths[column.id] ?? [];
    const written = taken.map((item) => plainValue(valueAt(item, path)));
    return { column, written, writing: guessColumn(written.slice(0, 500)).writing };
  });
  let unfit = 0;
  const cells = taken.map((_, at): Cells => {
    const entries = readers.map(({ column, written, writing }): [string, Cell] => {
      const cell = read(column, written[at] ?? null, writing);
      if (cell === undefined) unfit += 1;
      return [column.id, cell === undefined ? (written[at] ?? null) : cell];
    });
    return Object.fromEntries(entries);
  });
  return { rows: withIds(columns, cells), unfit };
}

function read(column: Column, cell: Cell, writing: Writing): Cell | undefined {
  // Numbers of moments are seconds or milliseconds since 1970.
  const isMoment = column.type === "date-time" || column.type === "date";
  if (isMoment && typeof cell === "number" && cell > 100_000_000) {
    const moment = new Date(cell < 100_000_000_000 ? cell * 1000 : cell);
    return Number.isNaN(moment.getTime()) ? undefined : readCell(column, moment.toISOString());
  }
  return readCell(column, cell, writing);
}

/** What a cell can hold of a value: lists of plain values are joined, anything deeper is its JSON. */
export function plainValue(value: Json | undefined): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value !== "object") return value;
  const isPlain = isJsonArray(value) && value.every((item) => typeof item !== "object" || item === null);
  return (isPlain ? value.join(", ") : JSON.stringify(value)).slice(0, 5_000);
}

/** Rows are known by their ID for lists, else by what stands in them, so that they stay the same when others come. */
function withIds(columns: readonly Column[], cells: readonly Cells[]): readonly Row[] {
  const named = columns.find(({ type }) => type === "list-id");
  const seen = new Map<string, number>();
  return cells.map((each) => {
    const own = named && cellOf(named, { cells: each });
    const base = typeof own === "string" && own !== "" ? own : fingerprint(JSON.stringify(each));
    const count = seen.get(base) ?? 0;
    seen.set(base, count + 1);
    return { id: count === 0 ? base : `${base}-${count + 1}`, cells: each, version: 0 };
  });
}

/** 53 bits of a text (cyrb53), enough to tell the rows of one table apart. */
function fingerprint(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return `r${(4294967296 * (2097151 & b) + (a >>> 0)).toString(36)}`;
}
