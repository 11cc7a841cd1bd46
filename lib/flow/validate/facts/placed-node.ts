import type { ComponentDefinition, Parent } from "../../catalogue/definition";
import type { FlowNode, FlowScreen } from "../../model/document";
import { type DefinitionIndex, indexOfType } from "./definition-index";

/** A node with what is around it. */
export type PlacedNode = {
  readonly node: FlowNode;
  readonly definition: ComponentDefinition | undefined;
  readonly index: DefinitionIndex | undefined;
  readonly parent: Parent;
  /** The node whose slot this one stands in. */
  readonly around: PlacedNode | undefined;
  /** The Form around it, at any distance. */
  readonly form: FlowNode | undefined;
};

/** A node as if it stood directly on a screen. */
export function placedAlone(node: FlowNode): PlacedNode {
  const index = indexOfType(node.type);
  const { definition } = index ?? {};
  return { node, definition, index, parent: "SingleColumnLayout", around: undefined, form: undefined };
}

/** Every node of a screen, parents before children, in wire order. */
export function placedNodes(screen: FlowScreen): readonly PlacedNode[] {
  const placed: PlacedNode[] = [];
  place(screen.children, "SingleColumnLayout", undefined, undefined, placed);
  return placed;
}

function place(
  nodes: readonly FlowNode[],
  parent: Parent,
  around: PlacedNode | undefined,
  form: FlowNode | undefined,
  placed: PlacedNode[],
): void {
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (node === undefined) continue;
    const index = indexOfType(node.type);
    const definition = index?.definition;
    const found: PlacedNode = { node, definition, index, parent, around, form };
    placed.push(found);
    const encloses = definition?.encloses;
    if (encloses === undefined) continue;
    const inside = encloses === "Form" ? node : form;
    for (const path in node.slots) place(node.slots[path] ?? [], encloses, found, inside, placed);
  }
}
