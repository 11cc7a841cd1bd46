import type { FlowDocument, FlowNode, NodeId, ScreenKey } from "../../model/document";
import { changeScreens, withChildren, withSlots } from "./change";

/** A node that was taken out, with the screen it stood on. */
export type Removed = { readonly node: FlowNode; readonly screen: ScreenKey };

/** Takes nodes out, in reading order; a node inside another one of them stays inside it. */
export function takeOut(
  document: FlowDocument,
  ids: readonly NodeId[],
): { readonly document: FlowDocument; readonly removed: readonly Removed[] } {
  const wanted = new Set(ids);
  const removed: Removed[] = [];
  const left = changeScreens(document, (screen) =>
    withChildren(screen, without(screen.children, wanted, screen.key, removed)),
  );
  return { document: left, removed };
}

function without(
  nodes: readonly FlowNode[],
  wanted: ReadonlySet<NodeId>,
  screen: ScreenKey,
  removed: Removed[],
): readonly FlowNode[] {
  let left: FlowNode[] | undefined;
  let index = -1;
  for (const node of nodes) {
    index += 1;
    const isWanted = wanted.has(node.id);
    if (isWanted) removed.push({ node, screen });
    const kept = isWanted ? undefined : withSlots(node, (slot) => without(slot, wanted, screen, removed));
    if (kept === node) left?.push(node);
    else {
      left ??= nodes.slice(0, index);
      if (kept) left.push(kept);
    }
  }
  return left ?? nodes;
}
