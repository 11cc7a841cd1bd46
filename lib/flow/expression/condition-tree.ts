import type { Comparator } from "./condition-tokens";
import type { Reference } from "./reference";

/**
 * A condition as a person builds it: comparisons and yes/no values, joined by all, any and not. It can be written
 * as an If's condition (`condition-of-tree.ts`) or as a backtick expression (`expression-of-tree.ts`).
 */
export type ConditionTree = Comparison | Flag | Not | Group;

export type Comparison = {
  readonly kind: "comparison";
  readonly left: Reference;
  readonly operator: Comparator;
  readonly right: ReferenceOperand | ValueOperand;
};

export type ReferenceOperand = { readonly kind: "reference"; readonly reference: Reference };
export type ValueOperand = { readonly kind: "value"; readonly value: string | number | boolean };

/** A reference whose value is yes or no. */
export type Flag = { readonly kind: "flag"; readonly reference: Reference };

export type Not = { readonly kind: "not"; readonly term: ConditionTree };

export type Group = { readonly kind: "all" | "any"; readonly terms: readonly ConditionTree[] };

/** The comparison of two sides with a reference on the left; null when neither side is one. */
export function comparisonOf(
  left: ReferenceOperand | ValueOperand,
  operator: Comparator,
  right: ReferenceOperand | ValueOperand,
): Comparison | null {
  if (left.kind === "reference") return { kind: "comparison", left: left.reference, operator, right };
  return right.kind === "reference"
    ? { kind: "comparison", left: right.reference, operator: mirrored[operator], right: left }
    : null;
}

const mirrored: { readonly [operator in Comparator]: Comparator } = {
  "==": "==",
  "!=": "!=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

/** The same tree without groups of one, and with groups of the same kind in one. Null when a group is empty. */
export function simplified(tree: ConditionTree): ConditionTree | null {
  switch (tree.kind) {
    case "not": {
      const term = simplified(tree.term);
      return term && { kind: "not", term };
    }
    case "all":
    case "any":
      return simplifiedGroup(tree);
    default:
      return tree;
  }
}

function simplifiedGroup({ kind, terms }: Group): ConditionTree | null {
  const flat: ConditionTree[] = [];
  for (const term of terms) {
    const simple = simplified(term);
    if (simple === null) return null;
    if (simple.kind === kind) flat.push(...simple.terms);
    else flat.push(simple);
  }
  const [only] = flat;
  if (only === undefined) return null;
  return flat.length === 1 ? only : { kind, terms: flat };
}
