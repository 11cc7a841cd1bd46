import type { SlotSpec } from "../catalogue/definition";
import { definitionOf } from "../catalogue/index";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../json";
import { hasOwnOrder, keepForms, keysInOrder, orderedObject } from "../text/exact";
import type { FlowDocument, FlowNode, FlowScreen, Malformed, NodeId, ScreenKey, Slots } from "./document";

/** Hands out identities that are new in the document, for example "n1", "n2"… */
export type IdSource = (kind: "node" | "screen") => string;

export function sequentialIds(prefix = ""): IdSource {
  let count = 0;
  return (kind) => {
    count += 1;
    return `${prefix}${kind === "node" ? "n" : "s"}${count}`;
  };
}

/**
 * The document of a wire Flow; undefined when the value has no list of screens. Never throws. Values under keys that
 * are written again later stay remembered, except in the cases of a Switch, of which the last of each key is kept.
 */
export function parse(flow: Json, newId: IdSource = sequentialIds()): FlowDocument | undefined {
  if (!isJsonObject(flow) || !isJsonArray(flow.screens)) return undefined;
  const keys = keysInOrder(flow);
  const usual = keys.indexOf("screens") === keys.length - 1;
  return {
    props: without(flow, keys, ["screens"]),
    screens: flow.screens.map((screen) => parseScreen(screen, newId)),
    ...(usual ? {} : { order: keys }),
  };
}

export function parseScreen(value: Json, newId: IdSource): FlowScreen {
  // Identities are branded strings; this is where they are made.
  const key = newId("screen") as ScreenKey;
  if (!isJsonObject(value)) return malformedScreen(key, {}, {}, { part: "screen", value });
  const keys = keysInOrder(value);
  const props = without(value, keys, ["layout"]);
  const order = keys.indexOf("layout") === keys.length - 1 ? {} : { order: keys };
  const layout = value.layout;
  if (!isJsonObject(layout)) {
    return { ...malformedScreen(key, props, {}, { part: "layout", value: layout }), ...order };
  }
  const layoutKeys = keysInOrder(layout);
  const layoutProps = without(layout, layoutKeys, ["children"]);
  const layoutOrder =
    layoutKeys.indexOf("children") === layoutKeys.length - 1 ? {} : { layoutOrder: layoutKeys };
  if (!isJsonArray(layout.children)) {
    const malformed: Malformed = { part: "children", value: layout.children };
    return { ...malformedScreen(key, props, layoutProps, malformed), ...order, ...layoutOrder };
  }
  const children = layout.children.map((child) => parseNode(child, newId));
  return { key, props, layout: layoutProps, children, ...order, ...layoutOrder };
}

export function parseNode(value: Json, newId: IdSource): FlowNode {
  const id = newId("node") as NodeId;
  if (!isJsonObject(value)) return { id, type: "", props: {}, slots: {}, raw: value };
  const type = typeof value.type === "string" ? value.type : "";
  const specs = definitionOf(type)?.slots ?? noSlots;
  if (specs.length === 0 && type !== "" && startsWithType(value) && !hasOwnOrder(value)) {
    const { type: _, ...props } = value;
    return { id, type, props, slots: {} };
  }
  const keys = keysInOrder(value);
  const slots: { [slot: string]: readonly FlowNode[] } = {};
  const taken: string[] = type === "" ? [] : ["type"];
  for (const spec of specs) {
    const found = slotEntries(spec, value[spec.name]);
    if (found.length === 0) continue;
    taken.push(spec.name);
    for (const [path, nodes] of found) slots[path] = nodes.map((node) => parseNode(node, newId));
  }
  const props = without(value, keys, taken);
  return { id, type, props, slots, ...(isUsualOrder(keys, specs, slots) ? {} : { order: keys }) };
}

const noSlots: readonly SlotSpec[] = [];

function startsWithType(value: JsonObject): boolean {
  for (const key in value) return key === "type";
  return false;
}

/** Slot paths with their wire nodes; empty when the value is not of the right kind and so stays a prop. */
function slotEntries(
  spec: SlotSpec,
  value: Json | undefined,
): readonly (readonly [string, readonly Json[]])[] {
  if (spec.kind === "list") return isJsonArray(value) ? [[spec.name, value]] : [];
  if (!isJsonObject(value)) return [];
  const entries: (readonly [string, readonly Json[]])[] = [];
  for (const key of keysInOrder(value)) {
    const nodes = value[key];
    if (!isJsonArray(nodes)) return [];
    entries.push([`${spec.name}.${key}`, nodes]);
  }
  return entries;
}

function isUsualOrder(keys: readonly string[], specs: readonly SlotSpec[], slots: Slots): boolean {
  if (keys[0] !== "type") return keys.length === 0;
  const present = specs.filter((spec) =>
    Object.keys(slots).some((path) => path === spec.name || path.startsWith(`${spec.name}.`)),
  );
  if (present.length === 0) return true;
  const tail = keys.slice(keys.length - present.length);
  return present.every((spec, index) => spec.name === tail[index]);
}

function without(object: JsonObject, keys: readonly string[], names: readonly string[]): JsonObject {
  if (!keys.some((key) => names.includes(key))) return object;
  const entries: (readonly [string, Json])[] = [];
  for (const key of keys) {
    const value = object[key];
    if (!names.includes(key) && value !== undefined) entries.push([key, value]);
  }
  return keepForms(object, orderedObject(entries));
}

function malformedScreen(
  key: ScreenKey,
  props: JsonObject,
  layout: JsonObject,
  malformed: Malformed,
): FlowScreen {
  return { key, props, layout, children: [], malformed };
}
