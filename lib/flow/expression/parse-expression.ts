import { failure, type Result, success } from "../../result";
import { isBackticked } from "./classify-text";
import { type BinaryOperator, type Expression, precedences, type Step, type Term } from "./expression";
import {
  type Cursor,
  characterAt,
  faultAt,
  readBinaryOperator,
  readNumber,
  readText,
  readUnaryOperator,
  readWord,
  refuse,
  skipSpaces,
  type Word,
} from "./expression-tokens";
import { missingProperty, reserved, stepName, ternary, tooDeep, unsupported } from "./expression-wording";
import { type Fault, nestingMax } from "./fault";
import { isDigit, isIdentifierStart, originOf, sourceText } from "./source-text";

/**
 * Reads a property value in backticks. Faults carry Meta's wording; the character a message counts is counted
 * after the inner `${` and `}` are gone, `at` is an offset into `text`.
 * Source: spec/flow-json.md, 8.3.
 */
export function parseExpression(text: string): Result<Expression, Fault> {
  if (!isBackticked(text)) return failure({ message: "An expression stands in backticks.", at: 0 });
  const source = sourceText(text, 1, text.length - 1);
  const cursor: Cursor = { source, at: 0, local: 0, nesting: 0, fault: null };
  const parts = readParts(cursor);
  if (cursor.fault !== null) {
    return failure({ message: cursor.fault.message, at: originOf(source, cursor.fault.at) });
  }
  const [only] = parts;
  return success(only !== undefined && parts.length === 1 ? only : { kind: "concatenation", parts });
}

/** Parts follow each other with or without commas and semicolons between them. */
function readParts(cursor: Cursor): readonly Term[] {
  const { text } = cursor.source;
  const parts: Term[] = [];
  while (cursor.at < text.length && cursor.fault === null) {
    if (text[cursor.at] === "," || text[cursor.at] === ";") {
      cursor.at += 1;
      continue;
    }
    const read = readTerm(cursor);
    if (read !== null) parts.push(read.term);
    else if (cursor.at < text.length) faultAt(cursor, `Unexpected "${text[cursor.at]}"`, cursor.at);
  }
  return parts;
}

/** A term and how many levels its tree has. */
type Read = { readonly term: Term; readonly depth: number };

/** Null with no fault: nothing stands here, as between empty parentheses. */
function readTerm(cursor: Cursor): Read | null {
  const read = readOperations(cursor);
  skipSpaces(cursor);
  if (cursor.fault === null && characterAt(cursor) === questionMark)
    return refuse(cursor, ternary, cursor.at);
  return cursor.fault === null ? read : null;
}

/** Operands joined by binary operators, the tighter ones grouped first. */
function readOperations(cursor: Cursor): Read | null {
  const start = cursor.at;
  const first = readOperand(cursor);
  let operator = readBinaryOperator(cursor);
  if (operator === null || cursor.fault !== null) return first;
  const operands: Read[] = [first ?? nothing];
  const operators: BinaryOperator[] = [];
  while (operator !== null) {
    while (!bindsTighter(operator, operators.at(-1))) join(cursor, operands, operators);
    operators.push(operator);
    const operand = readOperand(cursor);
    if (operand === null) return faultAt(cursor, `Expected expression after ${operator}`, cursor.at);
    operands.push(operand);
    operator = readBinaryOperator(cursor);
  }
  while (operators.length > 0) join(cursor, operands, operators);
  if (first === null) return refuse(cursor, unsupported("undefined"), start);
  return cursor.fault === null ? (operands[0] ?? null) : null;
}

function bindsTighter(operator: BinaryOperator, previous: BinaryOperator | undefined): boolean {
  return previous === undefined || precedences[operator] > precedences[previous];
}

/** Makes one operation of the last two operands. */
function join(cursor: Cursor, operands: Read[], operators: BinaryOperator[]): void {
  const operator = operators.pop();
  const right = operands.pop();
  const left = operands.pop();
  if (operator === undefined || right === undefined || left === undefined) return;
  const depth = Math.max(left.depth, right.depth) + 1;
  if (depth > nestingMax) refuse(cursor, tooDeep, cursor.at);
  operands.push({ term: { kind: "binary", operator, left: left.term, right: right.term }, depth });
}

