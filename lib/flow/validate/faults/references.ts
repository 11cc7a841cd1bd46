import { printReference, type Reference } from "../../expression/reference";
import type { Fix } from "../../model/fix";
import { error, type Fault, warning } from "../issue";
import type { Named } from "./shape";

/** “the answer “email” of screen START”. */
export function referenceWords({ scope, screen, path }: Reference): string {
  const name = path.join(".");
  const where = screen === null ? "" : ` of screen ${screen}`;
  return scope === "form" ? `the answer “${name}”${where}` : `the data “${name}”${where}`;
}

const dynamic = "INVALID_SCREEN_DYNAMIC_DATA";

export function unknownReference(label: string, reference: Reference, own: string, fix?: Fix): Fault {
  const { screen, scope } = reference;
  const isElsewhere = screen !== null && screen !== own;
  const printed = printReference(reference);
  const detail = isElsewhere
    ? `Global Dynamic data '${printed}' from screen '${screen}' does not exist, but is used on screen '${own}'.`
    : scope === "data"
      ? `Missing dynamic data '${printed}' in the screen data model.`
      : `Dynamic data '${printed}' from screen '${own}' does not exist, but is used on screen '${own}'.`;
  return error(dynamic, `“${label}” uses ${referenceWords(reference)}, which does not exist.`, detail, fix);
}

export function ownScreenByName(label: string, reference: Reference): Fault {
  const local = printReference({ ...reference, screen: null });
  return error(
    dynamic,
    `“${label}” names its own screen. Use ${referenceWords({ ...reference, screen: null })} directly.`,
    `Global dynamic data '${printReference(reference)}' represents current screen. Convert expression to local referencing.`,
    { name: "set", value: local },
  );
}

export function referenceOfWrongType(
  { name, label }: Named,
  reference: Reference,
  expected: readonly string[],
): Fault {
  const list =
    expected.length === 1 ? `type '${expected[0]}'` : `one of these types: [${expected.join(", ")}]`;
  return error(
    dynamic,
    `“${label}” needs ${expected.map(typeWords).join(" or ")}, but ${referenceWords(reference)} is something else.`,
    `Expected '${printReference(reference)}' of property '${name}' to be of ${list}.`,
  );
}

const words: ReadonlyMap<string, string> = new Map([
  ["string", "text"],
  ["number", "a number"],
  ["integer", "a whole number"],
  ["boolean", "yes or no"],
  ["object", "a group of values"],
  ["array<string>", "a list of texts"],
  ["array<object>", "a list of entries"],
  ["array", "a list"],
  ["media", "files"],
  ["null", "nothing"],
]);

export function typeWords(type: string): string {
  return words.get(type) ?? type;
}

export function glued(label: string, text: string): Fault {
  return error(
    dynamic,
    `“${label}” puts several values together. Only one value can stand alone; join them with an expression.`,
    `Missing dynamic data '${text}' in the screen data model.`,
  );
}

export function entryNotDeclared(label: string, reference: Reference, key: string): Fault {
  return error(
    dynamic,
    `“${label}” needs entries with “${key}”, but ${referenceWords(reference)} does not declare it.`,
    `Data model schema is invalid for '${printReference(reference)}'. Missing schema for ${key}.`,
  );
}

export function badExpression(label: string, text: string, why: string): Fault {
  return error(
    "INVALID_PROPERTY_VALUE",
    `“${label}” ${expressionWords(why)}`,
    `Error while parsing dynamic expression "${text}". ${why}`,
  );
}

/** What is wrong with an expression, after its name; `why` is Meta's wording. */
export function expressionWords(why: string): string {
  const [, name] = /property '(.*)' does not exist/.exec(why) ?? [];
  if (name !== undefined) return `uses “${name}” in its expression, which does not exist.`;
  const [, type] = /return type is '(.*)' which/.exec(why) ?? [];
  if (type !== undefined)
    return `does not take what its expression gives: ${typeWords(type) || "no clear value"}.`;
  if (why.includes("same type")) return "compares things of different kinds in its expression.";
  if (why.includes("can only be used")) return "reckons in its expression with something that does not fit.";
  return "holds an expression that cannot be read.";
}

export function badCondition(why: string): Fault {
  return error("INVALID_PROPERTY_VALUE", conditionWords(why), why);
}

function conditionWords(why: string): string {
  if (why.startsWith("Type mismatch")) {
    return "The condition compares things of different kinds, or more than one text. Split it into two conditions.";
  }
  if (why.includes("single operand")) return "The condition is not something that is either true or false.";
  if (why.includes("Missing")) return "The condition is not complete.";
  return "The condition cannot be worked out.";
}

export function emptyCondition(): Fault {
  return error(
    "INVALID_PROPERTY_VALUE",
    "The condition is empty. Choose what it depends on.",
    "Expected property 'condition' to contain at least one operand.",
  );
}

export function mixedDocument(label: string): Fault {
  return error(
    "INVALID_PROPERTY_VALUE",
    `“${label}” cannot mix text with data. Use plain text, or one value from the data alone.`,
    "String interpolation is not supported by RichText component. Either use static value or dynamic only.",
  );
}

export function referenceInParagraph(label: string, type: string): Fault {
  return error(
    "INVALID_TEXT_DYNAMIC_DATA",
    `“${label}” is a list of paragraphs, so data or answers cannot stand in it. Use one text instead.`,
    `Every item of the array in the 'text' property of ${type} should be a static string.`,
  );
}

export function literalReference(label: string, fix?: Fix): Fault {
  return warning(
    "literal-reference",
    `“${label}” mixes text with data or answers. Phones show the code instead of the value.`,
    fix,
  );
}

export function backtickedCondition(): Fault {
  return warning(
    "backticked-condition",
    "A condition in backticks always counts as not fulfilled. Take the backticks away.",
  );
}

export function neverFalse(label: string, name: string): Fault {
  return warning(
    "consent-never-false",
    `“${label}” asks whether “${name}” is not ticked. An unticked box is empty, so this never holds.`,
  );
}
