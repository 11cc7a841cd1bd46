import {
  type ConditionTree,
  comparisonOf,
  type ReferenceOperand,
  simplified,
  type ValueOperand,
} from "./condition-tree";
import { type Binary, type Expression, numberValue, type Term } from "./expression";
import { parseExpression } from "./parse-expression";

/** A yes/no expression as a tree, or null when it says something a tree cannot hold, such as a sum. */
export function expressionToTree(text: string): ConditionTree | null {
  const parsed = parseExpression(text);
  const tree = parsed.ok ? treeOf(parsed.value) : null;
  return tree && simplified(tree);
}

function treeOf(term: Expression): ConditionTree | null {
  switch (term.kind) {
    case "reference":
      return { kind: "flag", reference: term.reference };
    case "unary": {
      const inside = term.operator === "!" ? treeOf(term.operand) : null;
      return inside && { kind: "not", term: inside };
    }
    case "binary":
      return treeOfBinary(term);
    default:
      return null;
  }
}

function treeOfBinary({ operator, left, right }: Binary): ConditionTree | null {
  switch (operator) {
    case "&&":
    case "||": {
      const [first, second] = [treeOf(left), treeOf(right)];
      return first && second && { kind: operator === "&&" ? "all" : "any", terms: [first, second] };
    }
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=": {
      const [first, second] = [operandOf(left), operandOf(right)];
      return first && second && comparisonOf(first, operator, second);
    }
    default:
      return null;
  }
}

function operandOf(term: Term): ReferenceOperand | ValueOperand | null {
  switch (term.kind) {
    case "reference":
      return term;
    case "text":
      return term.value.includes("${") ? null : { kind: "value", value: term.value };
    case "boolean":
      return { kind: "value", value: term.value };
    case "number":
      return finite(numberValue(term));
    case "unary":
      return term.operator === "-" && term.operand.kind === "number"
        ? finite(-numberValue(term.operand))
        : null;
    default:
      return null;
  }
}

function finite(value: number): ValueOperand | null {
  return Number.isFinite(value) ? { kind: "value", value } : null;
}
