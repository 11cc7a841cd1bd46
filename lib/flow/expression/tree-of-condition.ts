import { type Condition, type ConditionComparison, parseCondition } from "./condition";
import {
  type ConditionTree,
  comparisonOf,
  type ReferenceOperand,
  simplified,
  type ValueOperand,
} from "./condition-tree";

/** An If's condition as a tree, or null when it says something a tree cannot hold or a phone cannot read. */
export function conditionToTree(text: string): ConditionTree | null {
  const condition = parseCondition(text);
  const tree = condition && treeOf(condition);
  return tree && simplified(tree);
}

function treeOf(condition: Condition): ConditionTree | null {
  switch (condition.kind) {
    case "reference":
      return condition.reference && { kind: "flag", reference: condition.reference };
    case "not": {
      const term = treeOf(condition.term);
      return term && { kind: "not", term };
    }
    case "and":
    case "or": {
      const terms = condition.terms.map(treeOf);
      return terms.every((term) => term !== null)
        ? { kind: condition.kind === "and" ? "all" : "any", terms }
        : null;
    }
    case "comparison":
      return treeOfComparison(condition);
    default:
      return null;
  }
}

function treeOfComparison({ left, operator, right }: ConditionComparison): ConditionTree | null {
  const [leftOperand, rightOperand] = [operandOf(left), operandOf(right)];
  return leftOperand && rightOperand && comparisonOf(leftOperand, operator, rightOperand);
}

function operandOf(condition: Condition): ReferenceOperand | ValueOperand | null {
  switch (condition.kind) {
    case "reference":
      return condition.reference && { kind: "reference", reference: condition.reference };
    case "text":
    case "boolean":
      return { kind: "value", value: condition.value };
    case "number":
      return { kind: "value", value: Number(condition.raw) };
    default:
      return null;
  }
}
