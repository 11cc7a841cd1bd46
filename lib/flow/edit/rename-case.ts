import type { FlowDocument, FlowNode, NodeId } from "../model/document";
import { caseVerdict } from "./add-case";
import { changeNode } from "./tree/change";
import { mapSlotOf } from "./tree/map-slot";

/** Gives a case another key, in its place. Refused where `caseVerdict` says so of the new key. */
export function renameCase(
  document: FlowDocument,
  { node, key, to }: { readonly node: NodeId; readonly key: string; readonly to: string },
): FlowDocument {
  if (!caseVerdict(document, { node, key: to }).allowed) return document;
  return changeNode(document, node, (each) => renamed(each, key, to));
}

function renamed(node: FlowNode, from: string, to: string): FlowNode {
  const name = mapSlotOf(node)?.name ?? "";
  if (!node.slots[`${name}.${from}`]) return node;
  const slots = Object.entries(node.slots).map(
    ([slot, nodes]) => [slot === `${name}.${from}` ? `${name}.${to}` : slot, nodes] as const,
  );
  return { ...node, slots: Object.fromEntries(slots) };
}
