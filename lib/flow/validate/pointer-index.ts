import type { FlowDocument, FlowNode, NodeId, ScreenKey } from "../model/document";
import { slotSteps, type Target } from "../model/pointer";
import { joinPointer } from "../text/json-pointer";

/**
 * RFC 6901 pointers for many targets of one document: the way to every node of a screen is found once, when the
 * first of its targets is asked for.
 */
export function pointersInto(document: FlowDocument): (target: Target) => string {
  const screens = new Map<ScreenKey, number>(document.screens.map(({ key }, index) => [key, index]));
  const nodes = new Map<ScreenKey, ReadonlyMap<NodeId, string>>();
  return ({ screen, node, path }) => {
    const index = screen === undefined ? undefined : screens.get(screen);
    if (screen === undefined || index === undefined) return joinPointer(path);
    if (node === undefined) return `/screens/${index}${joinPointer(path)}`;
    let places = nodes.get(screen);
    if (!places) {
      places = placesOf(document.screens[index]?.children ?? [], `/screens/${index}/layout/children`);
      nodes.set(screen, places);
    }
    return (places.get(node) ?? "") + joinPointer(path);
  };
}

function placesOf(children: readonly FlowNode[], start: string): ReadonlyMap<NodeId, string> {
  const places = new Map<NodeId, string>();
  const visit = (nodes: readonly FlowNode[], pointer: string): void => {
    for (const [index, node] of nodes.entries()) {
      const place = `${pointer}/${index}`;
      places.set(node.id, place);
      for (const slot in node.slots)
        visit(node.slots[slot] ?? [], place + joinPointer(slotSteps(node, slot)));
    }
  };
  visit(children, start);
  return places;
}
