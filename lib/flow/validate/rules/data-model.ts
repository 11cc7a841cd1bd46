import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from "../../json";
import type { ScreenContext } from "../context";
import * as faults from "../faults/fields";
import type { Fault } from "../issue";
import type { Path } from "../shape/check";
import { exampleFaults } from "./example";

type FieldFault = { readonly fault: Fault; readonly path: Path };

/** Levels of a declaration that are read. */
const depthMax = 64;

/** What a screen declares, and whether the examples fit. Source: spec/flow-json.md, chapter 6. */
export function checkDataModel({ facts, report }: ScreenContext): void {
  const { data } = facts;
  for (const name in data) {
    const field = data[name] ?? null;
    if (!isJsonObject(field)) continue;
    for (const { fault, path } of faultsOfField(name, field))
      report(fault, undefined, ["data", name, ...path]);
  }
}

const known: WeakMap<JsonObject, readonly FieldFault[]> = new WeakMap();

function faultsOfField(name: string, field: JsonObject): readonly FieldFault[] {
  const remembered = known.get(field);
  if (remembered) return remembered;
  const found: FieldFault[] = [];
  readSchema(name, field, [], 0, found);
  const example = own(field, "__example__");
  if (found.length === 0 && example !== undefined && typeof own(field, "type") === "string") {
    for (const { code, why } of exampleFaults(example, field)) {
      found.push({ fault: faults.badExample(name, code, why), path: ["__example__"] });
    }
  }
  if (own(field, "type") === "null") found.push({ fault: faults.nullField(name), path: ["type"] });
  known.set(field, found);
  return found;
}

function readSchema(name: string, schema: JsonObject, path: Path, depth: number, found: FieldFault[]): void {
  if (depth > depthMax) return;
  if (depth > 0 && Object.hasOwn(schema, "__example__")) {
    found.push({ fault: faults.nestedExample(path.join(".")), path: [...path, "__example__"] });
  }
  const type = own(schema, "type");
  if (type === undefined) {
    if (depth > 0) found.push({ fault: faults.fieldWithoutType(name), path });
  } else if (typeof type !== "string")
    found.push({ fault: faults.fieldTypeNoText(name), path: [...path, "type"] });
  else if (type === "array") readItems(name, schema, path, depth, found);
  readProperties(name, own(schema, "properties"), path, depth, found);
}

function readItems(name: string, schema: JsonObject, path: Path, depth: number, found: FieldFault[]): void {
  const items = own(schema, "items");
  if (items === undefined) found.push({ fault: faults.listWithoutEntries(name), path });
  else if (isJsonObject(items)) readSchema(name, items, [...path, "items"], depth + 1, found);
  else if (typeof items !== "boolean")
    found.push({ fault: faults.badEntries(name), path: [...path, "items"] });
}

function readProperties(
  name: string,
  properties: Json | undefined,
  path: Path,
  depth: number,
  found: FieldFault[],
): void {
  if (!isJsonObject(properties)) return;
  for (const key of Object.keys(properties)) {
    const inner = properties[key] ?? null;
    const at = [...path, "properties", key];
    if (key === "__example__") found.push({ fault: faults.nestedExample(at.join(".")), path: at });
    else if (isJsonObject(inner)) readSchema(name, inner, at, depth + 1, found);
    else if (!isJsonArray(inner)) found.push({ fault: faults.fieldWithoutType(name), path: at });
  }
}
