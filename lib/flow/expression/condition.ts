import { type Comparator, type ConditionToken, conditionTokens } from "./condition-tokens";
import { nestingMax } from "./fault";
import type { Reference } from "./reference";

/**
 * An If's condition as phones read it. `and` binds before everything else, then come comparisons, then `or`.
 * A reference of unusual form (`${data.list[0]}`) has only its text. Source: spec/flow-json.md, 8.4.
 */
export type Condition = ConditionOperand | Negation | ConditionComparison | Joined;

export type ConditionOperand =
  | { readonly kind: "reference"; readonly source: string; readonly reference: Reference | null }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "number"; readonly raw: string }
  | { readonly kind: "boolean"; readonly value: boolean };

export type Negation = { readonly kind: "not"; readonly term: Condition };

export type ConditionComparison = {
  readonly kind: "comparison";
  readonly operator: Comparator;
  readonly left: Condition;
  readonly right: Condition;
};

/** Two terms or more. */
export type Joined = { readonly kind: "and" | "or"; readonly terms: readonly Condition[] };

/** Null when phones cannot make sense of the text; they then take it for false. */
export function parseCondition(text: string): Condition | null {
  const { tokens, fault } = conditionTokens(text);
  if (fault !== null) return null;
  const reader: Reader = { tokens, at: 0, nesting: 0 };
  const condition = readOr(reader);
  return reader.at === tokens.length ? (condition?.condition ?? null) : null;
}

/** A condition that reads back as the same tree, with parentheses around everything that is not one operand. */
export function printCondition(condition: Condition): string {
  switch (condition.kind) {
    case "reference":
      return condition.source;
    case "text":
      return `'${condition.value}'`;
    case "number":
      return condition.raw;
    case "boolean":
      return String(condition.value);
    case "not":
      return `!${printInside(condition.term)}`;
    case "comparison":
      return `${printInside(condition.left)} ${condition.operator} ${printInside(condition.right)}`;
    case "and":
    case "or":
      return condition.terms.map(printInside).join(condition.kind === "and" ? " && " : " || ");
  }
}

function printInside(condition: Condition): string {
  const printed = printCondition(condition);
  return "term" in condition || !isCompound(condition) ? printed : `(${printed})`;
}

function isCompound({ kind }: Condition): boolean {
  return kind === "comparison" || kind === "and" || kind === "or";
}

type Reader = { readonly tokens: readonly ConditionToken[]; at: number; nesting: number };
type Read = { readonly condition: Condition; readonly depth: number };

function readOr(reader: Reader): Read | null {
  return readJoined(reader, "or", readComparison);
}

function readAnd(reader: Reader): Read | null {
  return readJoined(reader, "and", readTerm);
}

function readJoined(
  reader: Reader,
  kind: Joined["kind"],
  readNext: (reader: Reader) => Read | null,
): Read | null {
  const first = readNext(reader);
  if (first === null || !takes(reader, kind)) return first;
  const terms = [first.condition];
  let depth = first.depth;
  while (takes(reader, kind)) {
    reader.at += 1;
    const next = readNext(reader);
    if (next === null) return null;
    terms.push(next.condition);
    depth = Math.max(depth, next.depth);
  }
  return bounded({ condition: { kind, terms }, depth: depth + 1 });
}

function takes({ tokens, at }: Reader, kind: Joined["kind"]): boolean {
  const token = tokens[at];
  return token?.kind === "operator" && token.operator === (kind === "and" ? "&&" : "||");
}

function readComparison(reader: Reader): Read | null {
  let left = readAnd(reader);
  while (left !== null) {
    const operator = comparatorAt(reader);
    if (operator === null) return left;
    reader.at += 1;
    const right = readAnd(reader);
    if (right === null) return null;
    left = bounded({
      condition: { kind: "comparison", operator, left: left.condition, right: right.condition },
      depth: Math.max(left.depth, right.depth) + 1,
    });
  }
  return null;
}

function comparatorAt({ tokens, at }: Reader): Comparator | null {
  const token = tokens[at];
  if (token?.kind !== "operator" || token.operator === "&&" || token.operator === "||") return null;
  return token.operator === "!" ? null : token.operator;
}

function readTerm(reader: Reader): Read | null {
  const token = reader.tokens[reader.at];
  if (token === undefined) return null;
  reader.at += 1;
  if (token.kind === "open") return nested(reader, readGroup);
  if (token.kind === "operator" && token.operator === "!") {
    const read = nested(reader, readTerm);
    return read && bounded({ condition: { kind: "not", term: read.condition }, depth: read.depth + 1 });
  }
  const operand = operandOf(token);
  return operand && { condition: operand, depth: 1 };
}

/** What follows an opening parenthesis. Phones do not mind when the closing one is missing at the end. */
function readGroup(reader: Reader): Read | null {
  const inside = readOr(reader);
  const token = reader.tokens[reader.at];
  if (token?.kind === "close") reader.at += 1;
  return token === undefined || token.kind === "close" ? inside : null;
}

function nested(reader: Reader, read: (reader: Reader) => Read | null): Read | null {
  if (reader.nesting >= nestingMax) return null;
  reader.nesting += 1;
  const inside = read(reader);
  reader.nesting -= 1;
  return inside;
}

function bounded(read: Read): Read | null {
  return read.depth > nestingMax ? null : read;
}

function operandOf(token: ConditionToken): ConditionOperand | null {
  switch (token.kind) {
    case "reference":
      return { kind: "reference", source: token.source, reference: token.reference };
    case "text":
      return { kind: "text", value: token.value };
    case "number":
      return { kind: "number", raw: token.source };
    case "boolean":
      return { kind: "boolean", value: token.value };
    default:
      return null;
  }
}
