import type { SlotSpec } from "../../catalogue/definition";
import { isJsonArray, isJsonObject, type Json } from "../../json";
import type { Slots } from "../../model/document";
import { badCaseKey } from "../faults/nodes";
import { wrongType } from "../faults/shape";
import { type Check, report } from "./check";

/** The keys of a map of nodes. */
export function checkSlotKeys(slot: Extract<SlotSpec, { kind: "map" }>, slots: Slots, check: Check): void {
  const prefix = `${slot.name}.`;
  for (const path in slots) {
    if (!path.startsWith(prefix)) continue;
    const key = path.slice(prefix.length);
    if (slot.keyPattern.test(key)) continue;
    check.path.push(slot.name);
    report(check, badCaseKey(key, slot.keyPattern.source), key);
    check.path.pop();
  }
}

/** A slot whose value is of the wrong kind and so stands among the props. An empty map is looked at later. */
export function checkSlotProp(slot: SlotSpec, value: Json, check: Check): void {
  if (slot.kind === "list") {
    report(check, wrongType(slot, "array", value), slot.name);
    return;
  }
  if (!isJsonObject(value)) {
    report(check, wrongType(slot, "object", value), slot.name);
    return;
  }
  check.path.push(slot.name);
  for (const key of Object.keys(value)) {
    const nodes = value[key] ?? null;
    if (!isJsonArray(nodes)) report(check, wrongType({ name: key, label: key }, "array", nodes), key);
  }
  check.path.pop();
}
