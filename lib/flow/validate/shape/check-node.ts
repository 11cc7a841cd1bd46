import type { ComponentDefinition } from "../../catalogue/definition";
import { isBackticked } from "../../expression/classify-text";
import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from "../../json";
import { parseNode } from "../../model/parse";
import { type PlacedNode, placedAlone } from "../facts/placed-node";
import * as faults from "../faults/nodes";
import { missing, unknownKey, wrongType } from "../faults/shape";
import { type Check, type Found, hasErrorSince, type Path, report, reportEcho, startCheck } from "./check";
import { checkProp } from "./check-prop";
import { checkSlotKeys, checkSlotProp } from "./check-slots";
import { type Compiled, compiled, compiledInForm } from "./compiled";
import { findEchoes } from "./echoes";

/**
 * What is wrong with the shape of one node, without the nodes in its slots. The answer stands in `check`, which
 * starts empty, and is good until `check` is used again.
 */
export function shapeFaults(placed: PlacedNode, check: Check): readonly Found[] {
  const { rules } = check;
  const { node, definition } = placed;
  if (node.raw !== undefined) report(check, wrongType(faults.component, "object", node.raw));
  else if (!definition) {
    checkType(node.props, node.type, check);
    checkInside(node.props, check);
  } else if (!compiled(definition, rules).parents.has(placed.parent)) {
    report(check, faults.notAllowedHere(definition, placed.parent, rules.version));
  } else checkProps(placed, definition, check);
  if (hasErrorSince(check, 0)) findEchoes(placed, check);
  return check.found;
}

function checkType(props: JsonObject, type: string, check: Check): void {
  if (type !== "") {
    report(check, faults.unknownType(type), "type");
    return;
  }
  const value = own(props, "type");
  if (value === undefined) report(check, missing(faults.type));
  else if (value === "") report(check, faults.unknownType(""), "type");
  else report(check, wrongType(faults.type, "string", value), "type");
}

/** What stands inside a component nobody knows is looked at all the same. */
function checkInside(props: JsonObject, check: Check): void {
  for (const name of ["children", "then", "else"]) checkChildren(own(props, name), [name], check);
  const cases = own(props, "cases");
  if (!isJsonObject(cases)) return;
  for (const key of Object.keys(cases)) checkChildren(cases[key], ["cases", key], check);
}

function checkChildren(children: Json | undefined, steps: Path, { rules, path, found }: Check): void {
  if (!isJsonArray(children)) return;
  for (const [index, child] of children.entries()) {
    const inside = placedAlone(parseNode(child, () => ""));
    for (const fault of shapeFaults(inside, startCheck(rules))) {
      found.push({ ...fault, path: [...path, ...steps, index, ...fault.path] });
    }
  }
}

function checkProps(placed: PlacedNode, definition: ComponentDefinition, check: Check): void {
  const { node } = placed;
  const { props } = node;
  check.props = props;
  const known = placed.form ? compiledInForm(definition, check.rules) : compiled(definition, check.rules);
  let required = known.required.length;
  for (const name in props) {
    const prop = known.props.get(name);
    if (!prop) {
      checkUnknown(definition, name, props[name] ?? null, check);
      continue;
    }
    if (prop.required) required -= 1;
    check.path.push(name);
    checkProp(prop, props[name] ?? null, check);
    check.path.pop();
  }
  if (required > 0) reportMissing(known, props, check);
  for (const slot of known.requiredSlots) {
    if (!hasSlot(placed, slot.name)) report(check, missing(slot));
  }
  for (const slot of definition.slots) if (slot.kind === "map") checkSlotKeys(slot, node.slots, check);
  for (const prop of known.demanding) checkDemands(prop, props, check);
  if (definition.together) checkTogether(definition, definition.together, props, check);
  if (definition.clash) checkClash(definition, definition.clash, props, check);
  if (definition.instead) checkInstead(definition, definition.instead, props, check);
}

function checkUnknown(definition: ComponentDefinition, name: string, value: Json, check: Check): void {
  const slot = definition.slots.find((spec) => spec.name === name);
  if (slot) checkSlotProp(slot, value, check);
  else report(check, unknownKey(name, definition), name);
}

function reportMissing({ required }: Compiled, props: JsonObject, check: Check): void {
  for (const prop of required) if (!Object.hasOwn(props, prop.name)) report(check, missing(prop));
}

function hasSlot({ node }: PlacedNode, name: string): boolean {
  if (Object.hasOwn(node.slots, name) || Object.hasOwn(node.props, name)) return true;
  for (const path in node.slots) if (path.startsWith(`${name}.`)) return true;
  return false;
}

function checkDemands(prop: Compiled["demanding"][number], props: JsonObject, check: Check): void {
  if (!Object.hasOwn(props, prop.name)) return;
  for (const other of prop.needs ?? []) {
    if (!Object.hasOwn(props, other)) report(check, faults.needsOther(prop, other));
  }
  if (!prop.onlyWith) return;
  const value = own(props, prop.onlyWith.prop);
  if (typeof value !== "string" || prop.onlyWith.values.includes(value)) return;
  const [inner, outer] = faults.onlyWithOther(prop, prop.onlyWith);
  report(check, inner, prop.onlyWith.prop);
  reportEcho(check, outer);
}

function checkTogether(
  definition: ComponentDefinition,
  [one, other]: readonly [string, string],
  props: JsonObject,
  check: Check,
): void {
  const hasOne = Object.hasOwn(props, one);
  if (hasOne === Object.hasOwn(props, other)) return;
  report(check, hasOne ? faults.partner(definition, one, other) : faults.partner(definition, other, one));
}

function checkInstead(
  definition: ComponentDefinition,
  { prop, of }: NonNullable<ComponentDefinition["instead"]>,
  props: JsonObject,
  check: Check,
): void {
  if (!Object.hasOwn(props, prop)) return;
  if (of.some((name) => Object.hasOwn(props, name))) report(check, faults.exclusive(definition, prop, of));
}

function checkClash(
  definition: ComponentDefinition,
  { expressionIn, prop }: NonNullable<ComponentDefinition["clash"]>,
  props: JsonObject,
  check: Check,
): void {
  const value = own(props, expressionIn);
  if (typeof value !== "string" || !isBackticked(value) || !Object.hasOwn(props, prop)) return;
  report(check, faults.expressionClash(definition, expressionIn, prop), prop);
}
