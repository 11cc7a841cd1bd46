import type { FlowNode, FlowScreen, NodeId } from "@/lib/flow/model/document";
import { nodesOf } from "@/lib/flow/model/walk";
import { pinnedNode } from "./pinned";

/** The nodes of a screen from top to bottom as the canvas draws them: parents first, the pinned button last. */
export function readingOrder(screen: FlowScreen): readonly FlowNode[] {
  const pinned = pinnedNode(screen);
  const nodes = nodesOf(screen);
  return pinned ? [...nodes.filter((node) => node !== pinned), pinned] : nodes;
}

export type Step = "previous" | "next" | "first" | "last";

/** The node a step leads to; from nothing a step goes to the first or last one. Stays at either end. */
export function stepFrom(screen: FlowScreen, from: NodeId | undefined, step: Step): NodeId | undefined {
  const order = readingOrder(screen);
  const at = order.findIndex((node) => node.id === from);
  const last = order.length - 1;
  if (step === "first") return order[0]?.id;
  if (step === "last") return order[last]?.id;
  if (at === -1) return order[step === "next" ? 0 : last]?.id;
  return order[Math.min(last, Math.max(0, at + (step === "next" ? 1 : -1)))]?.id;
}

/** All nodes between two, in reading order; for Shift with a click or an arrow. */
export function range(screen: FlowScreen, from: NodeId, to: NodeId): readonly NodeId[] {
  const order = readingOrder(screen).map((node) => node.id);
  const a = order.indexOf(from);
  const b = order.indexOf(to);
  if (a === -1 || b === -1) return [to];
  const ids = order.slice(Math.min(a, b), Math.max(a, b) + 1);
  return a <= b ? ids : ids.reverse();
}
