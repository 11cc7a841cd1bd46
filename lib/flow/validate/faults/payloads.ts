import { printReference, type Reference } from "../../expression/reference";
import type { JsonObject } from "../../json";
import { error, type Fault, warning } from "../issue";
import { expressionWords, referenceWords, typeWords } from "./references";

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");

export function unknownNextScreen(id: string): Fault {
  return error(
    "INVALID_NAVIGATE_ACTION_NEXT_SCREEN_NAME",
    id === "" ? "Choose the screen this leads to." : `There is no screen “${id}” to go to.`,
    `Unknown screen ids found: [${id}].`,
  );
}

export function ownScreenAsNext(id: string): Fault {
  return error(
    "INVALID_NAVIGATE_ACTION_NEXT_SCREEN_NAME",
    "This leads to the screen it stands on. Choose another screen.",
    `Same screen navigation is not allowed. Loop detected at [${id}].`,
  );
}

export function missingPayload(id: string, fields: readonly string[]): Fault {
  return error(
    "MISSING_NAVIGATION_ACTION_PAYLOAD",
    `Screen “${id}” needs values that are not sent along: ${quoted(fields)}.`,
    "Property 'payload' is required when the next screen's data model is not empty.",
  );
}

export function missingFields(id: string, fields: readonly string[], carried?: JsonObject): Fault {
  return error(
    "INVALID_NAVIGATE_ACTION_PAYLOAD",
    `Screen “${id}” needs values that are not sent along: ${quoted(fields)}.`,
    `Following fields are expected in the next screen's data model but missing in payload: [${fields.join(", ")}].`,
    carried && { name: "carry-fields", fields: carried },
  );
}

export function noModelAtNext(id: string): Fault {
  return error(
    "INVALID_NAVIGATE_ACTION_PAYLOAD",
    `Values are sent along, but screen “${id}” declares no data to take them.`,
    `No data model is defined in the next screen '${id}'.`,
  );
}

export function undeclaredAtNext(field: string, id: string): Fault {
  return error(
    "INVALID_NAVIGATE_ACTION_PAYLOAD",
    `“${field}” is sent along, but screen “${id}” does not declare it.`,
    `Following fields are missing in the next screen's data model: [${field}].`,
    { name: "remove" },
  );
}

export function undeclaredPlainAtNext(field: string, own: string, id: string): Fault {
  return error(
    "INVALID_NAVIGATE_ACTION_STATIC_DATA",
    `“${field}” is sent along, but screen “${id}” does not declare it.`,
    `The payload field '${field}' on screen '${own}' is missing in the data model of screen '${id}'.`,
    { name: "remove" },
  );
}

/** How a payload that is checked against a data model words and codes its faults. */
export type PayloadWords = {
  readonly undeclared: (field: string) => Fault;
  readonly plainOfWrongType: (field: string, expected: string, found: string) => Fault;
  readonly plainLacks: (fields: readonly string[]) => Fault;
  readonly referenceOfWrongType: (
    field: string,
    reference: Reference,
    expected: string,
    found: string,
  ) => Fault;
};

export function navigateWords(own: string, next: string): PayloadWords {
  const code = "INVALID_NAVIGATE_ACTION_STATIC_DATA";
  return {
    undeclared: (field) => undeclaredPlainAtNext(field, own, next),
    plainOfWrongType: (field, expected, found) =>
      error(
        code,
        `Screen “${next}” expects ${typeWords(expected)} for “${field}”, but gets ${typeWords(found)}.`,
        `Schema of payload data at '${field}' on screen '${own}' is not matching with schema of data model field on screen '${next}'. Property is expecting '${expected}' but got ${found}.`,
      ),
    plainLacks: (fields) =>
      error(
        code,
        `Screen “${next}” expects more values here: ${quoted(fields)}.`,
        `Field(s) '${fields.join(", ")}' are missing in payload of screen '${own}', but expected in data model of screen '${next}'.`,
      ),
    referenceOfWrongType: (field, reference, expected, found) =>
      error(
        "INVALID_NAVIGATE_ACTION_PAYLOAD",
        `Screen “${next}” expects ${typeWords(expected)} for “${field}”, but ${referenceWords(reference)} is ${typeWords(found)}.`,
        `Schema of dynamic data '${printReference(reference)}' is not matching schema of data model field '${field}' on screen '${next}'. Property is expecting '${expected}' but got '${found}'.`,
      ),
  };
}

