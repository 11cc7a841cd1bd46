import { definitionOf } from "../catalogue/index";
import type { FlowDocument, FlowNode, NodeId } from "../model/document";
import { findNode } from "../model/walk";
import { deleteNodes } from "./delete-nodes";
import { changeNode } from "./tree/change";

/** Opens the branch of a condition for when it is false. */
export function addElse(document: FlowDocument, { node }: { readonly node: NodeId }): FlowDocument {
  return changeNode(document, node, (each) => {
    const slot = optionalSlot(each);
    if (slot === undefined || each.slots[slot]) return each;
    const { [slot]: _, ...props } = each.props;
    return {
      ...each,
      props: Object.hasOwn(each.props, slot) ? props : each.props,
      slots: { ...each.slots, [slot]: [] },
    };
  });
}

/** Deletes that branch with what stands in it. */
export function removeElse(document: FlowDocument, { node: id }: { readonly node: NodeId }): FlowDocument {
  const node = findNode(document, id)?.node;
  const slot = node && optionalSlot(node);
  const nodes = slot === undefined ? undefined : node?.slots[slot];
  if (slot === undefined || !nodes) return document;
  const ids = nodes.map((each) => each.id);
  return changeNode(deleteNodes(document, ids).document, id, (each) => {
    const { [slot]: _, ...slots } = each.slots;
    return { ...each, slots };
  });
}

function optionalSlot({ type }: FlowNode): string | undefined {
  return definitionOf(type)?.slots.find((spec) => spec.kind === "list" && !spec.required)?.name;
}
