import type { FlowNode, FlowScreen, NodeId } from "@/lib/flow/model/document";
import type { Location } from "@/lib/flow/model/location";
import { slotsOf } from "../canvas/slots-of";

/**
 * Every place on a screen from top to bottom where something may stand, without those inside the dragged nodes. Before
 * and behind a dragged node are one place, the one before it: it leaves the row before it lands.
 */
export function placesOn(screen: FlowScreen, dragged: readonly NodeId[]): readonly Location[] {
  const places: Location[] = [];
  addPlaces(screen.children, { screen: screen.key, parent: null, slot: "children" }, dragged, places);
  return places;
}

function addPlaces(
  nodes: readonly FlowNode[],
  at: Omit<Location, "index">,
  dragged: readonly NodeId[],
  places: Location[],
): void {
  const isBehindDragged = (index: number): boolean => {
    const before = nodes[index - 1];
    return before !== undefined && dragged.includes(before.id);
  };
  for (const [index, node] of nodes.entries()) {
    if (!isBehindDragged(index)) places.push({ ...at, index });
    if (dragged.includes(node.id)) continue;
    for (const { slot } of slotsOf(node)) {
      addPlaces(node.slots[slot] ?? [], { screen: at.screen, parent: node.id, slot }, dragged, places);
    }
  }
  if (!isBehindDragged(nodes.length)) places.push({ ...at, index: nodes.length });
}

export function isSamePlace(a: Location, b: Location): boolean {
  return a.screen === b.screen && a.parent === b.parent && a.slot === b.slot && a.index === b.index;
}
