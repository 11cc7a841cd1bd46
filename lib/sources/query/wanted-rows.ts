import type { Row as FoundRow, RowFilter, Wanted } from "@/lib/flow/answering/ports";
import { isJsonArray, isJsonObject, type Json } from "@/lib/flow/json";
import { type Comparison, freeColumn, rowIdColumn } from "@/lib/flow/rules/rules";
import type { Cell, Filter, Row, RowQuery } from "../rows";

/** What rules want of a source, as sources are asked. */
export function queryOf({ where, sort, limit, free }: Omit<Wanted, "source">): RowQuery {
  return {
    where: where.map(filterOf),
    ...(sort ? { sort: [sort] } : {}),
    limit,
    ...(free ? { places: { column: free.column, atLeast: free.quantity } } : {}),
  };
}

/** A row as rules read it: its cells, with its id and its free places under names of their own. */
export function foundRow({ id, cells, free }: Row): FoundRow {
  return { ...cells, [rowIdColumn]: id, ...(free === undefined ? {} : { [freeColumn]: free }) };
}

type Ordered = Exclude<Comparison, "one-of" | "empty" | "filled">;
const comparisons = {
  is: "is",
  "is-not": "is-not",
  contains: "contains",
  more: "greater",
  less: "less",
  "at-least": "at-least",
  "at-most": "at-most",
} as const satisfies { readonly [comparison in Ordered]: Filter["comparison"] };

/** A condition of rules on a column, as sources know it. */
export function filterOf({ column, is, value }: RowFilter): Filter {
  switch (is) {
    case "empty":
      return { column, comparison: "empty" };
    case "filled":
      return { column, comparison: "not-empty" };
    case "one-of":
      return { column, comparison: "one-of", values: (isJsonArray(value) ? value : [value]).map(cellIn) };
    default:
      return { column, comparison: comparisons[is], value: cellIn(value) };
  }
}

/** No cell is a list or a group, so nothing equals one. */
function cellIn(value: Json): Cell {
  return isJsonArray(value) || isJsonObject(value) ? null : value;
}
