import type { BindType } from "../../catalogue/definition";
import type { Reference } from "../../expression/reference";
import type { JsonObject } from "../../json";
import type { Fix } from "../../model/fix";
import type { ScreenFacts } from "../facts/screen-facts";

/** The fix that declares a field the screen lacks, when one name and one type leave no doubt. */
export function declareField(
  { scope, screen, path }: Reference,
  wanted: readonly BindType[],
  { screen: { key } }: ScreenFacts,
): Fix | undefined {
  const [field] = path;
  const [type] = wanted;
  if (scope !== "data" || screen !== null || path.length !== 1 || field === undefined) return undefined;
  return type && { name: "declare-data", screen: key, field, schema: schemas[type] };
}

const schemas: { readonly [type in BindType]: JsonObject } = {
  string: { type: "string", __example__: "Example" },
  number: { type: "number", __example__: 1 },
  integer: { type: "integer", __example__: 1 },
  boolean: { type: "boolean", __example__: true },
  object: { type: "object", properties: {}, __example__: {} },
  "array<string>": { type: "array", items: { type: "string" }, __example__: [] },
  "array<object>": {
    type: "array",
    items: { type: "object", properties: { id: { type: "string" }, title: { type: "string" } } },
    __example__: [{ id: "option_1", title: "Option 1" }],
  },
};
