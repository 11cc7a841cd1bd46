import type { FieldType } from "../../expression/field-type";
import { typeOfField, typeOfSchema } from "../../expression/schema-type";
import type { JsonObject } from "../../json";

const known: WeakMap<JsonObject, ReadonlyMap<string, FieldType>> = new WeakMap();

/** The type of the declared field that a path leads to. Names with a hyphen cannot be referred to. */
export function fieldType(data: JsonObject, path: readonly string[]): FieldType | undefined {
  const [name] = path;
  if (name === undefined || path.some(hasHyphen)) return undefined;
  return path.length === 1 ? typesOf(data).get(name) : typeOfField(data, path);
}

function hasHyphen(name: string): boolean {
  return name.indexOf("-") !== -1;
}

function typesOf(data: JsonObject): ReadonlyMap<string, FieldType> {
  const found = known.get(data);
  if (found) return found;
  const types = new Map<string, FieldType>();
  for (const name of Object.keys(data)) {
    const type = typeOfSchema(data[name]);
    if (type !== undefined) types.set(name, type);
  }
  known.set(data, types);
  return types;
}
