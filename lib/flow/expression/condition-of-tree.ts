import { failure, type Result, success } from "../../result";
import { checkCondition } from "./check-condition";
import { type Comparison, type ConditionTree, type Group, simplified } from "./condition-tree";
import type { Scope } from "./field-type";
import { printReference } from "./reference";

/**
 * Why a tree cannot be one If's condition.
 * - incomplete: a group has no terms.
 * - quote: a text holds a single quote, which cannot be written here.
 * - decimal: a number has decimals or is too large; conditions know whole numbers only.
 * - split: it compares more than one text or number for equality. `parts` are conditions that are accepted one by
 *   one: for "all" they nest (each in the `then` of the one before), for "any" each stands in the `else` of the one
 *   before. An If nests three levels deep at most. Null when no such parts exist.
 * - refused: the check refuses it for another reason, `message` in its words.
 */
export type TreeFault =
  | { readonly reason: "incomplete" }
  | { readonly reason: "quote" | "decimal"; readonly comparison: Comparison }
  | {
      readonly reason: "split";
      readonly join: Group["kind"];
      readonly parts: readonly ConditionTree[] | null;
    }
  | { readonly reason: "refused"; readonly message: string };

/**
 * Writes a tree as an If's condition that the check accepts: everything in parentheses, the one equality that is
 * not with a yes/no value first. The order of terms may change, their meaning does not.
 * Source: spec/flow-json.md, 8.4.
 */
export function treeToCondition(tree: ConditionTree, scope: Scope): Result<string, TreeFault> {
  const simple = simplified(tree);
  if (simple === null) return failure({ reason: "incomplete" });
  const unwritable = unwritableIn(simple);
  if (unwritable !== null) return failure(unwritable);
  if (equalitiesIn(simple, scope) > 1) return failure(split(simple, scope));
  const text = print(ordered(simple, scope));
  const refusal = checkCondition(text, scope);
  return refusal === null ? success(text) : failure({ reason: "refused", message: refusal.message });
}

/** Equalities of which a condition takes only one. */
function equalitiesIn(tree: ConditionTree, scope: Scope): number {
  switch (tree.kind) {
    case "flag":
      return 0;
    case "comparison":
      return isEquality(tree) && scope.typeOf(tree.left) !== "boolean" ? 1 : 0;
    case "not":
      return equalitiesIn(tree.term, scope);
    default:
      return tree.terms.reduce((sum, term) => sum + equalitiesIn(term, scope), 0);
  }
}

function isEquality({ operator }: Comparison): boolean {
  return operator === "==" || operator === "!=";
}

/** Brings the term with the equality to the front, in every group on the way to it. */
function ordered(tree: ConditionTree, scope: Scope): ConditionTree {
  if (tree.kind === "not") return { kind: "not", term: ordered(tree.term, scope) };
  if (tree.kind !== "all" && tree.kind !== "any") return tree;
  const terms = tree.terms.map((term) => ordered(term, scope));
  const [first, rest] = parted(terms, scope);
  return { kind: tree.kind, terms: [...first, ...rest] };
}

/** Terms with an equality, and the others. */
function parted(terms: readonly ConditionTree[], scope: Scope): readonly [ConditionTree[], ConditionTree[]] {
  const holds = (term: ConditionTree) => equalitiesIn(term, scope) > 0;
  return [terms.filter(holds), terms.filter((term) => !holds(term))];
}

function split(tree: ConditionTree, scope: Scope): TreeFault {
  if (tree.kind !== "all" && tree.kind !== "any") return { reason: "split", join: "all", parts: null };
  const [[first, ...others], rest] = parted(tree.terms, scope);
  const isWhole = tree.terms.some((term) => equalitiesIn(term, scope) > 1);
  if (first === undefined || isWhole) return { reason: "split", join: tree.kind, parts: null };
  const start: ConditionTree = rest.length === 0 ? first : { kind: tree.kind, terms: [first, ...rest] };
  return { reason: "split", join: tree.kind, parts: [start, ...others] };
}

function unwritableIn(tree: ConditionTree): TreeFault | null {
  switch (tree.kind) {
    case "flag":
      return null;
    case "comparison":
      return unwritableComparison(tree);
    case "not":
      return unwritableIn(tree.term);
    default:
      for (const term of tree.terms) {
        const fault = unwritableIn(term);
        if (fault !== null) return fault;
      }
      return null;
  }
}

function unwritableComparison(comparison: Comparison): TreeFault | null {
  const { right } = comparison;
  if (right.kind === "reference") return null;
  if (typeof right.value === "string" && right.value.includes("'")) return { reason: "quote", comparison };
  if (typeof right.value === "number" && !Number.isSafeInteger(right.value)) {
    return { reason: "decimal", comparison };
  }
  return null;
}

function print(tree: ConditionTree): string {
  switch (tree.kind) {
    case "flag":
      return printReference(tree.reference);
    case "comparison":
      return `${printReference(tree.left)} ${tree.operator} ${printRight(tree.right)}`;
    case "not":
      return `!${printInside(tree.term)}`;
    default:
      return tree.terms.map(printInside).join(tree.kind === "all" ? " && " : " || ");
  }
}

function printInside(tree: ConditionTree): string {
  return tree.kind === "flag" || tree.kind === "not" ? print(tree) : `(${print(tree)})`;
}

function printRight(right: Comparison["right"]): string {
  if (right.kind === "reference") return printReference(right.reference);
  return typeof right.value === "string" ? `'${right.value}'` : String(right.value);
}
