import type { FlowDocument, FlowNode, NodeId } from "../model/document";
import { type IdSource, parseNode } from "../model/parse";
import { printNode } from "../model/print";
import { findNode } from "../model/walk";
import { type Inserted, insertNodes } from "./insert-nodes";
import { takeOut } from "./tree/remove";

/**
 * Copies of nodes right after the last of them, with names of their own; references among the copies follow. Copies
 * that may not stand there are refused.
 */
export function duplicateNodes(
  document: FlowDocument,
  details: { readonly nodes: readonly NodeId[]; readonly newId: IdSource },
): Inserted {
  const originals = takeOut(document, details.nodes).removed.map(({ node }) => node);
  const last = originals.at(-1);
  const place = last && findNode(document, last.id)?.location;
  if (!place) return { document, nodes: [], refused: [] };
  const copies = originals.map((node) => copyOf(node, details.newId));
  return insertNodes(document, { nodes: copies, at: { ...place, index: place.index + 1 } });
}

/** The same component with new identities. */
export function copyOf(node: FlowNode, newId: IdSource): FlowNode {
  return parseNode(printNode(node), newId);
}
