import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from "../../json";
import * as faults from "../faults/fields";
import { missing, notAChoice, typeOfJson, wrongFormat, wrongType } from "../faults/shape";
import { type Check, report } from "./check";
import { isPattern } from "./check-prop";

/** The declaration of one field of a screen's data. Source: spec/flow-json.md, chapter 6. */
export function checkField(name: string, field: Json, check: Check): void {
  if (!isJsonObject(field)) {
    report(check, faults.fieldNoDeclaration(name, typeOfJson(field)));
    return;
  }
  const { labels } = faults;
  for (const required of [labels.type, labels.example]) {
    if (!Object.hasOwn(field, required.name)) report(check, missing(required));
  }
  const type = own(field, "type");
  if (typeof type === "string" && !fieldTypes.includes(type)) {
    report(check, notAChoice(labels.type, fieldTypes), "type");
  }
  checkKeywords(field, check);
}

const fieldTypes: readonly string[] = ["string", "number", "integer", "boolean", "object", "array", "null"];

/** Keywords of JSON Schema whose own value is of the wrong kind. */
function checkKeywords(field: JsonObject, check: Check): void {
  for (const name in field) {
    const value = field[name] ?? null;
    const named = { name, label: name };
    if (name === "pattern") {
      if (typeof value !== "string") report(check, wrongType(named, "string", value), name);
      else if (!isPattern(value)) report(check, wrongFormat(named, "regex"), name);
    } else if (counts.has(name)) {
      if (typeof value !== "number" || !Number.isInteger(value) || value < 0) {
        report(check, wrongType(named, "integer", value), name);
      }
    } else if (numbers.has(name)) {
      if (typeof value !== "number") report(check, wrongType(named, "number", value), name);
    } else if ((name === "enum" || name === "required") && !isJsonArray(value)) {
      report(check, wrongType(named, "array", value), name);
    } else if (name === "properties" && !isJsonObject(value)) {
      report(check, wrongType(named, "object", value), name);
    }
  }
}

const counts: ReadonlySet<string> = new Set([
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minProperties",
  "maxProperties",
]);
const numbers: ReadonlySet<string> = new Set(["minimum", "maximum", "multipleOf"]);
