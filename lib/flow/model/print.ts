import { definitionOf } from "../catalogue/index";
import { type Json, type JsonObject, own } from "../json";
import { hasOwnOrder, keepForms, keysInOrder, orderedObject } from "../text/exact";
import { printExactly } from "../text/print-exactly";
import type { FlowDocument, FlowNode, FlowScreen } from "./document";

/** The wire Flow. What was not edited comes out as it went in, key order included. */
export function print(document: FlowDocument): JsonObject {
  const screens = document.screens.map(printScreen);
  return merged(document.props, [["screens", screens]], document.order);
}

/** The wire Flow as text with its number forms; `indent` in spaces, 0 for one line. */
export function printText(document: FlowDocument, indent = 2): string {
  return printExactly(print(document), indent);
}

export function printScreen(screen: FlowScreen): Json {
  const { malformed } = screen;
  if (malformed?.part === "screen") return malformed.value;
  if (malformed?.part === "layout") {
    return merged(screen.props, [["layout", malformed.value]], screen.order);
  }
  const children = malformed ? malformed.value : screen.children.map(printNode);
  const layout = merged(screen.layout, [["children", children]], screen.layoutOrder);
  return merged(screen.props, [["layout", layout]], screen.order);
}

export function printNode(node: FlowNode): Json {
  if (node.raw !== undefined) return node.raw;
  if (!node.order && node.type !== "" && !hasOwnOrder(node.props)) return printUsual(node);
  const parts: Part[] = node.type === "" ? [] : [["type", node.type]];
  const rest: Part[] = [];
  for (const spec of definitionOf(node.type)?.slots ?? []) {
    const value = spec.kind === "list" ? printList(node, spec.name) : printMap(node, spec.name);
    if (value !== undefined) rest.push([spec.name, value]);
  }
  return merged(node.props, rest, node.order, parts);
}

/** The common case without any bookkeeping of keys; a spread keeps remembered number forms. */
function printUsual(node: FlowNode): JsonObject {
  const { slots } = node;
  let wire: JsonObject = { type: node.type, ...node.props };
  for (const spec of definitionOf(node.type)?.slots ?? []) {
    const value = spec.kind === "list" ? slots[spec.name]?.map(printNode) : printMap(node, spec.name);
    if (value !== undefined) wire = { ...wire, [spec.name]: value };
  }
  return wire;
}

type Part = readonly [string, Json | undefined];

function printList(node: FlowNode, slot: string): Json | undefined {
  return node.slots[slot]?.map(printNode);
}

function printMap(node: FlowNode, name: string): Json | undefined {
  const prefix = `${name}.`;
  const entries: (readonly [string, Json])[] = [];
  for (const [path, nodes] of Object.entries(node.slots)) {
    if (path.startsWith(prefix)) entries.push([path.slice(prefix.length), nodes.map(printNode)]);
  }
  return entries.length > 0 ? orderedObject(entries) : undefined;
}

/** Props with parts before and after them, or in the order the wire object had. */
function merged(
  props: JsonObject,
  after: readonly Part[],
  order: readonly string[] | undefined,
  before: readonly Part[] = [],
): JsonObject {
  const entries: (readonly [string, Json])[] = [];
  const parts = [...before, ...after];
  const add = (key: string, value: Json | undefined): void => {
    if (value !== undefined) entries.push([key, value]);
  };
  const isPart = (key: string): boolean => parts.some(([name, value]) => name === key && value !== undefined);
  if (!order) {
    for (const [key, value] of before) add(key, value);
    for (const key of keysInOrder(props)) if (!isPart(key)) add(key, own(props, key));
    for (const [key, value] of after) add(key, value);
  } else {
    const seen = new Set(order);
    const valueAt = (key: string): Json | undefined =>
      isPart(key) ? parts.find(([name]) => name === key)?.[1] : own(props, key);
    for (const key of order) add(key, valueAt(key));
    for (const key of keysInOrder(props)) if (!seen.has(key) && !isPart(key)) add(key, own(props, key));
    for (const [key, value] of parts) if (!seen.has(key)) add(key, value);
  }
  return keepForms(props, orderedObject(entries));
}
