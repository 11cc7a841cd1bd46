import { isJsonObject, type Json, type JsonObject, own } from "../json";
import type { FieldType } from "./field-type";

/** The type of a JSON Schema fragment, or undefined when it names none. Source: spec/flow-json.md, chapter 6. */
export function typeOfSchema(schema: Json | undefined): FieldType | undefined {
  if (!isJsonObject(schema)) return undefined;
  const type = own(schema, "type");
  switch (type) {
    case "string":
    case "number":
    case "integer":
    case "boolean":
    case "null":
    case "object":
      return type;
    case "array":
      return typeOfList(own(schema, "items"));
    default:
      return undefined;
  }
}

function typeOfList(items: Json | undefined): FieldType {
  const type = typeOfSchema(items);
  return type === "string" || type === "object" ? `array<${type}>` : "array";
}

/**
 * What a path of names leads to in the `data` of a screen.
 * - missing: `name` is the first that is not declared.
 * - inside-list: the path goes on behind the list `name`, where references cannot follow.
 */
export type FieldAt =
  | { readonly kind: "found"; readonly schema: JsonObject; readonly type: FieldType | undefined }
  | { readonly kind: "missing"; readonly name: string }
  | { readonly kind: "inside-list"; readonly name: string };

/** Follows a path through `data` and the `properties` of objects. */
export function fieldAt(data: JsonObject, path: readonly string[]): FieldAt {
  let fields: Json | undefined = data;
  let schema: JsonObject | undefined;
  let list: string | undefined;
  for (const name of path) {
    if (list !== undefined) return { kind: "inside-list", name: list };
    const field: Json | undefined = isJsonObject(fields) ? own(fields, name) : undefined;
    if (!isJsonObject(field)) return { kind: "missing", name };
    schema = field;
    fields = own(field, "properties");
    if (own(field, "type") === "array") list = name;
  }
  return schema === undefined
    ? { kind: "missing", name: "" }
    : { kind: "found", schema, type: typeOfSchema(schema) };
}

/** The type of the declared field that a path leads to, or undefined when there is none. */
export function typeOfField(data: JsonObject, path: readonly string[]): FieldType | undefined {
  const found = fieldAt(data, path);
  return found.kind === "found" ? found.type : undefined;
}
