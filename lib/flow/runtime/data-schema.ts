import { isJsonArray, isJsonObject, type Json, type JsonObject, jsonEqual, own } from "../json";
import { fieldsOn } from "../model/answers";
import type { FlowScreen } from "../model/document";

/** The `__example__` of every declared field. Source: spec/flow-json.md, chapter 6. */
export function exampleDataOf(screen: FlowScreen): JsonObject {
  const known = examplesByProps.get(screen.props);
  if (known) return known;
  const entries = fieldsOn(screen).flatMap(({ name, schema }) => {
    const example = own(schema, "__example__");
    return example === undefined || example === null ? [] : [[name, example] as const];
  });
  const examples: JsonObject = Object.fromEntries(entries);
  examplesByProps.set(screen.props, examples);
  return examples;
}

const examplesByProps = new WeakMap<JsonObject, JsonObject>();

/**
 * Why incoming data does not fit a screen, in words for developers; null when it fits. Undeclared fields are
 * tolerated, missing ones too unless the model's `required` names them; a screen without data takes none.
 */
export function misfit(screen: FlowScreen, data: JsonObject): string | null {
  const fields = fieldsOn(screen);
  const [first] = Object.keys(data);
  if (fields.length === 0 && first !== undefined) {
    return `The screen declares no data, so it cannot take "${first}".`;
  }
  for (const { name, schema } of fields) {
    const value = own(data, name);
    if (value !== undefined && !fitsSchema(value, schema)) {
      return `"${name}" should be ${own(schema, "type") ?? "as declared"}, but is ${kindOf(value)}.`;
    }
  }
  const missing = requiredNames(own(screen.props, "data")).find((name) => own(data, name) === undefined);
  return missing === undefined ? null : `"${missing}" is required, but missing.`;
}

/** Type, properties, items, required and enum of a JSON Schema fragment; other keywords are not looked at. */
export function fitsSchema(value: Json, schema: JsonObject): boolean {
  const choices = own(schema, "enum");
  if (isJsonArray(choices) && !choices.some((choice) => jsonEqual(choice, value))) return false;
  const type = own(schema, "type");
  if (typeof type === "string" && !hasType(value, type)) return false;
  if (isJsonArray(value)) {
    const items = own(schema, "items");
    return !isJsonObject(items) || value.every((item) => fitsSchema(item, items));
  }
  if (!isJsonObject(value)) return true;
  const properties = own(schema, "properties");
  const fits = Object.entries(isJsonObject(properties) ? properties : {}).every(([name, inner]) => {
    const item = own(value, name);
    return item === undefined || !isJsonObject(inner) || fitsSchema(item, inner);
  });
  return fits && requiredNames(schema).every((name) => own(value, name) !== undefined);
}

function requiredNames(schema: Json | undefined): readonly string[] {
  const required = isJsonObject(schema) ? own(schema, "required") : undefined;
  return isJsonArray(required) ? required.filter((name) => typeof name === "string") : [];
}

function hasType(value: Json, type: string): boolean {
  switch (type) {
    case "integer":
      return Number.isInteger(value);
    case "array":
      return isJsonArray(value);
    case "object":
      return isJsonObject(value);
    case "null":
      return value === null;
    default:
      return typeof value === type;
  }
}

function kindOf(value: Json): string {
  if (value === null) return "null";
  return isJsonArray(value) ? "array" : typeof value;
}
