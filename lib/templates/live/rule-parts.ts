import {
  type FindStep,
  type ReserveStep,
  rowIdColumn,
  type SaveStep,
  type Value,
  type Values,
} from "@/lib/flow/rules/rules";

/** Short hands for the rules that templates repeat. They only fill in keys. */

export const today: Value = { kind: "today" };

export function answered(key: string): Value {
  return { kind: "answer", key };
}

/** Answers under the names they are sent by. */
export function answers(...keys: readonly string[]): Values {
  return Object.fromEntries(keys.map((key) => [key, answered(key)]));
}

export function fixed(value: string | number): Value {
  return { kind: "fixed", value };
}

export function cell(step: string, column: string): Value {
  return { kind: "cell", step, column };
}

export function joined(...parts: readonly (string | Value)[]): Value {
  return { kind: "text", parts: parts.map((part) => (typeof part === "string" ? fixed(part) : part)) };
}

export function asDay(value: Value): Value {
  return { kind: "shown", as: "weekday", value };
}

export function asMoney(value: Value): Value {
  return { kind: "shown", as: "money", value, currency: "USD" };
}

/** The row that was chosen in a list, under the answer's key. */
export function chosen(id: string, source: string, key: string): FindStep {
  return {
    do: "find",
    id,
    source,
    where: [{ column: rowIdColumn, is: "is", value: answered(key) }],
    limit: 1,
  };
}

export function hold(
  id: string,
  row: FindStep,
  details: Pick<ReserveStep, "column" | "quantity" | "full">,
): ReserveStep {
  return {
    do: "reserve",
    id,
    source: row.source,
    row: cell(row.id, rowIdColumn),
    minutes: 15,
    ...details,
  };
}

export function add(id: string, source: string, values: Values): SaveStep {
  return { do: "save", id, source, match: [], values };
}
