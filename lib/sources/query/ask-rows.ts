import { failure, type Result, success } from "@/lib/result";
import { fitsColumn, readCell } from "../cells/read-cell";
import { plainCell } from "../cells/show-cell";
import type { Cell, Column, Filter, Row, RowQuery, Sort } from "../rows";
import { comparable, compareCells, keyOf } from "./compare-cells";

export type ColumnMissing = { readonly reason: "column-not-found"; readonly column: string };

/** The rows that a query asks for, in its order. Pure; `free` says how many places of a row nobody holds. */
export function askRows(
  columns: readonly Column[],
  rows: readonly Row[],
  query: RowQuery,
  free: (row: Row) => number = () => 0,
): Result<readonly Row[], ColumnMissing> {
  const { where = [], sort = [], limit, places } = query;
  const times = where.flatMap((filter) => (filter.comparison === "not-over" ? filter.time : []));
  const named = [...[...where, ...sort, ...(places ? [places] : [])].map(({ column }) => column), ...times];
  const missing = named.find((id) => !columns.some((column) => column.id === id));
  if (missing !== undefined) return failure({ reason: "column-not-found", column: missing });
  const holds = where.map((filter) => conditionOf(columns, filter));
  let found = rows.filter((row) => holds.every((hold) => hold(row)));
  if (places) {
    found = found
      .map((row) => ({ ...row, free: free(row) }))
      .filter((row) => places.atLeast === undefined || row.free >= places.atLeast);
  }
  return success(sorted(columns, found, sort).slice(0, limit));
}

/** The value in a column as readers may trust it: null when it is empty or not what the column says. */
export function cellOf(column: Column, row: Pick<Row, "cells">): Cell {
  const cell = Object.hasOwn(row.cells, column.id) ? (row.cells[column.id] ?? null) : null;
  return fitsColumn(column, cell) ? cell : null;
}

type Condition = (row: Row) => boolean;
const never: Condition = () => false;

function conditionOf(columns: readonly Column[], filter: Filter): Condition {
  const column = columns.find(({ id }) => id === filter.column);
  if (!column) return never;
  const cell = (row: Row) => cellOf(column, row);
  const read = (value: Cell) => readCell(column, value) ?? null;
  switch (filter.comparison) {
    case "empty":
      return (row) => cell(row) === null;
    case "not-empty":
      return (row) => cell(row) !== null;
    case "is":
      return isAnyOf(cell, [read(filter.value)]);
    case "is-not": {
      const isIt = isAnyOf(cell, [read(filter.value)]);
      return (row) => !isIt(row);
    }
    case "one-of":
      return isAnyOf(cell, filter.values.map(read));
    case "contains": {
      const part = comparable(filter.value === null ? "" : String(filter.value));
      return (row) => part !== "" && comparable(plainCell(column, cell(row))).includes(part);
    }
    case "not-over": {
      const { day, clock } = filter;
      const time = columns.find(({ id }) => id === filter.time);
      return (row) => {
        const [on, at] = [cell(row), time ? cellOf(time, row) : null];
        if (typeof on !== "string" || on < day) return false;
        return on > day || typeof at !== "string" || at >= clock;
      };
    }
    case "between": {
      const from = ordered(cell, read(filter.from), (difference) => difference >= 0);
      const to = ordered(cell, read(filter.to), (difference) => difference <= 0);
      return (row) => from(row) && to(row);
    }
    default:
      return ordered(cell, read(filter.value), orders[filter.comparison]);
  }
}

const orders = {
  greater: (difference: number) => difference > 0,
  "at-least": (difference: number) => difference >= 0,
  less: (difference: number) => difference < 0,
  "at-most": (difference: number) => difference <= 0,
};

function isAnyOf(cell: (row: Row) => Cell, values: readonly Cell[]): Condition {
  const wanted = new Set(values.filter((value) => value !== null).map(keyOf));
  return (row) => {
    const found = cell(row);
    return found !== null && wanted.has(keyOf(found));
  };
}

function ordered(cell: (row: Row) => Cell, value: Cell, fits: (difference: number) => boolean): Condition {
  if (value === null) return never;
  return (row) => {
    const found = cell(row);
    return found !== null && fits(compareCells(found, value));
  };
}

function sorted(columns: readonly Column[], rows: readonly Row[], sort: readonly Sort[]): readonly Row[] {
  const keys = sort.flatMap(({ column: id, isDescending = false }) => {
    const column = columns.find((one) => one.id === id);
    return column ? [{ column, sign: isDescending ? -1 : 1 }] : [];
  });
  if (keys.length === 0) return rows;
  return rows.toSorted((a, b) => {
    for (const { column, sign } of keys) {
      const [left, right] = [cellOf(column, a), cellOf(column, b)];
      if (left === null || right === null) {
        if (left !== right) return left === null ? 1 : -1;
        continue;
      }
      const difference = compareCells(left, right) * sign;
      if (difference !== 0) return difference;
    }
    return 0;
  });
}
