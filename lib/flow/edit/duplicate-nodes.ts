import type { FlowDocument, FlowNode, NodeId } from "../model/document";
import { type IdSource, parseNode } from "../model/parse";
import { printNode } from "../model/print";
import { findNode } from "../model/walk";
import { type Inserted, insertNodes } from "./insert-nodes";
import { withRouting } from "./routing-model";
import { takeOut } from "./tree/remove";

/**
 * Copies of nodes after the last of them on their screen, with names of their own; references among the copies
 * follow. Copies that may not stand there are refused.
 */
export function duplicateNodes(
  document: FlowDocument,
  details: { readonly nodes: readonly NodeId[]; readonly newId: IdSource },
): Inserted {
  const { removed } = takeOut(document, details.nodes);
  let outcome: Inserted = { document, nodes: [], refused: [] };
  for (const screen of new Set(removed.map((each) => each.screen))) {
    const originals = removed.flatMap((each) => (each.screen === screen ? [each.node] : []));
    const last = originals.at(-1);
    const place = last && findNode(document, last.id)?.location;
    if (!place) continue;
    const nodes = originals.map((node) => copyOf(node, details.newId));
    const inserted = insertNodes(outcome.document, { nodes, at: { ...place, index: place.index + 1 } });
    outcome = {
      document: inserted.document,
      nodes: [...outcome.nodes, ...inserted.nodes],
      refused: [...outcome.refused, ...inserted.refused],
    };
  }
  return { ...outcome, document: withRouting(document, outcome.document) };
}

/** The same component with new identities. */
function copyOf(node: FlowNode, newId: IdSource): FlowNode {
  const copy = parseNode(printNode(node), newId);
  return node.isNamedByLabel ? { ...copy, isNamedByLabel: true } : copy;
}
