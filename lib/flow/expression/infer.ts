import { failure, type Result, success } from "../../result";
import type { Binary, Expression, Path, Term, Unary } from "./expression";
import {
  missingProperty,
  onlyBefore,
  onlySameType,
  onlyWith,
  reserved,
  stepName,
  wrongReturnType,
} from "./expression-wording";
import type { Fault } from "./fault";
import { type FieldType, type Scope, typeWord } from "./field-type";
import { parseExpression } from "./parse-expression";
import type { Reference } from "./reference";

/** "" is the type of what the check has no type for, such as a remainder: fine inside a longer text only. */
export type ExpressionType = FieldType | "";

/** The type of an expression as the check sees it, or the check's words for what is wrong. Source: 8.3. */
export function typeOfExpression(expression: Expression, scope: Scope): Result<ExpressionType, string> {
  if (expression.kind !== "concatenation") return typeOfTerm(expression, scope);
  for (const part of expression.parts) {
    const type = typeOfTerm(part, scope);
    if (!type.ok) return type;
  }
  return success("string");
}

/** Why an expression is refused where one of the types `wanted` is needed; null when it is accepted. */
export function checkExpression(text: string, scope: Scope, wanted: readonly FieldType[]): Fault | null {
  const parsed = parseExpression(text);
  if (!parsed.ok) return parsed.failure;
  const type = typeOfExpression(parsed.value, scope);
  if (!type.ok) return { message: type.failure, at: 0 };
  if (type.value !== "" && wanted.includes(type.value)) return null;
  return { message: wrongReturnType(type.value === "" ? "" : typeWord(type.value)), at: 0 };
}

type Inferred = Result<ExpressionType, string>;

function typeOfTerm(term: Term, scope: Scope): Inferred {
  switch (term.kind) {
    case "text":
      return success("string");
    case "number":
      return success("number");
    case "boolean":
      return success("boolean");
    case "null":
      return failure(reserved("null"));
    case "reference":
      return typeOfReference(term.reference, scope);
    case "path":
      return failure(missingProperty(missingName(term, scope)));
    case "unary":
      return typeOfUnary(term, scope);
    case "binary":
      return typeOfBinary(term, scope);
  }
}

function typeOfReference(reference: Reference, scope: Scope): Inferred {
  const type = scope.typeOf(reference);
  return type === undefined ? failure(missingProperty(firstMissing(reference, scope))) : success(type);
}

/** The first name on the way that leads nowhere. */
function firstMissing(reference: Reference, scope: Scope): string {
  const { path } = reference;
  const length = path.findIndex(
    (_, index) => !scope.typeOf({ ...reference, path: path.slice(0, index + 1) }),
  );
  return path[length === -1 ? path.length - 1 : length] ?? "";
}

/** A word that is no reference is itself unknown; behind data or form it is the first unknown name. */
function missingName({ root, local, steps }: Path, scope: Scope): string {
  if (!local || (root !== "data" && root !== "form")) return root;
  const names: string[] = [];
  for (const step of steps) {
    if (!("name" in step)) return stepName(step);
    names.push(step.name);
    if (scope.typeOf({ scope: root, screen: null, path: names }) === undefined) return step.name;
  }
  return root;
}

function typeOfUnary({ operator, operand }: Unary, scope: Scope): Inferred {
  const type = typeOfTerm(operand, scope);
  if (!type.ok) return type;
  switch (operator) {
    case "!":
      return type.value === "boolean" ? type : failure(onlyBefore(operator, "booleans"));
    case "-":
    case "+":
      return isNumeric(type.value) ? success("number") : failure(onlyBefore(operator, "numbers"));
    case "~":
      return success("");
  }
}

function typeOfBinary({ operator, left, right }: Binary, scope: Scope): Inferred {
  const leftType = typeOfTerm(left, scope);
  if (!leftType.ok) return leftType;
  const rightType = typeOfTerm(right, scope);
  if (!rightType.ok) return rightType;
  const types = [leftType.value, rightType.value];
  switch (operator) {
    case "+":
    case "-":
    case "*":
    case "/":
      return types.every(isNumeric) ? success("number") : failure(onlyWith(operator, "numbers"));
    case "<":
    case "<=":
    case ">":
    case ">=":
      return types.every(isNumeric) ? success("boolean") : failure(onlyWith(operator, "numbers"));
    case "==":
    case "!=":
      return leftType.value === rightType.value && isComparable(leftType.value)
        ? success("boolean")
        : failure(onlySameType(operator));
    case "&&":
    case "||":
      return types.every((type) => type === "boolean")
        ? success("boolean")
        : failure(onlyWith(operator, "booleans"));
    default:
      return success("");
  }
}

function isNumeric(type: ExpressionType): boolean {
  return type === "number" || type === "integer";
}

/** Lists and objects, such as several choices or a range of dates, cannot be compared at all. */
function isComparable(type: ExpressionType): boolean {
  return type === "string" || type === "boolean" || isNumeric(type);
}
