import { starterNode } from "@/lib/flow/edit/drop-verdict";
import type { FlowDocument, FlowNode, NodeId } from "@/lib/flow/model/document";
import { findNode, screenWithKey } from "@/lib/flow/model/walk";
import { outermost } from "../canvas/outermost";
import type { DragSource, Selection } from "../store/state";

/** The nodes that would land: those that are moved, or the one a component starts as. */
export function sourceNodes(document: FlowDocument, source: DragSource): readonly FlowNode[] {
  switch (source.kind) {
    case "new": {
      const node = starterNode(source.type);
      return node ? [node] : [];
    }
    case "nodes":
      return source.nodes.flatMap((id) => findNode(document, id)?.node ?? []);
    case "screen":
      return [];
  }
}

/** A node that is taken from a selection takes the whole selection along. */
export function withSelected(document: FlowDocument, selection: Selection, taken: NodeId): readonly NodeId[] {
  const screen = selection.screen === null ? undefined : screenWithKey(document, selection.screen);
  const together = screen ? outermost(screen, selection.nodes) : [];
  return together.includes(taken) ? together : [taken];
}
