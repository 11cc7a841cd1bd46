import { typeOfSchema } from "../../expression/schema-type";
import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from "../../json";

/**
 * What a field is given when nothing better is known: an empty text, 0, false. Lists and objects are usually fixed
 * content, so their example stands in. Never null, which phones refuse.
 */
export function neutralValue(schema: JsonObject): Json {
  const example = own(schema, "__example__");
  switch (typeOfSchema(schema)) {
    case "number":
    case "integer":
      return 0;
    case "boolean":
      return false;
    case "object":
      return isJsonObject(example) ? example : {};
    case "array":
    case "array<string>":
    case "array<object>":
      return isJsonArray(example) ? example : [];
    default:
      return "";
  }
}
