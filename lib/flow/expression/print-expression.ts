import { type Binary, type Expression, type Path, precedences, type Term } from "./expression";
import { printReference } from "./reference";

/** The property value of an expression, backticks included. `parseExpression` reads the same tree from it. */
export function printExpression(expression: Expression): string {
  if (expression.kind !== "concatenation") return `\`${printTerm(expression)}\``;
  let inside = "";
  for (const part of expression.parts) {
    const printed = printTerm(part);
    if (inside !== "") inside += continuesPrevious(printed) ? ", " : " ";
    inside += printed;
  }
  return `\`${inside}\``;
}

/** A sign, a parenthesis or a dot would be read as going on with what stands before it. */
function continuesPrevious(printed: string): boolean {
  return "+-(.".includes(printed.charAt(0));
}

export function printTerm(term: Term): string {
  switch (term.kind) {
    case "text":
      return printText(term.value);
    case "number":
      return term.raw;
    case "boolean":
      return String(term.value);
    case "null":
      return "null";
    case "reference":
      return printReference(term.reference);
    case "path":
      return printPath(term);
    case "unary":
      return term.operator + printOperand(term.operand, unaryPrecedence);
    case "binary":
      return printBinary(term);
  }
}

const unaryPrecedence = 100;

function printBinary({ operator, left, right }: Binary): string {
  const precedence = precedences[operator];
  return `${printOperand(left, precedence)} ${operator} ${printOperand(right, precedence + 1)}`;
}

function printOperand(term: Term, precedenceMin: number): string {
  const printed = printTerm(term);
  return term.kind === "binary" && precedences[term.operator] < precedenceMin ? `(${printed})` : printed;
}

function printPath({ root, local, steps }: Path): string {
  const inside =
    root + steps.map((step) => ("name" in step ? `.${step.name}` : `[${printTerm(step.index)}]`)).join("");
  return local ? `\${${inside}}` : inside;
}

/**
 * A text in quotes, with the kind of quote that needs no escape where there is a choice. A closing brace inside,
 * or a backslash at the end, cannot be written at all; `pieces.ts` refuses both before they get here.
 */
function printText(value: string): string {
  const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
  let printed = "";
  let kept = 0;
  for (let at = 0; at < value.length; at += 1) {
    const character = value[at];
    const isQuote = character === "'" || character === '"' || character === "`";
    // A backslash before any quote would swallow it, so such a quote gets a backslash of its own.
    if (!isQuote || (character !== quote && character !== "`" && value[at - 1] !== "\\")) continue;
    printed += `${value.slice(kept, at)}\\`;
    kept = at;
  }
  printed += value.slice(kept);
  // Only reading `\}` at the end of a text leads here; writing it again keeps the quote closed.
  return `${quote}${printed}${printed.endsWith("\\") ? "}" : ""}${quote}`;
}
