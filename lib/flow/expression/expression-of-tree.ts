import { failure, type Result, success } from "../../result";
import { type Comparison, type ConditionTree, type Group, simplified } from "./condition-tree";
import type { Binary, Term } from "./expression";
import { printExpression } from "./print-expression";
import type { Reference } from "./reference";
import { type Unwritable, unwritableReference, unwritableWords } from "./unwritable";

/**
 * Writes a tree as a backtick expression, for `visible`, `enabled` and `required`. Unlike an If's condition it may
 * compare as often and in whatever order it likes. Source: spec/flow-json.md, 8.3.
 */
export function treeToExpression(tree: ConditionTree): Result<string, "incomplete" | "number" | Unwritable> {
  const simple = simplified(tree);
  if (simple === null) return failure("incomplete");
  const reason = unwritableIn(simple);
  return reason === null ? success(printExpression(termOf(simple))) : failure(reason);
}

function termOf(tree: ConditionTree): Term {
  switch (tree.kind) {
    case "flag":
      return referenceTerm(tree.reference);
    case "not":
      return { kind: "unary", operator: "!", operand: termOf(tree.term) };
    case "comparison":
      return {
        kind: "binary",
        operator: tree.operator,
        left: referenceTerm(tree.left),
        right: rightOf(tree),
      };
    default:
      return joined(tree);
  }
}

function joined({ kind, terms }: Group): Term {
  const operator: Binary["operator"] = kind === "all" ? "&&" : "||";
  return terms.map(termOf).reduce((left, right) => ({ kind: "binary", operator, left, right }));
}

function rightOf({ right }: Comparison): Term {
  if (right.kind === "reference") return right;
  const { value } = right;
  if (typeof value === "string") return { kind: "text", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  const number: Term = { kind: "number", raw: String(Math.abs(value)) };
  return value < 0 ? { kind: "unary", operator: "-", operand: number } : number;
}

function referenceTerm(reference: Reference): Term {
  return { kind: "reference", reference };
}

function unwritableIn(tree: ConditionTree): "number" | Unwritable | null {
  switch (tree.kind) {
    case "flag":
      return unwritableReference(tree.reference);
    case "not":
      return unwritableIn(tree.term);
    case "comparison":
      return unwritableReference(tree.left) ?? unwritableRight(tree.right);
    default:
      for (const term of tree.terms) {
        const reason = unwritableIn(term);
        if (reason !== null) return reason;
      }
      return null;
  }
}

function unwritableRight(right: Comparison["right"]): "number" | Unwritable | null {
  if (right.kind === "reference") return unwritableReference(right.reference);
  if (typeof right.value === "string") return unwritableWords(right.value);
  return typeof right.value === "number" && !Number.isFinite(right.value) ? "number" : null;
}
