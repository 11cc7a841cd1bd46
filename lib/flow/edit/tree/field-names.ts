import type { JsonObject } from "../../json";

/** Whether references can spell a name, in expressions too. Source: spec/flow-json.md, 6. */
export function isReferable(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && name !== "__proto__";
}

/** Whether a new field may have this name; `required` is a rule about fields, not a field. */
export function isNameFree(data: JsonObject, name: string): boolean {
  return isReferable(name) && name !== "required" && !Object.hasOwn(data, name);
}
