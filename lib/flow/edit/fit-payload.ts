import type { FieldType } from "../expression/field-type";
import { parseReference } from "../expression/reference";
import { typeOfField } from "../expression/schema-type";
import { isJsonArray, isJsonObject, type Json, type JsonObject, own, withKey } from "../json";
import { answersOn, type Field, fieldsOn } from "../model/answers";
import { type FlowDocument, type FlowScreen, screenId } from "../model/document";
import { screensById } from "../model/edges";
import { visitsBefore } from "../model/routes";
import { isAtLeast } from "../version";
import { neutralValue } from "./tree/neutral";
import { versionOf } from "./tree/version-of";

type Route = { readonly from: FlowScreen; readonly to: FlowScreen; readonly payload: Json | undefined };

/**
 * The payload of a navigate action from one screen to another: exactly the fields the target declares. What was sent
 * before under a field's name is kept where its type fits; else the field gets the answer or data of the same name
 * and type, looked for on the screen itself, then on screens every person has passed, and else a neutral value.
 * Source: spec/flow-json.md, 9.2.
 */
export function fittedPayload(document: FlowDocument, { from, to, payload }: Route): JsonObject {
  const before = isJsonObject(payload) ? payload : {};
  const fields = fieldsOn(to);
  let fitted = before;
  for (const key of Object.keys(before)) {
    if (!fields.some(({ name }) => name === key)) fitted = withKey(fitted, key, undefined);
  }
  for (const field of fields) {
    const sent = own(before, field.name);
    if (sent !== undefined && mayFill(document, from, sent, field)) continue;
    const source = sourceOf(document, from, field) ?? neutralValue(field.schema);
    fitted = withKey(fitted, field.name, source);
  }
  return fitted;
}

/** Whether a value may be sent to a field, as far as its type is known. */
function mayFill(document: FlowDocument, from: FlowScreen, value: Json, { type }: Field): boolean {
  const sent = typeOfValue(document, from, value);
  if (sent === undefined || type === undefined) return value !== null;
  const isNumber = type === "number" || type === "integer";
  if (type.startsWith("array")) return sent === "array" || sent === type || type === "array";
  return isNumber ? sent === "number" || sent === "integer" : sent === type;
}

/** Undefined for expressions and for references to something unknown. */
function typeOfValue(document: FlowDocument, from: FlowScreen, value: Json): FieldType | undefined {
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  if (isJsonArray(value)) return "array";
  if (isJsonObject(value)) return "object";
  if (typeof value !== "string" || value.startsWith("`")) return undefined;
  const reference = parseReference(value);
  if (!reference) return "string";
  const screen = reference.screen === null ? from : screensById(document).get(reference.screen);
  const data = screen && own(screen.props, "data");
  if (reference.scope === "data") return isJsonObject(data) ? typeOfField(data, reference.path) : undefined;
  return screen && answersOn(screen).find(({ name }) => name === reference.path[0])?.type;
}

/** A reference that fits a field by name and type. */
function sourceOf(document: FlowDocument, from: FlowScreen, { name, type }: Field): string | undefined {
  if (type === undefined) return undefined;
  if (answersOn(from).some((answer) => answer.name === name && fits(answer.type, type))) {
    return `\${form.${name}}`;
  }
  if (fieldsOn(from).some((field) => field.name === name && field.type === type)) {
    return `\${data.${name}}`;
  }
  if (!isAtLeast(versionOf(document), "4.0")) return undefined;
  const visit = visitsBefore(document, from.key);
  const earlier = document.screens.findLast(
    (screen) =>
      answersOn(screen).some((answer) => answer.name === name && fits(answer.type, type)) &&
      visit(screen.key) === "always",
  );
  return earlier && `\${screen.${screenId(earlier)}.form.${name}}`;
}

/** Uploads cannot be sent from screen to screen, nor can date ranges. */
function fits(answer: FieldType, field: FieldType): boolean {
  return answer === field && answer !== "media" && answer !== "object";
}
