import { isJsonArray, type Json, jsonEqual } from "../json";
import type { Comparison } from "../rules/rules";
import { numberOf, plainText } from "./text-of";

/**
 * Whether a comparison holds. Phones send numbers as texts and the other way round, so what looks like a number is
 * compared as one; texts are compared without regard to case and outer spaces.
 */
export function holds(left: Json | undefined, is: Comparison, right: Json | undefined): boolean {
  switch (is) {
    case "is":
      return same(left, right);
    case "is-not":
      return !same(left, right);
    case "contains":
      return contains(left, right);
    case "one-of":
      return isJsonArray(right) ? right.some((each) => same(left, each)) : same(left, right);
    case "empty":
      return isEmpty(left);
    case "filled":
      return !isEmpty(left);
    case "more":
      return order(left, right) > 0;
    case "less":
      return order(left, right) < 0;
    case "at-least":
      return order(left, right) >= 0;
    case "at-most":
      return order(left, right) <= 0;
  }
}

function same(left: Json | undefined, right: Json | undefined): boolean {
  const [a, b] = [numberOf(left), numberOf(right)];
  // "007" and "7" are different numbers of an order; only what is a number in the table compares as one.
  if (a !== undefined && b !== undefined && (typeof left === "number" || typeof right === "number")) {
    return a === b;
  }
  if (typeof left === "boolean" || typeof right === "boolean") return truth(left) === truth(right);
  if (isJsonArray(left) && isJsonArray(right)) return jsonEqual(left, right);
  return folded(left) === folded(right);
}

function contains(left: Json | undefined, right: Json | undefined): boolean {
  if (isJsonArray(left)) return left.some((each) => same(each, right));
  return folded(left).includes(folded(right));
}

/** NaN when the two cannot be put in order: no comparison of it holds. */
function order(left: Json | undefined, right: Json | undefined): number {
  if (isEmpty(left) || isEmpty(right)) return Number.NaN;
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a !== undefined && b !== undefined) return a - b;
  const [c, d] = [folded(left), folded(right)];
  return c === d ? 0 : c < d ? -1 : 1;
}

export function isEmpty(value: Json | undefined): boolean {
  if (value === undefined || value === null) return true;
  return isJsonArray(value) ? value.length === 0 : plainText(value).trim() === "";
}

function truth(value: Json | undefined): boolean {
  return value === true || /^(true|yes|1)$/i.test(plainText(value).trim());
}

function folded(value: Json | undefined): string {
  return plainText(value).trim().toLowerCase();
}
