import type { Parent } from "../../catalogue/definition";
import { definitionOf } from "../../catalogue/index";
import type { FlowDocument, FlowNode, FlowScreen, NodeId } from "../../model/document";
import type { Location } from "../../model/location";
import { findOnScreen, screenWithKey } from "../../model/walk";
import { changeScreen, withChildren } from "./change";

/** A place that exists: its list of nodes and the nodes around it, outermost first. */
export type OpenPlace = {
  readonly screen: FlowScreen;
  readonly around: readonly FlowNode[];
  /** What the place is to the nodes in it; undefined inside a component the catalogue does not know. */
  readonly parent: Parent | undefined;
  readonly nodes: readonly FlowNode[];
};

/** Undefined when the screen or parent is gone, or the parent has no such slot. */
export function openPlace(document: FlowDocument, location: Location): OpenPlace | undefined {
  const screen = screenWithKey(document, location.screen);
  if (!screen || !isEditable(screen)) return undefined;
  if (location.parent === null) {
    if (location.slot !== "children") return undefined;
    return { screen, around: [], parent: "SingleColumnLayout", nodes: screen.children };
  }
  const placed = findOnScreen(screen, location.parent);
  if (!placed || !hasSlot(placed.node, location.slot)) return undefined;
  const around = [...placed.ancestors, placed.node];
  const parent = definitionOf(placed.node.type)?.encloses;
  return { screen, around, parent, nodes: placed.node.slots[location.slot] ?? [] };
}

/** Whether nodes can stand on a screen: it has a list of children, or none at all yet. */
export function isEditable({ malformed }: FlowScreen): boolean {
  return !malformed || (malformed.part !== "screen" && malformed.value === undefined);
}

/** Whether nodes can stand in this slot: a list of its definition, or an entry its map already has. */
export function hasSlot(node: FlowNode, slot: string): boolean {
  if (node.slots[slot]) return true;
  const specs = definitionOf(node.type)?.slots ?? [];
  return specs.some((spec) => spec.kind === "list" && spec.name === slot);
}

/** The document with the nodes of a place replaced. */
export function withNodesAt(
  document: FlowDocument,
  { screen: key, parent, slot }: Omit<Location, "index">,
  change: (nodes: readonly FlowNode[]) => readonly FlowNode[],
): FlowDocument {
  return changeScreen(document, key, (screen) => {
    if (parent === null) return withLayout(withChildren(screen, change(screen.children)), screen);
    return withChildren(screen, changeSlot(screen.children, parent, slot, change));
  });
}

/** A screen that had no layout or children gets them with its first nodes. */
function withLayout(screen: FlowScreen, before: FlowScreen): FlowScreen {
  const { malformed, ...rest } = screen;
  if (!malformed || screen === before) return screen;
  return malformed.part === "layout" ? { ...rest, layout: { type: "SingleColumnLayout" } } : rest;
}

/** The nodes with one slot of one node filled anew; a wrong value under the slot's name gives way. */
function changeSlot(
  nodes: readonly FlowNode[],
  parent: NodeId,
  slot: string,
  change: (nodes: readonly FlowNode[]) => readonly FlowNode[],
): readonly FlowNode[] {
  const index = nodes.findIndex(({ id }) => id === parent);
  const node = nodes[index];
  if (node) {
    const before = node.slots[slot] ?? [];
    const after = change(before);
    if (after === before && node.slots[slot]) return nodes;
    const { [slot]: _, ...props } = node.props;
    const kept = Object.hasOwn(node.props, slot) ? props : node.props;
    return nodes.with(index, { ...node, props: kept, slots: { ...node.slots, [slot]: after } });
  }
  for (const [at, outer] of nodes.entries()) {
    for (const inner in outer.slots) {
      const before = outer.slots[inner] ?? [];
      const after = changeSlot(before, parent, slot, change);
      if (after !== before) return nodes.with(at, { ...outer, slots: { ...outer.slots, [inner]: after } });
    }
  }
  return nodes;
}
