import type { PlacedNode } from "./placed-node";

/** The nodes of a screen that some rules are about, so that each rule looks at those only. */
export type NodeGroups = {
  /** Of these a screen or a Flow can hold only so many. */
  readonly limited: readonly PlacedNode[];
  readonly forms: readonly PlacedNode[];
  /** Nodes with slots, Forms included. */
  readonly branching: readonly PlacedNode[];
  readonly conditions: readonly PlacedNode[];
  readonly lists: readonly PlacedNode[];
  readonly dated: readonly PlacedNode[];
  readonly ranged: readonly PlacedNode[];
  readonly ordered: readonly PlacedNode[];
};

export function groupNodes(nodes: readonly PlacedNode[]): NodeGroups {
  const groups = {
    limited: [] as PlacedNode[],
    forms: [] as PlacedNode[],
    branching: [] as PlacedNode[],
    conditions: [] as PlacedNode[],
    lists: [] as PlacedNode[],
    dated: [] as PlacedNode[],
    ranged: [] as PlacedNode[],
    ordered: [] as PlacedNode[],
  };
  for (let at = 0; at < nodes.length; at += 1) {
    const placed = nodes[at];
    const { index, definition } = placed ?? {};
    if (!placed || !index || !definition) continue;
    if (definition.place.perScreen !== undefined) groups.limited.push(placed);
    if (definition.slots.length > 0) {
      groups.branching.push(placed);
      if (definition.encloses === "Form") groups.forms.push(placed);
    }
    if (index.condition) groups.conditions.push(placed);
    if (index.list) groups.lists.push(placed);
    if (index.dates.length > 0) groups.dated.push(placed);
    if (index.ranged.length > 0) groups.ranged.push(placed);
    if (definition.orders || definition.uncheckedOrder) groups.ordered.push(placed);
  }
  return groups;
}
