import type { FlowDocument, FlowNode, NodeId } from "../model/document";
import { findNode } from "../model/walk";
import { dropVerdict } from "./drop-verdict";
import { flat } from "./tree/flat";
import { takeValuesOut } from "./tree/form-values";
import { isForm } from "./tree/kinds";
import { putAt } from "./tree/put";
import { takeOut } from "./tree/remove";

/**
 * Takes a node away and leaves what stands in it, all branches in order, in its place. Inputs of a Form get their
 * first values and messages back. Refused when something in it may not stand there.
 */
export function unwrap(document: FlowDocument, { node: id }: { readonly node: NodeId }): FlowDocument {
  const found = findNode(document, id);
  if (!found || Object.keys(found.node.slots).length === 0) return document;
  const ids = flat(Object.values(found.node.slots).flat()).map((node) => node.id);
  const free = isForm(found.node) ? takeValuesOut(document, ids) : document;
  const node = findNode(free, id)?.node;
  const inner: readonly FlowNode[] = node ? Object.values(node.slots).flat() : [];
  const left = takeOut(free, [id]).document;
  if (!dropVerdict(left, inner, found.location).allowed) return document;
  return putAt(left, found.location, inner);
}
