import { classifyText } from "./classify-text";
import { type FieldType, type Scope, typeWord } from "./field-type";
import { checkExpression } from "./infer";
import { printReference, type Reference } from "./reference";

export type ValueFault = {
  readonly code: "PATTERN_MISMATCH" | "INVALID_PROPERTY_VALUE" | "INVALID_SCREEN_DYNAMIC_DATA";
  readonly message: string;
  /** Offset into the text. */
  readonly at: number;
};

export type ValuePlace = {
  readonly scope: Scope;
  /** Wire name of the property. */
  readonly property: string;
  /** Types a reference or an expression may have here. "string" also lets plain text pass. */
  readonly wanted: readonly FieldType[];
};

/** Why the text of a property is refused, in Meta's words, or null. Source: spec/flow-json.md, chapters 8 and 17. */
export function checkValue(text: string, { scope, property, wanted }: ValuePlace): ValueFault | null {
  if (text.trim() === "") {
    return fault("PATTERN_MISMATCH", `Property '${property}' should not be blank or an empty string.`);
  }
  const found = classifyText(text);
  switch (found.kind) {
    case "expression": {
      const refused = checkExpression(text, scope, wanted);
      return refused && { code: "INVALID_PROPERTY_VALUE", ...refused };
    }
    case "reference":
      return checkReference(found.reference, scope, wanted);
    case "glued":
      return fault("INVALID_SCREEN_DYNAMIC_DATA", missingData(text));
    default:
      return wanted.includes("string") ? null : fault("PATTERN_MISMATCH", notDynamic(property, wanted));
  }
}

function checkReference(reference: Reference, scope: Scope, wanted: readonly FieldType[]): ValueFault | null {
  const type = scope.typeOf(reference);
  if (type !== undefined && wanted.includes(type)) return null;
  const message = type === undefined ? missing(reference, scope.id) : wrongType(reference, wanted);
  return fault("INVALID_SCREEN_DYNAMIC_DATA", message);
}

function missing(reference: Reference, own: string): string {
  const printed = printReference(reference);
  if (reference.screen !== null && reference.screen !== own) {
    return `Global Dynamic data '${printed}' from screen '${reference.screen}' does not exist, but is used on screen '${own}'.`;
  }
  if (reference.scope === "data") return missingData(printed);
  return `Dynamic data '${printed}' from screen '${own}' does not exist, but is used on screen '${own}'.`;
}

function missingData(printed: string): string {
  return `Missing dynamic data '${printed}' in the screen data model.`;
}

function wrongType(reference: Reference, wanted: readonly FieldType[]): string {
  const words = [...new Set(wanted.map(typeWord))];
  const expected = `Expected '${printReference(reference)}' to be of`;
  return words.length === 1
    ? `${expected} type '${words[0]}'.`
    : `${expected} one of these types: [${words.join(", ")}].`;
}

function notDynamic(property: string, wanted: readonly FieldType[]): string {
  const type = wanted.map(typeWord)[0] ?? "";
  return `Property '${property}' should be of type '${type}' or have dynamic data format of the form \${screen.data.your_value} or \${data.your_value}.`;
}

function fault(code: ValueFault["code"], message: string): ValueFault {
  return { code, message, at: 0 };
}
