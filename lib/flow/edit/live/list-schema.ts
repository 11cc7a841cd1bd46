import { isJsonObject, type Json, type JsonObject, own } from "../../json";
import type { OptionFields } from "../../rules/rules";

/** Few are enough to see how it looks. */
const examplesMax = 5;

/** As phones want it declared: a list of objects with the keys that options have (spec/flow-json.md, 6). */
export function listSchema(fields: OptionFields, example: readonly JsonObject[]): JsonObject {
  let properties: JsonObject = { id: { type: "string" } };
  for (const [key, parts] of Object.entries(fields)) {
    const type = key === "enabled" ? "boolean" : "string";
    const [group, inner] = key.split(".");
    if (parts.length === 0 || group === undefined) continue;
    properties =
      inner === undefined
        ? { ...properties, [group]: { type } }
        : { ...properties, [group]: grouped(own(properties, group), inner, type) };
  }
  return {
    type: "array",
    items: { type: "object", properties },
    __example__: example.slice(0, examplesMax).map((item) => withKeysOf(item, properties)),
  };
}

function grouped(group: Json | undefined, key: string, type: string): JsonObject {
  const known = isJsonObject(group) ? own(group, "properties") : undefined;
  return { type: "object", properties: { ...(isJsonObject(known) ? known : {}), [key]: { type } } };
}

/** Actions and pictures of the old options are no part of the new ones. */
function withKeysOf(item: JsonObject, properties: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(item).filter(([key]) => Object.hasOwn(properties, key)));
}
