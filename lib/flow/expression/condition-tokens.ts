import type { Fault } from "./fault";
import { parseReference, type Reference } from "./reference";

/**
 * The pieces of an If's condition. `source` is the piece as written, `at` its offset.
 * A reference that does not have the usual form keeps its text and has `reference` null.
 * Source: spec/flow-json.md, 8.4.
 */
export type ConditionToken = { readonly at: number; readonly source: string } & (
  | { readonly kind: "reference"; readonly reference: Reference | null }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "operator"; readonly operator: ConditionOperator | "!" }
  | { readonly kind: "open" }
  | { readonly kind: "close" }
);

export type ConditionOperator = "&&" | "||" | Comparator;
export type Comparator = "==" | "!=" | "<" | "<=" | ">" | ">=";

/** The pieces up to the end or to the first character that cannot be read. */
export type ConditionTokens = {
  readonly tokens: readonly ConditionToken[];
  readonly fault: Fault | null;
};

export function conditionTokens(text: string): ConditionTokens {
  const tokens: ConditionToken[] = [];
  let at = 0;
  while (at < text.length) {
    if (isSpace(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const token = tokenAt(text, at);
    if (!("kind" in token)) return { tokens, fault: token };
    tokens.push(token);
    at += token.source.length;
  }
  return { tokens, fault: null };
}

function tokenAt(text: string, at: number): ConditionToken | Fault {
  const character = text[at] ?? "";
  if (character === "(") return { kind: "open", at, source: character };
  if (character === ")") return { kind: "close", at, source: character };
  if (character === "'") return textAt(text, at);
  if (text.startsWith("${", at)) return referenceTokenAt(text, at);
  if (character === "-" || isDigit(text.charCodeAt(at))) return numberAt(text, at);
  if (character === "t" || character === "f") return booleanAt(text, at);
  return operatorAt(text, at) ?? unexpected(text, at);
}

function textAt(text: string, at: number): ConditionToken | Fault {
  const end = text.indexOf("'", at + 1);
  if (end === -1) return { message: "Missing closing quote for string.", at };
  return { kind: "text", at, source: text.slice(at, end + 1), value: text.slice(at + 1, end) };
}

function referenceTokenAt(text: string, at: number): ConditionToken | Fault {
  const end = text.indexOf("}", at);
  if (end === -1) return { message: invalidOperand("", at), at };
  const source = text.slice(at, end + 1);
  return { kind: "reference", at, source, reference: parseReference(source) };
}

export function invalidOperand(source: string, at: number): string {
  return `Invalid operand format '${source}' at column ${at}.`;
}

/** A whole number, perhaps with a minus. Decimals end at the dot, which is then unexpected. */
function numberAt(text: string, at: number): ConditionToken | Fault {
  const start = text[at] === "-" ? at + 1 : at;
  let end = start;
  while (isDigit(text.charCodeAt(end))) end += 1;
  if (end === start) {
    return { message: `A numerical value is expected to follow the negative sign at column ${at}.`, at };
  }
  const source = text.slice(at, end);
  return { kind: "number", at, source, value: Number(source) };
}

function booleanAt(text: string, at: number): ConditionToken | Fault {
  let end = at;
  while (isWordCharacter(text.charCodeAt(end))) end += 1;
  const source = text.slice(at, end);
  if (source === "true" || source === "false") {
    return { kind: "boolean", at, source, value: source === "true" };
  }
  return { message: `Invalid literal '${source}' at column ${at}.`, at };
}

function operatorAt(text: string, at: number): ConditionToken | Fault | null {
  const character = text[at] ?? "";
  const operator = operatorOf(character, text[at + 1] === "=", text[at + 1] === character);
  if (operator !== null) return { kind: "operator", at, source: operator, operator };
  if (!"=&|".includes(character)) return null;
  return { message: `Invalid operator '${character}' at column ${at}.`, at };
}

function operatorOf(
  character: string,
  isBeforeEquals: boolean,
  isDoubled: boolean,
): ConditionOperator | "!" | null {
  switch (character) {
    case "=":
      return isDoubled ? "==" : null;
    case "&":
      return isDoubled ? "&&" : null;
    case "|":
      return isDoubled ? "||" : null;
    case "!":
      return isBeforeEquals ? "!=" : "!";
    case "<":
      return isBeforeEquals ? "<=" : "<";
    case ">":
      return isBeforeEquals ? ">=" : ">";
    default:
      return null;
  }
}

function unexpected(text: string, at: number): Fault {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { message: `Unexpected character '${character}' at column ${at}.`, at };
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isWordCharacter(code: number): boolean {
  return isDigit(code) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}
