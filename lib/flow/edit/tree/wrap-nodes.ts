import type { FlowDocument, FlowNode, NodeId } from "../../model/document";
import type { Location } from "../../model/location";
import { findNode } from "../../model/walk";
import { type DropVerdict, dropVerdict } from "../drop-verdict";
import { isLast } from "./kinds";
import { putAt } from "./put";
import { takeOut } from "./remove";

/** Nodes of one list that are to stand in a new node, in the place of the first of them. */
export type Wrapping = {
  readonly nodes: readonly FlowNode[];
  readonly at: Location;
};

/** Undefined unless the nodes stand in one list. The button stays outside, where it serves every branch. */
export function wrappingOf(document: FlowDocument, ids: readonly NodeId[]): Wrapping | undefined {
  const nodes = takeOut(document, ids)
    .removed.map(({ node }) => node)
    .filter((node) => !isLast(node));
  const places = nodes.flatMap(({ id }) => findNode(document, id)?.location ?? []);
  const [at] = places;
  const isOneList = places.every(
    (place) => place.screen === at?.screen && place.parent === at.parent && place.slot === at.slot,
  );
  return at && isOneList ? { nodes, at } : undefined;
}

/** Whether a node that holds them may stand where they stand, and they in it. */
export function wrapVerdict(document: FlowDocument, { nodes, at }: Wrapping, wrapper: FlowNode): DropVerdict {
  const left = takeOut(
    document,
    nodes.map(({ id }) => id),
  ).document;
  const [slot] = Object.keys(wrapper.slots);
  const bare = dropVerdict(left, [{ ...wrapper, slots: {} }], at);
  if (!bare.allowed) return bare;
  const standing = putAt(left, at, [{ ...wrapper, slots: slot === undefined ? {} : { [slot]: [] } }]);
  return dropVerdict(standing, nodes, { screen: at.screen, parent: wrapper.id, slot: slot ?? "", index: 0 });
}

/** The document with the nodes inside the wrapper's first slot. */
export function wrapNodes(document: FlowDocument, { nodes, at }: Wrapping, wrapper: FlowNode): FlowDocument {
  const ids = nodes.map(({ id }) => id);
  const [slot] = Object.keys(wrapper.slots);
  const filled = slot === undefined ? wrapper : { ...wrapper, slots: { ...wrapper.slots, [slot]: nodes } };
  return putAt(takeOut(document, ids).document, at, [filled]);
}
