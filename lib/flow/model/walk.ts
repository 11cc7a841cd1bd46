import type { FlowDocument, FlowNode, FlowScreen, NodeId, ScreenKey } from "./document";
import type { Location } from "./location";

/** A node with where it stands. `ancestors` are the nodes around it, outermost first. */
export type Placed = {
  readonly node: FlowNode;
  readonly location: Location;
  readonly ancestors: readonly FlowNode[];
};

/** Calls `visit` for every node of the screen, parents before children, in wire order. */
export function visitNodes(screen: FlowScreen, visit: (placed: Placed) => void): void {
  visitSlot(screen.children, { screen: screen.key, parent: null, slot: "children" }, [], visit);
}

type SlotPlace = Omit<Location, "index">;

function visitSlot(
  nodes: readonly FlowNode[],
  place: SlotPlace,
  ancestors: readonly FlowNode[],
  visit: (placed: Placed) => void,
): void {
  for (const [index, node] of nodes.entries()) {
    visit({ node, location: { ...place, index }, ancestors });
    for (const slot in node.slots) {
      const inner = node.slots[slot] ?? [];
      visitSlot(inner, { screen: place.screen, parent: node.id, slot }, [...ancestors, node], visit);
    }
  }
}

/** Every node of the screen, parents before children. */
export function nodesOf(screen: FlowScreen): readonly FlowNode[] {
  const found: FlowNode[] = [];
  collect(screen.children, found);
  return found;
}

function collect(nodes: readonly FlowNode[], found: FlowNode[]): void {
  for (const node of nodes) {
    found.push(node);
    for (const slot in node.slots) collect(node.slots[slot] ?? [], found);
  }
}

export function screenWithKey(document: FlowDocument, key: ScreenKey): FlowScreen | undefined {
  return document.screens.find((screen) => screen.key === key);
}

/** The first screen with this WhatsApp id. */
export function screenWithId(document: FlowDocument, id: string): FlowScreen | undefined {
  return document.screens.find((screen) => screen.props.id === id);
}

export function findNode(document: FlowDocument, id: NodeId): (Placed & { screen: FlowScreen }) | undefined {
  for (const screen of document.screens) {
    const placed = findOnScreen(screen, id);
    if (placed) return { ...placed, screen };
  }
  return undefined;
}

export function findOnScreen(screen: FlowScreen, id: NodeId): Placed | undefined {
  return findIn(screen.children, id, { screen: screen.key, parent: null, slot: "children" }, []);
}

/** Looks before it builds anything, because most nodes are not the one. */
function findIn(
  nodes: readonly FlowNode[],
  id: NodeId,
  place: SlotPlace,
  ancestors: readonly FlowNode[],
): Placed | undefined {
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (!node) continue;
    if (node.id === id) return { node, location: { ...place, index }, ancestors };
    for (const slot in node.slots) {
      const inner = node.slots[slot] ?? [];
      if (inner.length === 0) continue;
      const found = findIn(inner, id, { screen: place.screen, parent: node.id, slot }, [...ancestors, node]);
      if (found) return found;
    }
  }
  return undefined;
}
