import type { ComponentDefinition, Parent, PropSpec } from "../../catalogue/definition";
import { definitionOf } from "../../catalogue/index";
import { compareVersions, type FlowVersion } from "../../version";
import { error, type Fault } from "../issue";
import { labelOf } from "./labels";
import type { Named } from "./shape";

export const component: Named = { name: "component", label: "A component" };
export const type: Named = { name: "type", label: "Kind of component" };

export function unknownType(name: string): Fault {
  return error(
    "INVALID_PROPERTY_VALUE",
    name === "" ? "This component does not say what it is." : `WhatsApp knows no component called “${name}”.`,
    "Invalid value found for property 'type'.",
  );
}

const places: { readonly [parent in Parent]: string } = {
  SingleColumnLayout: "directly on a screen",
  Form: "inside a form",
  If: "inside a condition",
  Switch: "inside cases",
};

export function notAllowedHere(
  { title, since, place }: ComponentDefinition,
  parent: Parent,
  version: FlowVersion,
): Fault {
  const allowed = place.parents[parent];
  const first = allowed && compareVersions(since, allowed) > 0 ? since : allowed;
  return error(
    "ONE_OF_SCHEMA_VALIDATION_FAILED",
    first
      ? `“${title}” can stand ${places[parent]} since version ${first}. This Flow is written in ${version}.`
      : `“${title}” cannot stand ${places[parent]}.`,
    "Invalid value found for property 'type'.",
  );
}

export function needsOther(prop: PropSpec, other: string): Fault {
  return error(
    "MISSING_REQUIRED_PROPERTY",
    `“${prop.label}” needs a help text that explains it.`,
    `Required property '${other}' is missing.`,
  );
}

type Choices = NonNullable<PropSpec["onlyWith"]>;

export function badCaseKey(key: string, pattern: string): Fault {
  return error(
    "PATTERN_MISMATCH",
    `The case “${key}” has to begin with a letter and hold letters, digits, - and _ only.`,
    `Property '${key}' should match the pattern '${pattern}'.`,
  );
}

/** Meta refuses the other prop's value and, besides, the component as a whole. */
export function onlyWithOther(prop: PropSpec, { values }: Choices): readonly [Fault, Fault] {
  const list = values.join(", ");
  const message = `“${prop.label}” works only for these kinds of answer: ${list}.`;
  return [
    error("INVALID_ENUM_VALUE", message, `Value should be one of: [${list}].`),
    error("ONE_OF_SCHEMA_VALIDATION_FAILED", message, "Invalid value found for property 'type'."),
  ];
}

export function partner(definition: ComponentDefinition, there: string, missing: string): Fault {
  return error(
    "INVALID_DEPENDENCIES",
    `“${labelOf(definition, there)}” needs “${labelOf(definition, missing)}” beside it.`,
    `${definition.type} should have property ${missing} when property ${there} is present.`,
  );
}

export function exclusive(definition: ComponentDefinition, prop: string, of: readonly string[]): Fault {
  const others = of.map((name) => `“${labelOf(definition, name)}”`).join(" and ");
  return error(
    "NOT_KEYWORD_SCHEMA_VALIDATION_FAILED",
    `“${labelOf(definition, prop)}” cannot stand together with ${others}.`,
    `Properties '${prop}' and [${of.join(",")}] must be present exclusively at ${definition.type}.`,
  );
}

/** Meta reports the second prop, though the first is what it cannot take. */
export function expressionClash(definition: ComponentDefinition, expressionIn: string, prop: string): Fault {
  return error(
    "INVALID_PROPERTY_TYPE",
    `“${labelOf(definition, prop)}” does not go with an expression in “${labelOf(definition, expressionIn)}”.`,
    `Expected property '${prop}' to be of type 'string' but found 'number'.`,
  );
}

export function titleOf(type: string): string {
  return definitionOf(type)?.title ?? type;
}
