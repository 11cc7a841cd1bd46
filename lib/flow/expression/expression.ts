import type { Reference } from "./reference";

/**
 * What stands between the backticks of an expression. Concatenation exists at the top only: inside parentheses
 * parts cannot stand next to each other. It never has exactly one part; none at all is the empty text.
 * Source: spec/flow-json.md, 8.3.
 */
export type Expression = Term | Concatenation;

export type Concatenation = { readonly kind: "concatenation"; readonly parts: readonly Term[] };

export type Term = Literal | ReferenceTerm | Path | Unary | Binary;

/**
 * `null` can be written, though the check refuses it. In a text, `${data` or `${form` marks a reference that was
 * put inside quotes by mistake: phones show its path there, without the closing brace.
 */
export type Literal =
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "number"; readonly raw: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "null" };

export type ReferenceTerm = { readonly kind: "reference"; readonly reference: Reference };

/**
 * A bare word or a path that is no plain reference: `foo`, `${data}`, `${data.list[0].title}`. The check refuses
 * all of them; phones do find some. `local` says that it began with `${data` or `${form`.
 */
export type Path = {
  readonly kind: "path";
  readonly root: string;
  readonly local: boolean;
  readonly steps: readonly Step[];
};

export type Step = { readonly name: string } | { readonly index: Term };

export type Unary = {
  readonly kind: "unary";
  readonly operator: UnaryOperator;
  readonly operand: Term;
};

export type Binary = {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: Term;
  readonly right: Term;
};

/** `~` is read, but does nothing useful. */
export type UnaryOperator = "!" | "-" | "+" | "~";

/** Higher binds tighter; all group from the left. The operators in the second block are read, but give nothing. */
export const precedences = {
  "||": 1,
  "&&": 2,
  "==": 6,
  "!=": 6,
  "<": 7,
  ">": 7,
  "<=": 7,
  ">=": 7,
  "+": 9,
  "-": 9,
  "*": 10,
  "/": 10,
  "%": 10,

  "|": 3,
  "^": 4,
  "&": 5,
  "===": 6,
  "!==": 6,
  "<<": 8,
  ">>": 8,
  ">>>": 8,
  "**": 11,
} as const;

export type BinaryOperator = keyof typeof precedences;

export function numberValue(literal: { readonly raw: string }): number {
  return Number.parseFloat(literal.raw);
}
