import type { ComponentDefinition } from "../../catalogue/definition";
import { error, type Fault, type Severity, warning } from "../issue";

export function duplicateName(name: string): Fault {
  return error(
    "DUPLICATE_FORM_COMPONENT_NAMES",
    `Two inputs of this screen save their answer as “${name}”. Give one another name.`,
    `Duplicate name found for Form components: '${name}'.`,
  );
}

export function unknownSensitive(name: string, id: string): Fault {
  return error(
    "INVALID_SENSITIVE_FIELD",
    `“${name}” is to be hidden in the summary, but no input of this screen has that name.`,
    `No component corresponding to the sensitive field(s) '${name}' can be found in screen '${id}'.`,
    { name: "remove" },
  );
}

export function tooManyOfType({ title, type }: ComponentDefinition, max: number, count: number): Fault {
  return error(
    "COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN",
    `A screen can hold ${max === 1 ? "only one" : `at most ${max} of`} “${title}”. This one has ${count}.`,
    `Maximum number of ${type} allowed per screen is ${max} but found ${count}.`,
  );
}

export function tooManyUploads(): Fault {
  return error(
    "COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN",
    "A screen can hold only one upload, of photos or of documents.",
    "You can only have a maximum of 1 component of type PhotoPicker or DocumentPicker per screen.",
  );
}

export function tooManyComponents(max: number, count: number): Fault {
  return error(
    "MAX_ALLOWED_COMPONENTS_PER_SCREEN",
    `A screen can hold at most ${max} components. This one has ${count}.`,
    `Maximum number of components allowed per screen is ${max} but found ${count}.`,
  );
}

export function manyComponents(max: number, count: number): Fault {
  return warning(
    "many-components",
    `WhatsApp documents at most ${max} components on a screen. This one has ${count}.`,
  );
}

export function nestedTooDeeply(max: number): Fault {
  return error(
    "MAXIMUM_IF_NESTING",
    `Conditions can stand inside each other ${max} times at most.`,
    `The 'If' component can only be nested up to ${max} levels deep.`,
  );
}

export function refusesCompany({ title, type }: ComponentDefinition, isOld: boolean): Fault {
  return isOld
    ? error(
        "INVALID_RICHTEXT_PLACEMENT",
        `“${title}” has to stand alone on its screen in this version.`,
        `${type} cannot be used with other components on the same screen.`,
      )
    : error(
        "INVALID_COMPONENT_PLACEMENT",
        `“${title}” cannot share its screen with these components.`,
        `${type} can only be used on its own. Please remove other components.`,
      );
}

export function outsideForm({ title, type }: ComponentDefinition): Fault {
  return error(
    "COMPONENTS_OUTSIDE_FORM",
    `“${title}” has to stand inside the form of this screen.`,
    `Component(s) '${type}' is/are not allowed outside Form when Form component is present.`,
  );
}

export function reportedInForm({ title }: ComponentDefinition, severity: Severity): Fault {
  const message = `“${title}” inside a form was refused when others published it. Put it on the screen itself.`;
  return severity === "error"
    ? error("INVALID_COMPONENT_PLACEMENT", message)
    : warning("INVALID_COMPONENT_PLACEMENT", message);
}

export function undocumentedPlace({ title }: ComponentDefinition): Fault {
  return warning(
    "undocumented-place",
    `WhatsApp does not document “${title}” inside a condition. It is accepted, but try it on a phone.`,
  );
}

export function emptyBranch(): Fault {
  return error(
    "INVALID_PROPERTY_VALUE",
    "The condition shows nothing when it holds. Add a component.",
    "Expected array to contain at least one component.",
  );
}

export function noCases(): Fault {
  return error(
    "INVALID_PROPERTY_VALUE",
    "There are no cases. Add at least one.",
    "The 'cases' property of a Switch component cannot be empty.",
  );
}

export function footerInOneBranch(severity: Severity): Fault {
  const message = "The button stands in one branch of the condition only. Put one in the other branch too.";
  const detail =
    "Missing Footer inside one of the 'If' component branches. Branch 'else' should exist and contain one Footer.";
  return severity === "error"
    ? error("MISSING_FOOTER_IN_IF_ELSE_BRANCHES", message, detail)
    : warning("MISSING_FOOTER_IN_IF_ELSE_BRANCHES", message);
}

export function footerInSomeCases(severity: Severity): Fault {
  const message = "The button stands in some cases only. Put one in every case, or below them all.";
  const detail = "Footer component must be present in all switch cases if it exists in one of the cases.";
  return severity === "error"
    ? error("MISSING_FOOTER_IN_SWITCH_BRANCHES", message, detail)
    : warning("MISSING_FOOTER_IN_SWITCH_BRANCHES", message);
}

export function footerNestedDeeply(): Fault {
  return warning(
    "nested-footer",
    "WhatsApp documents a button only in the outermost condition. It is accepted, but try it on a phone.",
  );
}
