import type { FlowNode, FlowScreen, NodeId } from "@/lib/flow/model/document";
import { hasSlots } from "../canvas/slots-of";

/** A row of the outline with what it hangs on. */
export type OutlineRow = { readonly id: NodeId; readonly parent: NodeId | null; readonly canOpen: boolean };

/** The rows that are in sight, top to bottom; what stands in a folded container is not. */
export function outlineRows(screen: FlowScreen, folded: ReadonlySet<NodeId>): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  addRows(screen.children, null, folded, rows);
  return rows;
}

function addRows(
  nodes: readonly FlowNode[],
  parent: NodeId | null,
  folded: ReadonlySet<NodeId>,
  rows: OutlineRow[],
): void {
  for (const node of nodes) {
    rows.push({ id: node.id, parent, canOpen: hasSlots(node) });
    if (folded.has(node.id)) continue;
    for (const inner of Object.values(node.slots)) addRows(inner, node.id, folded, rows);
  }
}

/** What a key does in a tree: go to a row, or open or fold the one that has the focus. */
export type OutlineMove =
  | { readonly kind: "go"; readonly to: NodeId }
  | { readonly kind: "fold" | "open"; readonly node: NodeId };

/** The keys of a tree as people know them. Source: WAI-ARIA Authoring Practices, tree view. */
export function outlineMove(
  rows: readonly OutlineRow[],
  folded: ReadonlySet<NodeId>,
  at: NodeId,
  key: string,
): OutlineMove | null {
  const index = rows.findIndex(({ id }) => id === at);
  const row = rows[index];
  if (!row) return null;
  const isOpen = row.canOpen && !folded.has(at);
  switch (key) {
    case "ArrowDown":
      return goTo(rows[index + 1]);
    case "ArrowUp":
      return goTo(rows[index - 1]);
    case "Home":
      return goTo(rows[0]);
    case "End":
      return goTo(rows.at(-1));
    case "ArrowRight":
      if (row.canOpen && !isOpen) return { kind: "open", node: at };
      return isOpen ? goTo(rows.find(({ parent }) => parent === at)) : null;
    case "ArrowLeft":
      if (isOpen) return { kind: "fold", node: at };
      return goTo(rows.find(({ id }) => id === row.parent));
    default:
      return null;
  }
}

function goTo(row: OutlineRow | undefined): OutlineMove | null {
  return row ? { kind: "go", to: row.id } : null;
}