function readOperand(cursor: Cursor): Read | null {
  skipSpaces(cursor);
  const start = cursor.at;
  const operator = readUnaryOperator(cursor);
  if (operator !== null) {
    const operand = nested(cursor, readOperand);
    if (operand === null) return refuse(cursor, unsupported("undefined"), start);
    return {
      term: { kind: "unary", operator, operand: operand.term },
      depth: operand.depth + 1,
    };
  }
  const code = characterAt(cursor);
  if (isDigit(code) || code === dot) return leaf(readNumber(cursor));
  if (code === singleQuote || code === doubleQuote) return leaf(readText(cursor));
  if (code === openingBracket) return refuse(cursor, unsupported("ArrayExpression"), start);
  if (code === openingParenthesis) return readGroup(cursor);
  return isIdentifierStart(code) ? readPath(cursor) : null;
}

/** Reads one level deeper, unless that is too deep. */
function nested(cursor: Cursor, read: (cursor: Cursor) => Read | null): Read | null {
  if (cursor.nesting >= nestingMax) return refuse(cursor, tooDeep, cursor.at);
  cursor.nesting += 1;
  const inside = read(cursor);
  cursor.nesting -= 1;
  if (inside === null || inside.depth < nestingMax) return inside;
  return refuse(cursor, tooDeep, cursor.at);
}

function readGroup(cursor: Cursor): Read | null {
  cursor.at += 1;
  const inside = nested(cursor, readTerm);
  skipSpaces(cursor);
  if (characterAt(cursor) !== closingParenthesis) return faultAt(cursor, "Unclosed (", cursor.at);
  cursor.at += 1;
  const { steps } = readSteps(cursor);
  return steps.length === 0 ? inside : refuse(cursor, missingProperty(stepName(steps[0])), cursor.at);
}

function readPath(cursor: Cursor): Read | null {
  const start = cursor.at;
  const word = readWord(cursor);
  if (word === null) return null;
  const { steps, depth } = readSteps(cursor);
  if (cursor.fault !== null) return null;
  const literal = word.local ? undefined : literals.get(word.name);
  if (literal === undefined) return { term: termOf(word, steps), depth: depth + 1 };
  if (steps.length > 0) return refuse(cursor, missingProperty(stepName(steps[0])), start);
  return literal === "this" ? refuse(cursor, reserved("this"), start) : leaf(literal);
}

const literals: ReadonlyMap<string, Term | "this"> = new Map<string, Term | "this">([
  ["true", { kind: "boolean", value: true }],
  ["false", { kind: "boolean", value: false }],
  ["null", { kind: "null" }],
  ["this", "this"],
]);

/** `.name` and `[index]` after a word or a group. A parenthesis there would be a call. */
function readSteps(cursor: Cursor): { readonly steps: readonly Step[]; readonly depth: number } {
  const steps: Step[] = [];
  let depth = 0;
  while (cursor.fault === null) {
    skipSpaces(cursor);
    const code = characterAt(cursor);
    if (code === openingParenthesis) refuse(cursor, unsupported("CallExpression"), cursor.at);
    if (code !== dot && code !== openingBracket) break;
    cursor.at += 1;
    if (code === dot) {
      skipSpaces(cursor);
      const word = readWord(cursor);
      if (word !== null) steps.push({ name: word.name });
      continue;
    }
    const index = nested(cursor, readTerm);
    skipSpaces(cursor);
    if (index === null || characterAt(cursor) !== closingBracket) faultAt(cursor, "Unclosed [", cursor.at);
    else steps.push({ index: index.term });
    depth = Math.max(depth, index?.depth ?? 0);
    cursor.at += 1;
  }
  return { steps, depth };
}

/** The plain reference that a word and its steps are, or the path as it stands. */
function termOf({ name, local }: Word, steps: readonly Step[]): Term {
  const names = steps.map((step) => ("name" in step ? step.name : null));
  const path: Term = { kind: "path", root: name, local, steps };
  const [screen, scope] = local ? [null, name] : names;
  const rest = local ? names : names.slice(2);
  if (!local && name !== "screen") return path;
  if (screen === undefined || (scope !== "data" && scope !== "form")) return path;
  const isPlain = rest.length > 0 && rest.every((step) => step !== null);
  return isPlain && (local || screen !== null)
    ? { kind: "reference", reference: { scope, screen, path: rest } }
    : path;
}

function leaf(term: Term | null): Read | null {
  return term === null ? null : { term, depth: 1 };
}

/** Stands in for a missing first operand until the rest is read. */
const nothing: Read = { term: { kind: "null" }, depth: 1 };

const singleQuote = 39;
const doubleQuote = 34;
const openingParenthesis = 40;
const closingParenthesis = 41;
const dot = 46;
const questionMark = 63;
const openingBracket = 91;
const closingBracket = 93;
