import type { Json } from "../json";
import { classifyText } from "./classify-text";
import { type Environment, lookUp, lookUpLoosely } from "./environment";
import { type Expression, numberValue, type Path, type Step, type Term } from "./expression";
import { applyBinary, applyUnary, textOf, type Value } from "./operations";
import { parseExpression } from "./parse-expression";
import { shownText } from "./source-text";

/**
 * What a property's text stands for on a phone: the value of a reference or an expression, or the text itself.
 * Undefined when there is none: the reference leads nowhere or to null, references are glued together, the
 * expression cannot be read, or its result is no finite number.
 * Source: spec/flow-json.md, 8.2 and 8.3.
 */
export function valueOfText(text: string, environment: Environment): Json | undefined {
  if (!text.startsWith("`") && !text.startsWith("${")) return text;
  const found = classifyText(text);
  switch (found.kind) {
    case "reference":
      return lookUp(found.reference, environment) ?? undefined;
    case "expression": {
      const parsed = parseExpression(text);
      return parsed.ok ? present(evaluateExpression(parsed.value, environment)) : undefined;
    }
    case "glued":
      return undefined;
    case "malformed":
      return /^\$\{(?:data|form|screen)[.[}]/.test(text) ? undefined : text;
    default:
      return text;
  }
}

function present(value: Value): Json | undefined {
  if (value === null) return undefined;
  return typeof value === "number" && !Number.isFinite(value) ? undefined : value;
}

/** The value of an expression; a number may be NaN or infinite. Undefined and null both mean that there is none. */
export function evaluateExpression(expression: Expression, environment: Environment): Value {
  if (expression.kind !== "concatenation") return evaluateTerm(expression, environment);
  return expression.parts.map((part) => textOf(evaluateTerm(part, environment))).join("");
}

function evaluateTerm(term: Term, environment: Environment): Value {
  switch (term.kind) {
    case "text":
      return shownText(term.value, environment.id);
    case "number":
      return numberValue(term);
    case "boolean":
      return term.value;
    case "null":
      return null;
    case "reference":
      return lookUpLoosely(term.reference, environment);
    case "path":
      return evaluatePath(term, environment);
    case "unary":
      return applyUnary(term.operator, evaluateTerm(term.operand, environment));
    case "binary":
      return applyBinary(
        term.operator,
        evaluateTerm(term.left, environment),
        evaluateTerm(term.right, environment),
      );
  }
}

/** Paths that are no references still lead somewhere when they count through a list: `${data.list[0].title}`. */
function evaluatePath({ root, local, steps }: Path, environment: Environment): Value {
  const names = steps.map(nameOf);
  const [screen, scope] = local ? [null, root] : names;
  if ((!local && root !== "screen") || screen === undefined) return undefined;
  if (scope !== "data" && scope !== "form") return undefined;
  return lookUpLoosely({ screen, scope, path: local ? names : names.slice(2) }, environment);
}

/** A text in brackets keeps its quotes and so never names anything. */
function nameOf(step: Step): string {
  if ("name" in step) return step.name;
  return step.index.kind === "number" ? step.index.raw : "''";
}
