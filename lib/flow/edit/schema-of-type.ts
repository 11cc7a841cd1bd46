import type { FieldType } from "../expression/field-type";
import type { JsonObject } from "../json";

/**
 * The JSON Schema fragment of a field of a type, with an example; undefined for uploads, which no field can hold. A
 * list of objects is declared as a list of options. Source: spec/flow-json.md, 6 and 8.5.
 */
export function schemaOfType(type: FieldType): JsonObject | undefined {
  switch (type) {
    case "string":
      return { type, __example__: "" };
    case "number":
    case "integer":
      return { type, __example__: 0 };
    case "boolean":
      return { type, __example__: false };
    case "object":
      return { type, __example__: {} };
    case "array":
    case "array<string>":
      return { type: "array", items: { type: "string" }, __example__: [] };
    case "array<object>":
      return {
        type: "array",
        items: { type: "object", properties: { id: { type: "string" }, title: { type: "string" } } },
        __example__: [],
      };
    default:
      return undefined;
  }
}
