import type { BinaryOperator, Literal, UnaryOperator } from "./expression";
import { missingProperty } from "./expression-wording";
import { isDigit, isIdentifierPart, isIdentifierStart, type SourceText } from "./source-text";

/**
 * A place in a source text. It only moves forward. A fault stops the reading: the first one is kept, and whoever
 * calls a reader looks at it before going on.
 */
export type Cursor = {
  readonly source: SourceText;
  at: number;
  /** Index of the first local mark that has not been passed. */
  local: number;
  /** Parentheses and brackets that are open. */
  nesting: number;
  fault: { readonly message: string; readonly at: number } | null;
};

/** Meta's wording names the character; `at` counts in the source text. */
export function faultAt(cursor: Cursor, message: string, at: number): null {
  return refuse(cursor, `${message} at character ${at}`, at);
}

export function refuse(cursor: Cursor, message: string, at: number): null {
  cursor.fault ??= { message, at };
  return null;
}

export function characterAt(cursor: Cursor): number {
  return cursor.source.text.charCodeAt(cursor.at);
}

export function skipSpaces(cursor: Cursor): void {
  const { text } = cursor.source;
  while (isSpace(text.charCodeAt(cursor.at))) cursor.at += 1;
}

/** A number: `12`, `3.4`, `.5`, `5.`, `1e3`. */
export function readNumber(cursor: Cursor): Literal | null {
  const { text } = cursor.source;
  const start = cursor.at;
  skipDigits(cursor);
  if (text[cursor.at] === ".") {
    cursor.at += 1;
    skipDigits(cursor);
  }
  if (text[cursor.at] === "e" || text[cursor.at] === "E") {
    cursor.at += 1;
    if (text[cursor.at] === "+" || text[cursor.at] === "-") cursor.at += 1;
    if (skipDigits(cursor) === 0) {
      return faultAt(cursor, `Expected exponent (${text.slice(start, cursor.at + 1)})`, cursor.at);
    }
  }
  if (isIdentifierStart(characterAt(cursor))) {
    const shown = text.slice(start, cursor.at + 1);
    return faultAt(cursor, `Variable names cannot start with a number (${shown})`, cursor.at);
  }
  if (text[cursor.at] === ".") return faultAt(cursor, "Unexpected period", cursor.at);
  return { kind: "number", raw: text.slice(start, cursor.at) };
}

function skipDigits(cursor: Cursor): number {
  const start = cursor.at;
  while (isDigit(characterAt(cursor))) cursor.at += 1;
  return cursor.at - start;
}

/** A text in single or double quotes; a backslash takes the next character as it is. */
export function readText(cursor: Cursor): Literal | null {
  const { text, locals } = cursor.source;
  const quote = text[cursor.at];
  cursor.at += 1;
  let value = "";
  let kept = cursor.at;
  while (cursor.at < text.length && text[cursor.at] !== quote) {
    if (text[cursor.at] === "\\") {
      value += text.slice(kept, cursor.at);
      cursor.at += 1;
      kept = cursor.at;
    } else if (passesLocal(cursor)) {
      value += `${text.slice(kept, cursor.at)}\${`;
      kept = cursor.at;
      cursor.local += 1;
    }
    cursor.at += 1;
  }
  value += text.slice(kept, cursor.at);
  if (cursor.at >= text.length) {
    return faultAt(cursor, `Unclosed quote after "${shortened(value)}"`, text.length);
  }
  cursor.at += 1;
  return { kind: "text", value };

  function passesLocal({ local, at }: Cursor): boolean {
    return locals[local] === at;
  }
}

export type Word = { readonly name: string; readonly local: boolean };

/** A name. `local` is true for the `data` or `form` of a reference to the own screen. */
export function readWord(cursor: Cursor): Word | null {
  const { text, locals } = cursor.source;
  const start = cursor.at;
  if (!isIdentifierStart(characterAt(cursor))) {
    return faultAt(cursor, `Unexpected ${text[start] ?? ""}`, start);
  }
  const local = locals[cursor.local] === start;
  if (local) cursor.local += 1;
  while (isIdentifierPart(characterAt(cursor))) {
    if (locals[cursor.local] === cursor.at) {
      return refuse(cursor, missingProperty(`${text.slice(start, cursor.at)}screen`), start);
    }
    cursor.at += 1;
  }
  return { name: text.slice(start, cursor.at), local };
}

export function readUnaryOperator(cursor: Cursor): UnaryOperator | null {
  switch (cursor.source.text[cursor.at]) {
    case "!":
      return take(cursor, "!");
    case "-":
      return take(cursor, "-");
    case "+":
      return take(cursor, "+");
    case "~":
      return take(cursor, "~");
    default:
      return null;
  }
}

/** Longest first, so that `<=` is not read as `<`. */
const operatorsByStart: ReadonlyMap<number, readonly BinaryOperator[]> = new Map(
  (
    [
      ["|", ["||", "|"]],
      ["&", ["&&", "&"]],
      ["=", ["===", "=="]],
      ["!", ["!==", "!="]],
      ["<", ["<<", "<=", "<"]],
      [">", [">>>", ">>", ">=", ">"]],
      ["+", ["+"]],
      ["-", ["-"]],
      ["*", ["**", "*"]],
      ["/", ["/"]],
      ["%", ["%"]],
      ["^", ["^"]],
    ] as const
  ).map(([start, operators]) => [start.charCodeAt(0), operators]),
);

/** Also passes the spaces before it. */
export function readBinaryOperator(cursor: Cursor): BinaryOperator | null {
  skipSpaces(cursor);
  const { text } = cursor.source;
  for (const operator of operatorsByStart.get(characterAt(cursor)) ?? []) {
    if (text.startsWith(operator, cursor.at)) return take(cursor, operator);
  }
  return null;
}

function take<Operator extends string>(cursor: Cursor, operator: Operator): Operator {
  cursor.at += operator.length;
  return operator;
}

/** Space, tab, line feed, carriage return. */
function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

function shortened(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
