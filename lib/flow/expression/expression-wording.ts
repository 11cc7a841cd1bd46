import type { BinaryOperator, Step, UnaryOperator } from "./expression";

/** Meta's words for what is wrong with an expression. Source: spec/flow-json.md, chapter 17. */
export function missingProperty(name: string): string {
  return `The following property '${name}' does not exist in the screen data model.`;
}

/** How a step is named in that message; an index has no name of its own. */
export function stepName(step: Step | undefined): string {
  return step !== undefined && "name" in step ? step.name : "[object Object]";
}

export function reserved(word: string): string {
  return `The keyword '${word}' is reserved, please use another expression instead.`;
}

export function unsupported(what: string): string {
  return `Operation ${what} is not supported.`;
}

export const ternary = `${unsupported("ConditionalExpression")} This means that you are using a ternary operator in your expression (i.e. 'condition ? 'condition passes' : 'condition fails'). Please check the documentation for the supported operations.`;

export const tooDeep = "The expression is nested too deeply.";

export function onlyWith(operator: BinaryOperator, operands: "numbers" | "booleans"): string {
  return `Operation '${operator}' can only be used with ${operands}.`;
}

export function onlyBefore(operator: UnaryOperator, operands: "numbers" | "booleans"): string {
  return `Operation '${operator}' can only be used before ${operands}.`;
}

export function onlySameType(operator: BinaryOperator): string {
  return `Operation '${operator}' can only be used to compare values with same type.`;
}

export function wrongReturnType(word: string): string {
  return `The expression return type is '${word}' which does not match the schema for the property.`;
}
