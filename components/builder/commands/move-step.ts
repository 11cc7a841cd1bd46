import type { FlowNode, FlowScreen } from "@/lib/flow/model/document";
import type { Location } from "@/lib/flow/model/location";
import { findOnScreen } from "@/lib/flow/model/walk";

/**
 * Where nodes go that move one step up or down: past their neighbour, or out of their container at its edge. Null at
 * the very top or bottom.
 */
export function placeOneStep(
  screen: FlowScreen,
  nodes: readonly FlowNode[],
  direction: "up" | "down",
): Location | null {
  const edge = outerEdge(screen, nodes, direction);
  if (!edge) return null;
  const { location, siblings } = edge;
  if (direction === "up" && location.index > 0) return { ...location, index: location.index - 1 };
  if (direction === "down" && location.index < siblings - 1)
    return { ...location, index: location.index + 2 };
  const parent = location.parent === null ? undefined : findOnScreen(screen, location.parent);
  if (!parent) return null;
  return { ...parent.location, index: parent.location.index + (direction === "up" ? 0 : 1) };
}

/** The place of the first or last of the nodes in their slot, with how many nodes the slot holds. */
function outerEdge(
  screen: FlowScreen,
  nodes: readonly FlowNode[],
  direction: "up" | "down",
): { readonly location: Location; readonly siblings: number } | null {
  const locations = nodes.flatMap((node) => findOnScreen(screen, node.id)?.location ?? []);
  const [first] = locations;
  if (!first) return null;
  const inSlot = locations.filter(({ parent, slot }) => parent === first.parent && slot === first.slot);
  const location = inSlot.reduce((outer, each) =>
    (direction === "up" ? each.index < outer.index : each.index > outer.index) ? each : outer,
  );
  const parent = location.parent === null ? null : findOnScreen(screen, location.parent)?.node;
  const siblings = parent ? (parent.slots[location.slot] ?? []) : screen.children;
  return { location, siblings: siblings.length };
}
