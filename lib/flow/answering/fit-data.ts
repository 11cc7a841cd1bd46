import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from "../json";
import { fieldsOn } from "../model/answers";
import { entriesThatFit } from "../model/bound-lists";
import type { FlowScreen } from "../model/document";
import { errorsField } from "../rules/rules";
import { numberOf, plainText } from "./text-of";

/**
 * Values as a screen declares them: a number where one is declared and a text says one, a text where a number came.
 * What is declared and has no value gets an empty one of its type; what is not declared goes, because phones differ in
 * what they make of it (spec/platform.md, C.4), and so do entries beyond those that a list takes: the first are of more
 * use than none.
 */
export function fitData(screen: FlowScreen, data: JsonObject): JsonObject {
  const fitted = fieldsOn(screen).map(({ name, schema }): [string, Json] => {
    const value = fitValue(own(data, name), schema);
    return [name, isJsonArray(value) ? entriesThatFit(screen, name, value) : value];
  });
  return Object.fromEntries(fitted);
}

function fitValue(value: Json | undefined, schema: JsonObject): Json {
  switch (own(schema, "type")) {
    case "string":
      return plainText(value);
    case "number":
      return numberOf(value) ?? 0;
    case "integer":
      return Math.trunc(numberOf(value) ?? 0);
    case "boolean":
      return value === true || value === "true";
    case "array":
      return arrayOf(value, own(schema, "items"));
    case "object":
      return objectOf(isJsonObject(value) ? value : {}, own(schema, "properties"));
    default:
      return value ?? null;
  }
}

/** What is declared inside is there, so that a message that is gone leaves an empty text, which takes it off the phone. */
function objectOf(value: JsonObject, properties: Json | undefined): JsonObject {
  if (!isJsonObject(properties)) return value;
  const missing = Object.entries(properties).flatMap(([name, schema]): readonly [string, Json][] =>
    own(value, name) === undefined && isJsonObject(schema) ? [[name, fitValue(undefined, schema)]] : [],
  );
  return missing.length === 0 ? value : { ...value, ...Object.fromEntries(missing) };
}

function arrayOf(value: Json | undefined, items: Json | undefined): Json {
  const list = isJsonArray(value) ? value : value === undefined || value === null ? [] : [value];
  if (!isJsonObject(items)) return list;
  if (own(items, "type") !== "object") return list.map((item) => fitValue(item, items));
  return list.filter(isJsonObject);
}

/** The data with a message of a refusal: at its field where the screen is made for that, else in passing. */
export function withRefusal(
  screen: FlowScreen,
  data: JsonObject,
  { message, at }: { readonly message: string; readonly at?: string },
): JsonObject {
  const errors = fieldsOn(screen).find(({ name }) => name === errorsField);
  if (at !== undefined && errors)
    return { ...data, [errorsField]: fitValue({ [at]: message }, errors.schema) };
  return { ...data, error_message: message };
}
