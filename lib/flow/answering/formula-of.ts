import { failure, type Result, success } from "../../result";
import { dayOf } from "../dates/day-number";
import type { Json } from "../json";
import type { Formula, Value } from "../rules/rules";
import type { Scene } from "./scene";
import { daysLater, numberOf, plainText } from "./text-of";
import { cellOf, valueIn } from "./value-in";

/** What a formula comes to; the failure says in words which value it could not work with. */
export function formulaOf(formula: Formula, scene: Scene): Result<Json, string> {
  switch (formula.op) {
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
      return arithmetic(formula.op, number(formula.left, scene), number(formula.right, scene));
    case "round":
      return mapped(number(formula.value, scene), (value) => rounded(value, formula.digits));
    case "count":
      return success(scene.rows.get(formula.step)?.length ?? 0);
    case "sum":
    case "least":
    case "greatest":
    case "average":
      return gathered(formula.op, numbersIn(formula.step, formula.column, scene));
    case "days-between":
      return daysBetween(valueIn(formula.left, scene), valueIn(formula.right, scene));
    case "add-days":
      return dayAfter(valueIn(formula.date, scene), number(formula.days, scene));
  }
}

function number(value: Value, scene: Scene): Result<number, string> {
  const found = valueIn(value, scene);
  const read = numberOf(found);
  return read === undefined ? failure(`${quoted(found)} is not a number.`) : success(read);
}

function arithmetic(
  op: "add" | "subtract" | "multiply" | "divide",
  left: Result<number, string>,
  right: Result<number, string>,
): Result<number, string> {
  if (!left.ok) return left;
  if (!right.ok) return right;
  const [a, b] = [left.value, right.value];
  if (op === "divide" && b === 0) return failure("It would divide by zero.");
  const result = op === "add" ? a + b : op === "subtract" ? a - b : op === "multiply" ? a * b : a / b;
  // Prices are decimal: 0.1 + 0.2 is 0.3.
  return success(rounded(result, 6));
}

function rounded(value: number, digits: number): number {
  // What is too large or too small to be written out has nothing to round there.
  if (`${value}`.includes("e")) return value;
  return Number(`${Math.round(Number(`${value}e${digits}`))}e${-digits}`);
}

function numbersIn(step: string, column: string, scene: Scene): readonly number[] {
  return (scene.rows.get(step) ?? []).flatMap((row) => numberOf(cellOf(row, column)) ?? []);
}

function gathered(
  op: "sum" | "least" | "greatest" | "average",
  numbers: readonly number[],
): Result<Json, string> {
  const sum = numbers.reduce((total, each) => total + each, 0);
  if (op === "sum") return success(rounded(sum, 6));
  if (numbers.length === 0) return success(null);
  if (op === "average") return success(rounded(sum / numbers.length, 6));
  return success(op === "least" ? Math.min(...numbers) : Math.max(...numbers));
}

function daysBetween(left: Json, right: Json): Result<Json, string> {
  const [from, until] = [dayIn(left), dayIn(right)];
  if (from === null) return failure(`${quoted(left)} is not a date.`);
  if (until === null) return failure(`${quoted(right)} is not a date.`);
  return success(until - from);
}

function dayAfter(date: Json, days: Result<number, string>): Result<Json, string> {
  if (!days.ok) return days;
  const later = daysLater(plainText(date), Math.round(days.value));
  return later === undefined ? failure(`${quoted(date)} is not a date.`) : success(later);
}

function dayIn(value: Json): number | null {
  const text = plainText(value);
  // Moments begin with their day; days as milliseconds are longer than one.
  return dayOf(text) ?? dayOf(text.slice(0, 10));
}

function mapped(value: Result<number, string>, change: (value: number) => number): Result<number, string> {
  return value.ok ? success(change(value.value)) : value;
}

function quoted(value: Json): string {
  return value === null ? "Nothing" : `“${plainText(value).slice(0, 80)}”`;
}
