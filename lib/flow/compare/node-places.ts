import type { FlowDocument, FlowNode, FlowScreen, Slots } from "../model/document";
import type { NodeChange } from "./change";
import { longestRun } from "./longest-run";
import type { NodePairing } from "./match-nodes";

/** Where a node stands. */
export type NodeHome = {
  readonly screen: FlowScreen;
  readonly parent: FlowNode | null;
  readonly slot: string;
};

/** Every node of a document with its home, and the same screen by screen in reading order. */
export type Homes = {
  readonly of: ReadonlyMap<FlowNode, NodeHome>;
  readonly on: ReadonlyMap<FlowScreen, ReadonlyMap<FlowNode, NodeHome>>;
};

const known = new WeakMap<FlowDocument, Homes>();

export function homesOf(document: FlowDocument): Homes {
  const cached = known.get(document);
  if (cached) return cached;
  const of = new Map<FlowNode, NodeHome>();
  const on = new Map<FlowScreen, ReadonlyMap<FlowNode, NodeHome>>();
  for (const screen of document.screens) {
    const here = new Map<FlowNode, NodeHome>();
    settle(here, { screen, parent: null, slot: "children" }, screen.children);
    on.set(screen, here);
    for (const [node, home] of here) of.set(node, home);
  }
  const homes = { of, on };
  known.set(document, homes);
  return homes;
}

function settle(here: Map<FlowNode, NodeHome>, home: NodeHome, nodes: readonly FlowNode[]): void {
  for (const node of nodes) {
    here.set(node, home);
    for (const [slot, inner] of Object.entries(node.slots)) {
      settle(here, { screen: home.screen, parent: node, slot }, inner);
    }
  }
}

type Around = {
  readonly nodes: NodePairing;
  readonly homes: { readonly before: Homes; readonly after: Homes };
  readonly screens: { readonly toBefore: ReadonlyMap<FlowScreen, FlowScreen> };
};

/** How a node that is in both versions changed its place; nothing when it only made room for others. */
export function placeChange(
  both: { readonly before: FlowNode; readonly after: FlowNode },
  around: Around,
): readonly NodeChange[] {
  const { nodes, homes, screens } = around;
  const [from, to] = [homes.before.of.get(both.before), homes.after.of.get(both.after)];
  if (!from || !to) return [];
  const isAlong = movedAlong(both.before, both.after, around);
  if (!isAlong && screens.toBefore.get(to.screen) !== from.screen) {
    return [{ kind: "node-arrived", ...both, from: from.screen }];
  }
  const parent = to.parent && (nodes.toBefore.get(to.parent) ?? undefined);
  if (!isAlong && (parent !== from.parent || from.slot !== to.slot))
    return [{ kind: "node-moved", ...both, by: "slot" }];
  const isInOrder = inOrder(siblings(from), siblings(to), nodes).has(both.after);
  return isInOrder ? [] : [{ kind: "node-moved", ...both, by: "order" }];
}

/** Whether a node stands inside the same thing as before, wherever that went. */
export function movedAlong(
  before: FlowNode,
  after: FlowNode,
  { nodes, homes }: Omit<Around, "screens">,
): boolean {
  const [from, to] = [homes.before.of.get(before), homes.after.of.get(after)];
  if (!from?.parent || !to?.parent) return false;
  return from.slot === to.slot && nodes.toAfter.get(from.parent) === to.parent;
}

function siblings({ screen, parent, slot }: NodeHome): readonly FlowNode[] {
  const slots: Slots = parent ? parent.slots : { children: screen.children };
  return slots[slot] ?? [];
}

const ordered = new WeakMap<readonly FlowNode[], { nodes: NodePairing; kept: ReadonlySet<FlowNode> }>();

/** The nodes of a list that kept their order among those which stood in the same list before. */
function inOrder(
  before: readonly FlowNode[],
  after: readonly FlowNode[],
  nodes: NodePairing,
): ReadonlySet<FlowNode> {
  const cached = ordered.get(after);
  if (cached?.nodes === nodes) return cached.kept;
  const places = new Map(before.map((node, index) => [node, index]));
  const stayed = after.flatMap((node) => {
    const counterpart = nodes.toBefore.get(node);
    const place = counterpart && places.get(counterpart);
    return place === undefined ? [] : [{ node, place }];
  });
  const run = longestRun(stayed.map(({ place }) => place));
  const kept = new Set(stayed.flatMap(({ node }, index) => (run.has(index) ? [node] : [])));
  ordered.set(after, { nodes, kept });
  return kept;
}
