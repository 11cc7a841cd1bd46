import { definitionOf } from "../catalogue/index";
import type { FlowNode, FlowScreen } from "../model/document";
import { nodesOf } from "../model/walk";
import { align } from "./align";
import { pairAlikeNodes } from "./match-alike";
import { openAfter, openBefore, type Pairing, pairByKey, pairUp, startPairing } from "./pairing";

export type NodePairing = Pairing<FlowNode>;

/**
 * Which nodes are the same in two versions. On a screen: equal ones in the same order, the same type and name, equal
 * ones elsewhere, the same answer asked by another component, and what looks much the same. What is left then pairs
 * across screens when it is equal or has the same type and name. Identities of the editor are not looked at: two
 * texts that were parsed apart share none.
 */
export function matchNodes(
  screens: Pairing<FlowScreen>,
  all: { readonly before: readonly FlowScreen[]; readonly after: readonly FlowScreen[] },
): NodePairing {
  const pairing = startPairing<FlowNode>();
  for (const [before, after] of screens.toAfter) {
    matchOnScreen(pairing, { before: nodesOf(before), after: nodesOf(after) });
  }
  const open = {
    before: openBefore(pairing, all.before.flatMap(nodesOf)),
    after: openAfter(pairing, all.after.flatMap(nodesOf)),
  };
  pairByKey(pairing, open, (node) => (canTravel(node) ? ownContent(node) : undefined));
  pairByKey(pairing, open, (node) => (askedName(node) === undefined ? undefined : typedName(node)));
  return pairing;
}

type Nodes = { readonly before: readonly FlowNode[]; readonly after: readonly FlowNode[] };

function matchOnScreen(pairing: NodePairing, nodes: Nodes): void {
  for (const [from, to] of align(nodes.before.map(ownContent), nodes.after.map(ownContent))) {
    const [before, after] = [nodes.before[from], nodes.after[to]];
    if (before && after) pairUp(pairing, before, after);
  }
  pairByKey(pairing, nodes, typedName);
  pairByKey(pairing, nodes, ownContent);
  pairByKey(pairing, nodes, askedName);
  pairAlikeNodes(pairing, nodes);
}

/** A node without what is inside of it, so that a condition stays itself when its branches change. */
function ownContent({ type, props, raw }: FlowNode): string {
  return JSON.stringify([type, raw === undefined ? props : [raw]]);
}

function typedName({ type, props }: FlowNode): string | undefined {
  return typeof props.name === "string" && props.name !== "" ? `${type} ${props.name}` : undefined;
}

function askedName({ type, props }: FlowNode): string | undefined {
  const { name } = props;
  return definitionOf(type)?.answer && typeof name === "string" && name !== "" ? name : undefined;
}

/** Buttons at the end of a screen are alike everywhere; one that is gone here did not go there. */
function canTravel({ type, props, raw }: FlowNode): boolean {
  return raw === undefined && definitionOf(type)?.place.last !== true && Object.keys(props).length > 0;
}
