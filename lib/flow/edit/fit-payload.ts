import type { FieldType } from "../expression/field-type";
import { isJsonObject, type Json, type JsonObject, own, withKey } from "../json";
import { answersOn, type Field, fieldsOn } from "../model/answers";
import { type FlowDocument, type FlowScreen, screenId } from "../model/document";
import { visitsBefore } from "../model/routes";
import { isAtLeast } from "../version";
import { neutralValue } from "./tree/neutral";
import { versionOf } from "./tree/version-of";

/**
 * The payload of a navigate action from one screen to another: exactly the fields the target declares. What was sent
 * before under a field's name is kept; a new field gets the answer or data of the same name and type, looked for on
 * the screen itself, then on screens every person has passed, and else a neutral value. Undefined when the target
 * declares nothing and nothing was sent. Source: spec/flow-json.md, 9.2.
 */
export function fittedPayload(
  document: FlowDocument,
  route: { readonly from: FlowScreen; readonly to: FlowScreen; readonly payload: Json | undefined },
): JsonObject {
  const before = isJsonObject(route.payload) ? route.payload : {};
  const fields = fieldsOn(route.to);
  let payload = before;
  for (const key of Object.keys(before)) {
    if (!fields.some(({ name }) => name === key)) payload = withKey(payload, key, undefined);
  }
  for (const field of fields) {
    if (own(payload, field.name) !== undefined) continue;
    payload = withKey(
      payload,
      field.name,
      sourceOf(document, route.from, field) ?? neutralValue(field.schema),
    );
  }
  return payload;
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

/** Uploads cannot be sent from screen to screen. */
function fits(answer: FieldType, field: FieldType): boolean {
  return answer === field && answer !== "media" && answer !== "object";
}
