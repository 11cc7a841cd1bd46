import { type Json, type JsonObject, jsonEqual, own, withKey } from "../../json";
import type { FlowDocument, FlowNode, FlowScreen, NodeId, ScreenKey } from "../../model/document";

/** Changes every screen; what comes back unchanged keeps its identity, and so does the document. */
export function changeScreens(
  document: FlowDocument,
  change: (screen: FlowScreen) => FlowScreen,
): FlowDocument {
  const screens = mapSame(document.screens, change);
  return screens === document.screens ? document : { ...document, screens };
}

/** Changes one screen; the same document when there is no such screen or nothing changed. */
export function changeScreen(
  document: FlowDocument,
  key: ScreenKey,
  change: (screen: FlowScreen) => FlowScreen,
): FlowDocument {
  return changeScreens(document, (screen) => (screen.key === key ? change(screen) : screen));
}

/** Changes one node wherever it stands. */
export function changeNode(
  document: FlowDocument,
  id: NodeId,
  change: (node: FlowNode) => FlowNode,
): FlowDocument {
  return changeScreens(document, (screen) => withChildren(screen, changeIn(screen.children, id, change)));
}

/** Changes every node of a screen, inner ones first. */
export function changeNodesOn(screen: FlowScreen, change: (node: FlowNode) => FlowNode): FlowScreen {
  return withChildren(screen, changeAll(screen.children, change));
}

/** Changes every node of a list and inside them, inner ones first. */
export function changeAll(
  nodes: readonly FlowNode[],
  change: (node: FlowNode) => FlowNode,
): readonly FlowNode[] {
  return mapSame(nodes, (node) => change(withSlots(node, (inner) => changeAll(inner, change))));
}

export function withChildren(screen: FlowScreen, children: readonly FlowNode[]): FlowScreen {
  return children === screen.children ? screen : { ...screen, children };
}

/** The node with its slots mapped; the same node when none changes. */
export function withSlots(
  node: FlowNode,
  change: (nodes: readonly FlowNode[], slot: string) => readonly FlowNode[],
): FlowNode {
  let slots = node.slots;
  for (const slot in node.slots) {
    const before = node.slots[slot] ?? [];
    const after = change(before, slot);
    if (after !== before) slots = { ...slots, [slot]: after };
  }
  return slots === node.slots ? node : { ...node, slots };
}

/** What is no component at all (a text or a list among them) is printed as it came and takes no props. */
export function withProps(node: FlowNode, props: JsonObject): FlowNode {
  return props === node.props || node.raw !== undefined ? node : { ...node, props };
}

/** Sets a key, or takes it away when the value is undefined. An equal value changes nothing. */
export function keyed(object: JsonObject, key: string, value: Json | undefined): JsonObject {
  const before = own(object, key);
  if (before === undefined ? value === undefined : jsonEqual(before, value)) return object;
  return withKey(object, key, value);
}

export function withScreenProp(screen: FlowScreen, key: string, value: Json | undefined): FlowScreen {
  const props = keyed(screen.props, key, value);
  return props === screen.props ? screen : { ...screen, props };
}

export function withFlowProp(document: FlowDocument, key: string, value: Json | undefined): FlowDocument {
  const props = keyed(document.props, key, value);
  return props === document.props ? document : { ...document, props };
}

/** As `map`, but the same list when every item stays. */
export function mapSame<Item>(items: readonly Item[], map: (item: Item) => Item): readonly Item[] {
  let changed: Item[] | undefined;
  let index = 0;
  for (const item of items) {
    const next = map(item);
    if (next !== item) {
      changed ??= [...items];
      changed[index] = next;
    }
    index += 1;
  }
  return changed ?? items;
}

function changeIn(
  nodes: readonly FlowNode[],
  id: NodeId,
  change: (node: FlowNode) => FlowNode,
): readonly FlowNode[] {
  return mapSame(nodes, (node) =>
    node.id === id ? change(node) : withSlots(node, (inner) => changeIn(inner, id, change)),
  );
}
