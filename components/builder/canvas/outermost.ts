import type { FlowScreen, NodeId } from "@/lib/flow/model/document";
import { visitNodes } from "@/lib/flow/model/walk";

/** The ids without those that stand inside another of them, in the order given; ids of other screens are left out. */
export function outermost(screen: FlowScreen, ids: readonly NodeId[]): readonly NodeId[] {
  const wanted = new Set(ids);
  const kept = new Set<NodeId>();
  visitNodes(screen, ({ node, ancestors }) => {
    if (wanted.has(node.id) && !ancestors.some((ancestor) => wanted.has(ancestor.id))) kept.add(node.id);
  });
  return ids.filter((id) => kept.has(id));
}
