import type { FieldType } from "../../expression/field-type";
import type { Reference } from "../../expression/reference";
import { fieldAt } from "../../expression/schema-type";
import { isJsonObject, type JsonObject, own } from "../../json";
import type { ScreenContext } from "../context";
import type { Binding } from "../facts/bindings";
import { entryNotDeclared, referenceOfWrongType } from "../faults/references";
import { asChecked } from "./as-checked";

/** A list that comes from data has to declare what its entries hold. */
export function checkEntrySchema(
  { placed, prop, path }: Binding,
  reference: Reference,
  type: FieldType,
  context: ScreenContext,
): void {
  if (!("item" in prop)) return;
  if (type !== "array<object>") {
    const fault = referenceOfWrongType(prop, reference, ["array<object>"]);
    context.report(asChecked(fault, context.rules), placed.node, path);
    return;
  }
  const properties = entryProperties(reference, context);
  for (const { name, type: wanted } of prop.item.declared ?? []) {
    const declared = properties && own(properties, name);
    if (isJsonObject(declared) && declared.type === wanted) continue;
    const fault = entryNotDeclared(prop.label, reference, name);
    context.report(asChecked(fault, context.rules), placed.node, path);
    return;
  }
}

function entryProperties(reference: Reference, { facts, flow }: ScreenContext): JsonObject | undefined {
  const data = reference.screen === null ? facts.data : flow.neighbour(reference.screen)?.data;
  const found = data && fieldAt(data, reference.path);
  const items = found?.kind === "found" ? own(found.schema, "items") : undefined;
  const properties = isJsonObject(items) ? own(items, "properties") : undefined;
  return isJsonObject(properties) ? properties : undefined;
}