export function updateWords(own: string): PayloadWords {
  const code = "INVALID_UPDATE_DATA_ACTION_PAYLOAD";
  const mismatch = (field: string, expected: string, found: string): string =>
    `Schema of payload data at '${field}' on screen '${own}' is not matching with schema of data model field on screen '${own}'. Property is expecting '${expected}' but got ${found}.`;
  return {
    undeclared: (field) =>
      error(
        code,
        `“${field}” is to be changed, but this screen does not declare it.`,
        `The payload field '${field}' on screen '${own}' is missing in the data model of screen '${own}'.`,
      ),
    plainOfWrongType: (field, expected, found) =>
      error(
        code,
        `“${field}” is ${typeWords(expected)}, but is to be changed to ${typeWords(found)}.`,
        mismatch(field, expected, found),
      ),
    plainLacks: (fields) =>
      error(
        code,
        `More values are expected here: ${quoted(fields)}.`,
        `Following fields are missing in the screen '${own}' data model: [${fields.join(", ")}].`,
      ),
    referenceOfWrongType: (field, reference, expected, found) =>
      error(
        code,
        `“${field}” is ${typeWords(expected)}, but ${referenceWords(reference)} is ${typeWords(found)}.`,
        mismatch(field, expected, found),
      ),
  };
}

export function nothingToUpdate(own: string): Fault {
  return error(
    "INVALID_UPDATE_DATA_ACTION_PAYLOAD",
    "Values are to be changed, but this screen declares no data.",
    `No data model is defined in the screen '${own}'.`,
  );
}

export function updatesItself(field: string): Fault {
  return error(
    "INVALID_UPDATE_DATA_ACTION_PAYLOAD",
    `“${field}” is changed to what it already is.`,
    "Attempting to update a key with its own value is redundant and not allowed.",
    { name: "remove" },
  );
}

const sent = "INVALID_ON_CLICK_ACTION_PAYLOAD";

export function unknownSent(reference: Reference, own: string, formNames: ReadonlySet<string>): Fault {
  const { scope, screen, path } = reference;
  const printed = printReference(reference);
  const [name] = path;
  const isForm = scope === "form" && name !== undefined && formNames.has(name);
  const detail =
    screen !== null && screen !== own
      ? `The screen id '${screen}' referenced in the dynamic binding expression '${printed}' does not exist.`
      : isForm
        ? "Value of 'Form' component cannot be used in form binding."
        : scope === "form"
          ? `Missing Form component ${printed} for screen '${own}'.`
          : `Missing dynamic data '${printed}' in the data model for screen ${own}.`;
  return error(sent, `This sends ${referenceWords(reference)}, which does not exist.`, detail);
}

export function gluedSent(text: string, own: string): Fault {
  return error(
    sent,
    "This sends several values put together. Join them with an expression.",
    `Missing dynamic data '${text}' in the data model for screen ${own}.`,
  );
}

export function badSentExpression(why: string): Fault {
  return error("INVALID_ACTION_PAYLOAD_PROPERTY", `A value that is sent ${expressionWords(why)}`, why);
}

export function filesToScreen(type: string): Fault {
  return error(
    sent,
    "Files cannot be sent to another screen. Send them with the final answer or to the endpoint.",
    `The value of ${type} component is not allowed in the payload of navigate action.`,
  );
}

export function filesNested(): Fault {
  return error(
    sent,
    "Files have to be sent under a name of their own, not inside a group or a list.",
    "The value of following components must be a top-level string in complete and data_exchange on-click-action payload: [PhotoPicker, DocumentPicker].",
  );
}

export function tooManyFiles(max: number): Fault {
  return error(
    sent,
    `The final answer can hold at most ${max} files in all. Lower the limits of its uploads.`,
    `The aggregated maximum uploaded files of the PhotoPicker and DocumentPicker components cannot exceed ${max} when using in the complete action payload.`,
  );
}

export function filesTooLarge(max: number): Fault {
  return error(
    sent,
    `The files of the final answer can have at most ${max / 1024} MB in all. Lower the limits of its uploads.`,
    `The aggregated size of maximum uploaded files cannot exceed ${max} KB when using in the complete action payload.`,
  );
}

export function unboundedFiles(severity: "error" | "warning"): Fault {
  const message =
    "An upload with several files in the final answer has to say how many there may be and how large each may be.";
  return severity === "error"
    ? error(
        sent,
        message,
        "Both limits of an upload have to be set when it stands in the complete action payload.",
      )
    : warning(sent, message);
}
