import { isBackticked } from "./classify-text";
import { parseCondition } from "./condition";
import { type Operand, operandOf } from "./condition-operand";
import { type ConditionOperator, type ConditionToken, conditionTokens } from "./condition-tokens";
import { type Fault, nestingMax } from "./fault";
import type { Scope } from "./field-type";

/**
 * Why an If's condition is refused, in Meta's words, or null. Every refusal has the code INVALID_PROPERTY_VALUE.
 *
 * It walks over the text once, as Meta's check does, and keeps its oddity: once a group in parentheses that holds
 * an operator has closed, every later `==` or `!=` compares its right side with that group instead of its left
 * side. So a condition takes one equality that is not with a boolean, and it must stand first.
 * It also lets anything in backticks pass, though phones take that for false.
 * Source: spec/flow-json.md, 8.4 and chapter 17.
 */
export function checkCondition(text: string, scope: Scope): Fault | null {
  if (isBackticked(text)) return null;
  const { tokens, fault: unreadable } = conditionTokens(text);
  const whole: Group = { at: 0, before: null, left: null, lastGroup: null, operators: 0, only: null };
  const walk: Walk = {
    text,
    scope,
    previous: null,
    left: null,
    lastGroup: null,
    group: whole,
    outer: [],
    hasReference: false,
  };
  for (const token of tokens) {
    const refusal = step(walk, token);
    if (refusal !== null) return refusal;
  }
  const refusal = unreadable ?? finish(walk);
  // Only a text of many pieces can nest so deeply that nobody reads it.
  const isTooDeep = refusal === null && tokens.length > nestingMax && parseCondition(text) === null;
  return isTooDeep ? fault(tooDeep, 0) : refusal;
}

type Piece =
  | { readonly kind: "operand"; readonly operand: Operand }
  | { readonly kind: "group"; readonly operand: Operand }
  | { readonly kind: "operator"; readonly operator: ConditionOperator | "!" }
  | { readonly kind: "open" };

/** What stands in one pair of parentheses, or in the whole text. */
type Group = {
  readonly at: number;
  /** What the text held when the group began. */
  readonly before: Piece | null;
  readonly left: Operand | null;
  readonly lastGroup: Operand | null;
  operators: number;
  /** The operand that was read last: the only one when there are no operators. */
  only: Operand | null;
};

type Walk = {
  readonly text: string;
  readonly scope: Scope;
  previous: Piece | null;
  /** Left side of the operator that was read last. */
  left: Operand | null;
  /** The group that closed last, if it held an operator. */
  lastGroup: Operand | null;
  /** The innermost group that is open, and those around it. */
  group: Group;
  readonly outer: Group[];
  hasReference: boolean;
};

function step(walk: Walk, token: ConditionToken): Fault | null {
  switch (token.kind) {
    case "open":
      return open(walk, token.at);
    case "close":
      return close(walk, token.at);
    case "operator":
      return token.operator === "!" ? negate(walk, token.at) : operate(walk, token.operator, token.at);
    default: {
      const operand = operandOf(token, walk.scope);
      walk.hasReference ||= token.kind === "reference";
      return "message" in operand ? operand : place(walk, operand, token.at);
    }
  }
}

function finish({ text, previous, group, outer, hasReference }: Walk): Fault | null {
  if (previous === null) return fault("Expected property 'condition' to contain at least one operand.", 0);
  if (previous.kind === "operator") {
    return fault(`Missing operand after last operator '${previous.operator}'.`, text.length);
  }
  if (outer.length > 0) return fault("Missing closing parenthesis.", group.at);
  if (group.operators > 0 || group.only === null) return hasReference ? null : fault(twoLiterals(0), 0);
  if (group.only.type !== "boolean") return fault(singleOperand, 0);
  return group.only.isLiteral ? fault(`The only operand is a literal value. ${singleOperand}`, 0) : null;
}

const tooDeep = "The condition is nested too deeply.";
const singleOperand = "Expected single operand to be a boolean.";

/** Puts an operand behind what was read before it. */
function place(walk: Walk, operand: Operand, at: number): Fault | null {
  const { previous } = walk;
  if (previous?.kind === "operand" || previous?.kind === "group") {
    return fault(missingOperator(previous, operand.name), at);
  }
  const operator = previous?.kind === "operator" ? previous.operator : null;
  const refusal = operator && meets(walk, operator, operand, at);
  if (refusal) return refusal;
  const isRight = operator !== null && operator !== "!";
  walk.previous = { kind: "operand", operand: { ...operand, isRight } };
  walk.group.only = operand;
  return null;
}

/** Whether `operand` may follow `operator`. */
function meets(walk: Walk, operator: ConditionOperator | "!", operand: Operand, at: number): Fault | null {
  if (operator !== "!" && walk.left?.isLiteral && operand.isLiteral) return fault(twoLiterals(at), at);
  if (operator === "==" || operator === "!=") return sameType(walk.lastGroup ?? walk.left, operand, at);
  const wanted = isOrder(operator) ? "number" : "boolean";
  if (operand.type === wanted) return null;
  return fault(
    `Wrong positioning of operand '${operand.name}'. It cannot be used after '${operator}' at column ${at}.`,
    at,
  );
}

