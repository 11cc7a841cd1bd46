import type { FlowNode, FlowScreen } from "@/lib/flow/model/document";
import type { Location } from "@/lib/flow/model/location";
import { findOnScreen, screenWithKey } from "@/lib/flow/model/walk";
import { outermost } from "../canvas/outermost";
import { pinnedNode } from "../canvas/pinned";
import { slotsOf } from "../canvas/slots-of";
import type { BuilderFacts } from "../store/state";

type Facts = Pick<BuilderFacts, "history">;

export function selectedScreen({ history }: Facts): FlowScreen | undefined {
  const { document, selection } = history.present;
  return selection.screen === null ? undefined : screenWithKey(document, selection.screen);
}

/** The selected nodes in the order picked, without those that stand inside another one of them. */
export function selectedNodes(state: Facts): readonly FlowNode[] {
  const screen = selectedScreen(state);
  if (!screen) return [];
  return outermost(screen, state.history.present.selection.nodes).flatMap(
    (id) => findOnScreen(screen, id)?.node ?? [],
  );
}

export function hasSelectedNodes({ history }: Facts): boolean {
  return history.present.selection.nodes.length > 0;
}

export function hasSelectedScreen({ history }: Facts): boolean {
  return history.present.selection.screen !== null;
}

/**
 * Where something new goes: after the node selected last, or into an empty container; before the pinned button when
 * that is selected; at the end of the screen when nothing is. Null in a Flow without screens.
 */
export function insertionPlace(state: Facts): Location | null {
  const screen = selectedScreen(state);
  if (!screen) return null;
  const pinned = pinnedNode(screen);
  const last = state.history.present.selection.nodes.at(-1);
  const placed = last === undefined ? undefined : findOnScreen(screen, last);
  if (!placed || placed.node === pinned) return endOfScreen(screen);
  return insideEmpty(screen.key, placed.node) ?? { ...placed.location, index: placed.location.index + 1 };
}

/** The first slot of a container that holds nothing yet; null for everything else. */
function insideEmpty(screen: FlowScreen["key"], node: FlowNode): Location | null {
  const [first] = slotsOf(node);
  const isEmpty = Object.values(node.slots).every((nodes) => nodes.length === 0);
  return first && isEmpty ? { screen, parent: node.id, slot: first.slot, index: 0 } : null;
}

/** After the last component, before the button that stays at the bottom. */
function endOfScreen(screen: FlowScreen): Location {
  const pinned = pinnedNode(screen);
  const at = pinned ? screen.children.indexOf(pinned) : -1;
  const index = at === -1 ? screen.children.length : at;
  return { screen: screen.key, parent: null, slot: "children", index };
}
