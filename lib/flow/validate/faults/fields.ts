import type { MetaCode } from "../codes";
import { error, type Fault, warning } from "../issue";

/** Parts of a field's declaration in plain words. */
export const labels = {
  type: { name: "type", label: "Kind of value" },
  example: { name: "__example__", label: "Example" },
} as const;

const code = "INVALID_SCREEN_DATA";

export function nestedExample(path: string): Fault {
  return error(
    code,
    "An example stands inside a field. Only the field as a whole has one.",
    `Property '__example__' is allowed only as a top level property of data model. Invalid entry: '${path}'.`,
    { name: "remove" },
  );
}

export function fieldWithoutType(name: string): Fault {
  return error(
    code,
    `A part of the data “${name}” does not say what kind of value it is.`,
    "Missing the definition of property 'type'.",
  );
}

export function fieldTypeNoText(name: string): Fault {
  return error(
    code,
    `The data “${name}” has to name one kind of value.`,
    "Expected the property 'type' to be of type string.",
  );
}

export function listWithoutEntries(name: string): Fault {
  return error(
    code,
    `The list “${name}” does not say what its entries are.`,
    "Missing the schema for property 'items' in array.",
  );
}

export function badEntries(name: string): Fault {
  return error(
    code,
    `The list “${name}” does not say properly what its entries are.`,
    "Expected the property 'items' to be of type boolean or object.",
  );
}

/** The example breaks a rule of its own field; the code says which kind of rule. */
export function badExample(name: string, rule: MetaCode, why: string): Fault {
  return error(
    rule,
    `The example of the data “${name}” does not fit it: ${why}.`,
    `Invalid data model schema. The property '__example__' of '${name}' is not valid against it.`,
  );
}

export function nullField(name: string): Fault {
  return warning("null-data", `The data “${name}” is declared as nothing at all. Phones do not accept that.`);
}

export function fieldNoDeclaration(name: string, found: string): Fault {
  return error(
    "INVALID_PROPERTY_TYPE",
    `The data “${name}” has to say what kind of value it is, with an example.`,
    `Expected property '${name}' to be of type 'object' but found '${found}'.`,
  );
}
