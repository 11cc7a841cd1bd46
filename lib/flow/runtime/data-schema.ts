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
    const fault = value === undefined ? undefined : schemaFault(value, schema, name);
    if (fault !== undefined) return fault;
  }
  const missing = requiredNames(own(screen.props, "data")).find((name) => own(data, name) === undefined);
  return missing === undefined ? null : `"${missing}" is required, but missing.`;
}

/**
 * The first thing in a value that breaks a JSON Schema fragment, with its place as "slots[2].title"; undefined when it
 * fits. Type, properties, items, required and enum count; other keywords are not looked at.
 */
export function schemaFault(value: Json, schema: JsonObject, place: string): string | undefined {
  const choices = own(schema, "enum");
  const type = own(schema, "type");
  if (
    (isJsonArray(choices) && !choices.some((choice) => jsonEqual(choice, value))) ||
    (typeof type === "string" && !hasType(value, type))
  ) {
    return `"${place}" should be ${type ?? "as declared"}, but is ${kindOf(value)}.`;
  }
  if (isJsonArray(value)) {
    const items = own(schema, "items");
    return isJsonObject(items)
      ? firstFault(value.entries(), ([at, item]) => schemaFault(item, items, `${place}[${at}]`))
      : undefined;
  }
  return isJsonObject(value) ? partFault(value, schema, place) : undefined;
}

function partFault(value: JsonObject, schema: JsonObject, place: string): string | undefined {
  const properties = own(schema, "properties");
  const parts = Object.entries(isJsonObject(properties) ? properties : {});
  const fault = firstFault(parts, ([name, inner]) => {
    const part = own(value, name);
    return part === undefined || !isJsonObject(inner)
      ? undefined
      : schemaFault(part, inner, `${place}.${name}`);
  });
  const missing = requiredNames(schema).find((name) => own(value, name) === undefined);
  return fault ?? (missing === undefined ? undefined : `"${place}.${missing}" is required, but missing.`);
}

function firstFault<Item>(items: Iterable<Item>, faultOf: (item: Item) => string | undefined) {
  for (const item of items) {
    const fault = faultOf(item);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** The names of a schema's list `required`. */
export function requiredNames(schema: Json | undefined): readonly string[] {
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
