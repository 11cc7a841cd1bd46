import { definitionOf } from "@/lib/flow/catalogue/index";
import type { FlowNode, FlowScreen } from "@/lib/flow/model/document";

/**
 * The node that is drawn at the bottom of the phone whatever its position: the first one that its definition
 * keeps last, on the screen itself or in a Form. Inside a condition it is drawn where it stands.
 */
export function pinnedNode(screen: FlowScreen): FlowNode | undefined {
  for (const node of screen.children) {
    if (isKeptLast(node)) return node;
    const inForm = node.slots.children?.find(isKeptLast);
    if (inForm) return inForm;
  }
  return undefined;
}

function isKeptLast(node: FlowNode): boolean {
  return definitionOf(node.type)?.place.last === true;
}
