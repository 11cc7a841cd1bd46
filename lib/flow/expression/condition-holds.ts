import { type Condition, parseCondition } from "./condition";
import type { Comparator } from "./condition-tokens";
import { type Environment, lookUpLoosely } from "./environment";
import { isEmpty, isOrdered, type Value } from "./operations";
import type { Reference } from "./reference";

/**
 * Whether an If shows its `then` branch. Phones differ from backtick expressions here: numbers lose their decimals
 * before they are compared, only true counts as true and only false can be negated. A text they cannot read, such
 * as one in backticks, is false. Source: spec/flow-json.md, 8.4.
 */
export function conditionHolds(text: string, environment: Environment): boolean {
  const condition = parseCondition(text);
  return condition !== null && evaluate(condition, environment) === true;
}

function evaluate(condition: Condition, environment: Environment): Value {
  switch (condition.kind) {
    case "reference":
      return valueAt(condition.reference ?? looseReference(condition.source), environment);
    case "text":
    case "boolean":
      return condition.value;
    case "number":
      return Number(condition.raw);
    case "not":
      return evaluate(condition.term, environment) === false;
    case "and":
      return condition.terms.every((term) => evaluate(term, environment) === true);
    case "or":
      return condition.terms.some((term) => evaluate(term, environment) === true);
    case "comparison":
      return compare(
        condition.operator,
        evaluate(condition.left, environment),
        evaluate(condition.right, environment),
      );
  }
}

function compare(operator: Comparator, left: Value, right: Value): boolean {
  switch (operator) {
    case "==":
      return isEqual(left, right);
    case "!=":
      return !isEqual(left, right);
    default:
      return isOrdered(operator, wholeNumberOf(left), wholeNumberOf(right));
  }
}

function isEqual(left: Value, right: Value): boolean {
  if (isEmpty(left) || isEmpty(right)) return isEmpty(left) && isEmpty(right);
  const isNumeric = typeof left === "number" || typeof right === "number";
  return isNumeric ? wholeNumberOf(left) === wholeNumberOf(right) : left === right;
}

/** NaN for what begins with no number; NaN is neither equal nor in any order. */
function wholeNumberOf(value: Value): number {
  if (typeof value === "number") return Math.trunc(value);
  return typeof value === "string" ? Number.parseInt(value, 10) : Number.NaN;
}

function valueAt(reference: Reference | null, environment: Environment): Value {
  return reference === null ? undefined : lookUpLoosely(reference, environment);
}

/** `${data.list[0]}` is refused by the check, but phones follow it. */
function looseReference(source: string): Reference | null {
  const names = source
    .slice(2, -1)
    .split(/[.[\]]/)
    .filter((name) => name !== "");
  const screen = names[0] === "screen" ? (names[1] ?? "") : null;
  const [scope, ...path] = screen === null ? names : names.slice(2);
  return scope === "data" || scope === "form" ? { scope, screen, path } : null;
}
