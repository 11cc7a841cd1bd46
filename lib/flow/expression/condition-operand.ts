import { type ConditionToken, invalidOperand } from "./condition-tokens";
import type { Fault } from "./fault";
import { type FieldType, type Scope, typeWord } from "./field-type";
import { printReference, type Reference } from "./reference";

/** What an operator of a condition sees on one of its sides. `name` is how messages call it. */
export type Operand = {
  readonly type: FieldType;
  readonly name: string;
  readonly isLiteral: boolean;
  /** It stands right of an operator with two sides. */
  readonly isRight: boolean;
};

export type OperandToken = Extract<ConditionToken, { kind: "reference" | "text" | "number" | "boolean" }>;

/** Why a piece of a condition cannot be an operand, in Meta's words, or the operand. */
export function operandOf(token: OperandToken, scope: Scope): Operand | Fault {
  const { at, source } = token;
  switch (token.kind) {
    case "text":
      return literal("string", token.value);
    case "boolean":
      return literal("boolean", source);
    case "number":
      return hasLeadingZero(source)
        ? { message: `Number cannot not have leading zeroes at column ${at}.`, at }
        : literal("number", source);
    case "reference":
      return token.reference === null
        ? { message: invalidOperand(source, at), at }
        : operandOfReference(token.reference, token, scope);
  }
}

function operandOfReference(
  reference: Reference,
  { source, at }: ConditionToken,
  scope: Scope,
): Operand | Fault {
  // Paths into objects are not followed here, though they are fine everywhere else.
  const type = reference.path.length > 1 ? undefined : scope.typeOf(reference);
  if (type === undefined) return { message: missing(reference, scope.id), at };
  return type === "string" || type === "number" || type === "boolean"
    ? { type, name: source, isLiteral: false, isRight: false }
    : { message: `Operand '${source}' with type '${typeWord(type)}' is not supported.`, at };
}

function literal(type: FieldType, name: string): Operand {
  return { type, name, isLiteral: true, isRight: false };
}

function hasLeadingZero(source: string): boolean {
  const digits = source.startsWith("-") ? source.slice(1) : source;
  return digits.length > 1 && digits.startsWith("0");
}

function missing(reference: Reference, own: string): string {
  const screen = reference.screen ?? own;
  const name = reference.path[0] ?? "";
  if (reference.scope === "data")
    return `Missing dynamic data '${name}' in the data model for screen ${screen}.`;
  return `Missing Form component ${printReference({ ...reference, path: [name] })} for screen '${screen}'.`;
}
