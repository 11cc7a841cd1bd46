import type { FlowNode } from "../../model/document";

/** Nodes with everything inside them, parents before children. */
export function flat(nodes: readonly FlowNode[]): readonly FlowNode[] {
  const found: FlowNode[] = [];
  add(nodes, found);
  return found;
}

function add(nodes: readonly FlowNode[], found: FlowNode[]): void {
  for (const node of nodes) {
    found.push(node);
    for (const slot in node.slots) add(node.slots[slot] ?? [], found);
  }
}
