import { isEmpty } from "@/lib/flow/answering/compare-values";
import type { RowFilter, Wanted } from "@/lib/flow/answering/ports";
import { plainText } from "@/lib/flow/answering/text-of";
import { isJsonArray, type Json } from "@/lib/flow/json";
import { rowIdColumn } from "@/lib/flow/rules/rules";
import type { Cell, Filter, RowQuery } from "@/lib/sources/rows";

/** What to ask a source, and the rows it is about where the rule names them by id. */
export type AskedRows = { readonly query: RowQuery; readonly ids: ReadonlySet<string> | undefined };

/** What clocks show where the rules are at home: "2026-11-21", "09:30". */
export type Clock = { readonly day: string; readonly time: string };

/**
 * A rule's question as sources take it. `nothing`: an answer that is missing fits no row. Without a clock nothing is
 * over.
 */
export function rowQuery({ where, sort, limit, free }: Wanted, clock?: Clock): AskedRows | "nothing" {
  const split = splitFilters(where, clock);
  if (split === "nothing") return "nothing";
  const query: RowQuery = {
    where: split.filters,
    ...(sort ? { sort: [{ column: sort.column, isDescending: sort.isDescending }] } : {}),
    ...(split.ids ? {} : { limit }),
    ...(free ? { places: { column: free.column, atLeast: free.quantity } } : {}),
  };
  return { query, ids: split.ids };
}

/** Rows that a rule changes, found as `rowQuery` finds them. */
export function splitFilters(
  where: readonly RowFilter[],
  clock?: Clock,
): { readonly filters: readonly Filter[]; readonly ids: ReadonlySet<string> | undefined } | "nothing" {
  const filters: Filter[] = [];
  let ids: ReadonlySet<string> | undefined;
  for (const one of where) {
    if (one.column === rowIdColumn) {
      const named = new Set((isJsonArray(one.value) ? one.value : [one.value]).map((id) => plainText(id)));
      ids = ids ? new Set([...named].filter((id) => ids?.has(id))) : named;
      continue;
    }
    const filter = filterOf(one);
    if (filter === "nothing") return "nothing";
    filters.push(filter);
    if (one.time === undefined || !clock) continue;
    const { column, time } = one;
    filters.push({ column, comparison: "not-over", time, day: clock.day, clock: clock.time });
  }
  return { filters, ids };
}

function filterOf({ column, is, value }: RowFilter): Filter | "nothing" {
  if (is === "empty") return { column, comparison: "empty" };
  if (is === "filled") return { column, comparison: "not-empty" };
  if (is === "one-of" || isJsonArray(value)) {
    const values = (isJsonArray(value) ? value : [value]).map(cellOf).filter((cell) => cell !== null);
    return values.length === 0 ? "nothing" : { column, comparison: "one-of", values };
  }
  // Whatever is compared with an answer that nobody gave does not hold, but that it is not that.
  if (isEmpty(value)) return is === "is-not" ? { column, comparison: "not-empty" } : "nothing";
  return { column, comparison: comparisons[is], value: cellOf(value) };
}

const comparisons = {
  is: "is",
  "is-not": "is-not",
  contains: "contains",
  more: "greater",
  less: "less",
  "at-least": "at-least",
  "at-most": "at-most",
} as const;

/** Lists and objects are written as texts: cells hold neither. */
export function cellOf(value: Json): Cell {
  if (value === null || typeof value === "number" || typeof value === "boolean") return value;
  return plainText(value);
}
