import type { FlowDocument, FlowNode, NodeId } from "../model/document";
import { findNode } from "../model/walk";
import { changeNode } from "./tree/change";
import { caseKeys, mapSlotOf } from "./tree/map-slot";

type Details = { readonly node: NodeId; readonly key: string };

export type CaseVerdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: "gone" | "invalid" | "taken" };

/** Whether a node can have a case of this key: it begins with a letter and is new. Source: spec/flow-json.md, 10.24. */
export function caseVerdict(document: FlowDocument, { node: id, key }: Details): CaseVerdict {
  const node = findNode(document, id)?.node;
  const spec = node && mapSlotOf(node);
  if (!node || !spec) return { allowed: false, reason: "gone" };
  if (!spec.keyPattern.test(key)) return { allowed: false, reason: "invalid" };
  return caseKeys(node).includes(key) ? { allowed: false, reason: "taken" } : { allowed: true };
}

/** Adds an empty case; the one for everything else stays last. */
export function addCase(document: FlowDocument, details: Details): FlowDocument {
  if (!caseVerdict(document, details).allowed) return document;
  return changeNode(document, details.node, (node) => withCase(node, details.key));
}

/** The key that is taken when no other fits. */
export const otherwiseKey = "default";

function withCase(node: FlowNode, key: string): FlowNode {
  const name = mapSlotOf(node)?.name ?? "";
  const otherwise = `${name}.${otherwiseKey}`;
  const { [otherwise]: last, ...slots } = node.slots;
  const added = { ...slots, [`${name}.${key}`]: [] };
  // A value of the wrong kind under the slot's name gives way.
  const { [name]: _, ...props } = node.props;
  return {
    ...node,
    props: Object.hasOwn(node.props, name) ? props : node.props,
    slots: last ? { ...added, [otherwise]: last } : added,
  };
}