function sameType(left: Operand | null, right: Operand, at: number): Fault | null {
  if (left === null || left.type === right.type) return null;
  return fault(
    `Type mismatch in an equality operation between '${left.name}' and '${right.name}' at column ${at}.`,
    at,
  );
}

function operate(walk: Walk, operator: ConditionOperator, at: number): Fault | null {
  const { previous } = walk;
  if (previous === null) return fault(`Wrong positioning of operator '${operator}' at column ${at}.`, at);
  if (previous.kind === "operator") {
    return fault(
      `Wrong positioning of operator '${operator}'. It cannot be used in concatenation with '${previous.operator}' at column ${at}.`,
      at,
    );
  }
  if (previous.kind === "open") return cannotFollow(operator, "(", at);
  const { operand } = previous;
  if (!mayFollow(operator, previous)) {
    return cannotFollow(operator, previous.kind === "group" ? ")" : operand.name, at);
  }
  walk.left = operand;
  walk.previous = { kind: "operator", operator };
  walk.group.operators += 1;
  return null;
}

function mayFollow(
  operator: ConditionOperator,
  piece: Extract<Piece, { kind: "operand" | "group" }>,
): boolean {
  const { type, isRight } = piece.operand;
  if (type === "boolean") return !isOrder(operator);
  if (isRight || operator === "&&" || operator === "||") return false;
  return !isOrder(operator) || (type === "number" && piece.kind === "operand");
}

function negate(walk: Walk, at: number): Fault | null {
  const { previous } = walk;
  if (previous?.kind === "operand" || previous?.kind === "group") {
    return cannotFollow("!", previous.kind === "group" ? ")" : previous.operand.name, at);
  }
  if (previous?.kind === "operator" && isOrder(previous.operator)) {
    return cannotFollow("!", previous.operator, at);
  }
  // What `!` stands in front of is boolean; an equality before it is checked here.
  if (previous?.kind === "operator" && (previous.operator === "==" || previous.operator === "!=")) {
    const refusal = sameType(walk.lastGroup ?? walk.left, negation, at);
    if (refusal !== null) return refusal;
  }
  walk.previous = { kind: "operator", operator: "!" };
  return null;
}

const negation: Operand = { type: "boolean", name: "!", isLiteral: false, isRight: true };

function open(walk: Walk, at: number): Fault | null {
  const { previous, left, lastGroup } = walk;
  if (previous?.kind === "operand" || previous?.kind === "group") {
    return fault(missingOperator(previous, "("), at);
  }
  if (previous?.kind === "operator" && isOrder(previous.operator)) {
    return cannotFollow("(", previous.operator, at);
  }
  if (walk.outer.length === nestingMax) return fault(tooDeep, at);
  walk.outer.push(walk.group);
  walk.group = { at, before: previous, left, lastGroup, operators: 0, only: null };
  walk.previous = { kind: "open" };
  return null;
}

function close(walk: Walk, at: number): Fault | null {
  const { group } = walk;
  const around = walk.outer.at(-1);
  if (around === undefined) {
    return fault(`Missing opening parenthesis for the closing parenthesis at column ${at}.`, at);
  }
  const { previous } = walk;
  if (previous?.kind === "open") {
    return fault(`Found invalid empty parentheses at column ${group.at}.`, group.at);
  }
  if (previous?.kind === "operator") {
    return fault("Found invalid positioning of closing parenthesis.", at);
  }
  const operand = operandOfGroup(group, walk.text.slice(group.at, at + 1));
  const operator = group.before?.kind === "operator" ? group.before.operator : null;
  const refusal = operator && closes({ operator, operand, group });
  if (refusal) return refusal;
  walk.previous = { kind: "group", operand };
  if (group.operators > 0) walk.lastGroup = operand;
  walk.outer.pop();
  walk.group = around;
  around.only = operand;
  return null;
}

function operandOfGroup({ operators, only }: Group, name: string): Operand {
  return operators > 0 || only === null
    ? { type: "boolean", name, isLiteral: false, isRight: false }
    : { ...only, isRight: false };
}

type Closing = {
  readonly operator: ConditionOperator | "!";
  readonly operand: Operand;
  readonly group: Group;
};

/** Whether a closed group may be the right side of what stands before it. */
function closes({ operator, operand, group }: Closing): Fault | null {
  if (operator !== "!" && group.left?.isLiteral && operand.isLiteral) {
    return fault(twoLiterals(group.at), group.at);
  }
  if (operator === "==" || operator === "!=") {
    return sameType(group.lastGroup ?? group.left, operand, group.at);
  }
  return operand.type === "boolean" ? null : fault(singleOperand, group.at);
}

function isOrder(operator: ConditionOperator | "!"): boolean {
  return operator.startsWith("<") || operator.startsWith(">");
}

function missingOperator({ operand }: { readonly operand: Operand }, name: string): string {
  return `Missing operator between '${operand.name}' and '${name}'.`;
}

function twoLiterals(at: number): string {
  return `An operator cannot not have literals on both sides. Found invalid syntax at column ${at}.`;
}

function cannotFollow(operator: string, name: string, at: number): Fault {
  return fault(
    `Wrong positioning of operator '${operator}'. It cannot be used after '${name}' at column ${at}.`,
    at,
  );
}

function fault(message: string, at: number): Fault {
  return { message, at };
}
