import type { FlowDocument, NodeId } from "../model/document";
import { findNode } from "../model/walk";
import { deleteNodes } from "./delete-nodes";
import { changeNode } from "./tree/change";
import { mapSlotOf } from "./tree/map-slot";

/** Deletes a case with what stands in it. The last case stays, because there must be one. */
export function removeCase(
  document: FlowDocument,
  { node: id, key }: { readonly node: NodeId; readonly key: string },
): FlowDocument {
  const node = findNode(document, id)?.node;
  const spec = node && mapSlotOf(node);
  const slot = `${spec?.name ?? ""}.${key}`;
  const nodes = node?.slots[slot];
  if (!node || !spec || !nodes || Object.keys(node.slots).length <= spec.minEntries) return document;
  const emptied = deleteNodes(
    document,
    nodes.map((each) => each.id),
  ).document;
  return changeNode(emptied, id, (each) => {
    const { [slot]: _, ...slots } = each.slots;
    return { ...each, slots };
  });
}
