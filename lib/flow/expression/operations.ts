import { isJsonArray, type Json } from "../json";
import type { BinaryOperator, UnaryOperator } from "./expression";
import { nestingMax } from "./fault";

/**
 * A value while an expression is worked out. Numbers may be NaN or infinite, undefined is a missing value.
 * The rules are those of phones. Source: spec/flow-json.md, 8.3, "Evaluation rules".
 */
export type Value = Json | undefined;

export function isEmpty(value: Value): value is null | undefined | "" {
  return value === null || value === undefined || value === "";
}

export function applyUnary(operator: UnaryOperator, operand: Value): Value {
  switch (operator) {
    case "!":
      return !operand;
    case "-":
      return withoutSign(-numberOf(operand));
    case "+":
      return numberOf(operand);
    case "~":
      return "";
  }
}

export function applyBinary(operator: BinaryOperator, left: Value, right: Value): Value {
  switch (operator) {
    case "&&":
      return Boolean(left) && Boolean(right);
    case "||":
      return Boolean(left) || Boolean(right);
    case "==":
      return isEqual(left, right);
    case "!=":
      return !isEqual(left, right);
    case "<":
    case "<=":
    case ">":
    case ">=":
      return !isEmpty(left) && !isEmpty(right) && isOrdered(operator, numberOf(left), numberOf(right));
    case "+":
      return rounded(numberOf(left) + numberOf(right));
    case "-":
      return rounded(numberOf(left) - numberOf(right));
    case "*":
      return rounded(numberOf(left) * numberOf(right));
    case "/":
      return numberOf(right) === 0 ? 0 : rounded(numberOf(left) / numberOf(right));
    case "%":
      return numberOf(right) === 0 ? 0 : rounded(numberOf(left) % numberOf(right));
    default:
      // Operators that are read but not known give an empty text.
      return "";
  }
}

export function isOrdered(operator: "<" | "<=" | ">" | ">=", left: number, right: number): boolean {
  switch (operator) {
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
  }
}

function isEqual(left: Value, right: Value): boolean {
  if (isEmpty(left) || isEmpty(right)) return isEmpty(left) && isEmpty(right);
  if (typeof left === "number" || typeof right === "number") return numberOf(left) === numberOf(right);
  return left === right;
}

/** Empty counts as 0, true as 1; a text that is no number is NaN. */
export function numberOf(value: Value): number {
  if (isEmpty(value)) return 0;
  return Number(typeof value === "object" ? textOf(value) : value);
}

/** How a value reads inside a text: empty is "", a list's entries are joined by commas. */
export function textOf(value: Value, levels: number = nestingMax): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return String(value);
  if (!isJsonArray(value)) return "[object Object]";
  return levels === 0 ? "" : value.map((item) => textOf(item, levels - 1)).join(",");
}

function rounded(value: number): number {
  const hundredths = Math.round(value * 100);
  return withoutSign(Number.isFinite(hundredths) ? hundredths / 100 : value);
}

/** 0 instead of -0. */
function withoutSign(value: number): number {
  return value === 0 ? 0 : value;
}
