import type { Comparator } from "@/lib/flow/expression/condition-tokens";
import type { Comparison, ConditionTree, Flag } from "@/lib/flow/expression/condition-tree";
import type { Variable } from "@/lib/flow/model/variables-at";

/** A condition as rows that are all true, or of which one is: what most people need. */
export type ConditionRows = { readonly join: "all" | "any"; readonly rows: readonly ConditionRow[] };

/** One line: what, compared how, with what. A yes/no value is compared with true or false. */
export type ConditionRow = {
  readonly left: Flag["reference"];
  readonly operator: Comparator;
  readonly right: Comparison["right"];
  /** Written without an operator: the value itself, or its opposite. */
  readonly isFlag: boolean;
};

/** Null when the tree nests deeper than rows can show. */
export function rowsOf(tree: ConditionTree | null): ConditionRows | null {
  if (tree === null) return { join: "all", rows: [] };
  if (tree.kind !== "all" && tree.kind !== "any") {
    const row = rowOf(tree);
    return row && { join: "all", rows: [row] };
  }
  const rows: ConditionRow[] = [];
  for (const term of tree.terms) {
    const row = rowOf(term);
    if (row === null) return null;
    rows.push(row);
  }
  return { join: tree.kind, rows };
}

export function treeOf({ join, rows }: ConditionRows): ConditionTree {
  return { kind: join, terms: rows.map(termOf) };
}

/**
 * The tree for a backtick expression. A yes/no answer is compared with true: on its own it would be nothing at all
 * while it is unanswered, and phones then fall back to the default. Source: spec/flow-json.md, 8.3 and 13.4.
 */
export function expressionTreeOf({ join, rows }: ConditionRows): ConditionTree {
  return { kind: join, terms: rows.map((row) => comparedWithTrue(termOf(row))) };
}

function comparedWithTrue(term: ConditionTree): ConditionTree {
  if (term.kind !== "flag") return term;
  return {
    kind: "comparison",
    left: term.reference,
    operator: "==",
    right: { kind: "value", value: true },
  };
}

function rowOf(tree: ConditionTree): ConditionRow | null {
  if (tree.kind === "flag") return flagRow(tree.reference, true);
  if (tree.kind === "not" && tree.term.kind === "flag") return flagRow(tree.term.reference, false);
  if (tree.kind === "comparison") {
    return { left: tree.left, operator: tree.operator, right: tree.right, isFlag: false };
  }
  return null;
}

function flagRow(left: Flag["reference"], isTrue: boolean): ConditionRow {
  return { left, operator: "==", right: { kind: "value", value: isTrue }, isFlag: true };
}

function termOf(row: ConditionRow): ConditionTree {
  const { left, operator, right, isFlag } = row;
  if (!isFlag || right.kind === "reference") return { kind: "comparison", left, operator, right };
  const flag: Flag = { kind: "flag", reference: left };
  const isTrue = (right.value === true) === (operator === "==");
  return isTrue ? flag : { kind: "not", term: flag };
}

/** The row a person starts with after choosing what to compare. */
export function rowFor({ reference, type }: Variable): ConditionRow {
  if (type === "boolean") {
    return { left: reference, operator: "==", right: { kind: "value", value: true }, isFlag: true };
  }
  const isNumber = type === "number" || type === "integer";
  return {
    left: reference,
    operator: isNumber ? ">" : "==",
    right: { kind: "value", value: isNumber ? 0 : "" },
    isFlag: false,
  };
}
