import { isJsonArray, isJsonObject, type Json, type JsonObject, jsonEqual, own } from "../json";
import type { FlowScreen } from "../model/document";

/** A screen's declared fields; undefined when it declares none. Source: spec/flow-json.md, chapter 6. */
export function dataModel(screen: FlowScreen): JsonObject | undefined {
  const data = own(screen.props, "data");
  return isJsonObject(data) && Object.keys(data).length > 0 ? data : undefined;
}

/** Fields with their schemas; the key `required` lists names when it is an array. */
export function declaredFields(model: JsonObject): readonly (readonly [string, JsonObject])[] {
  return Object.entries(model).filter((entry): entry is [string, JsonObject] => isJsonObject(entry[1]));
}

/** The `__example__` of every declared field. */
export function exampleDataOf(screen: FlowScreen): JsonObject {
  const known = examplesByProps.get(screen.props);
  if (known) return known;
  const entries = declaredFields(dataModel(screen) ?? {}).flatMap(([name, schema]) => {
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
  const model = dataModel(screen);
  if (!model) {
    const [first] = Object.keys(data);
    return first === undefined ? null : `The screen declares no data, so it cannot take "${first}".`;
  }
  for (const [name, schema] of declaredFields(model)) {
    const value = own(data, name);
    if (value !== undefined && !fitsSchema(value, schema)) {
      return `"${name}" should be ${own(schema, "type") ?? "as declared"}, but is ${kindOf(value)}.`;
    }
  }
  const missing = requiredNames(model).find((name) => own(data, name) === undefined);
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
  const fits = declaredFields(isJsonObject(properties) ? properties : {}).every(([name, inner]) => {
    const item = own(value, name);
    return item === undefined || fitsSchema(item, inner);
  });
  return fits && requiredNames(schema).every((name) => own(value, name) !== undefined);
}

function requiredNames(schema: JsonObject): readonly string[] {
  const required = own(schema, "required");
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
