import { exactEqual } from "../text/exact-equal";
import type { FlowDocument, FlowNode, FlowScreen, NodeId, ScreenKey, Slots } from "./document";
import { pairNodes, pairScreens } from "./pair";
import { nodesOf } from "./walk";

/**
 * `next` with the identities of `previous` wherever it holds the same thing: after JSON text was edited and parsed
 * anew, unchanged screens and nodes are the same objects as before, and changed ones keep their key or id. What has
 * no counterpart keeps the identity it came with, or one derived from it where that is taken. O(size).
 */
export function reconcile(previous: FlowDocument, next: FlowDocument): FlowDocument {
  const taken = new Set<string>();
  for (const screen of previous.screens) {
    taken.add(screen.key);
    for (const node of nodesOf(screen)) taken.add(node.id);
  }
  const pairs = pairScreens(previous.screens, next.screens);
  const screens = next.screens.map((screen, index) => {
    const before = pairs[index];
    return before ? mergeScreen(before, screen, taken) : freshScreen(screen, taken);
  });
  const merged: FlowDocument = {
    ...next,
    props: kept(previous.props, next.props),
    screens: sameItems(previous.screens, screens) ? previous.screens : screens,
    // A text says nothing about rules.
    ...(previous.rules ? { rules: previous.rules } : {}),
  };
  const isSame =
    merged.props === previous.props &&
    merged.screens === previous.screens &&
    sameList(previous.order, next.order);
  return isSame ? previous : merged;
}

function mergeScreen(before: FlowScreen, after: FlowScreen, taken: Set<string>): FlowScreen {
  const children = mergeNodes(before.children, after.children, taken);
  const merged: FlowScreen = {
    ...after,
    key: before.key,
    props: kept(before.props, after.props),
    layout: kept(before.layout, after.layout),
    children,
  };
  const isSame =
    merged.props === before.props &&
    merged.layout === before.layout &&
    merged.children === before.children &&
    sameList(before.order, after.order) &&
    sameList(before.layoutOrder, after.layoutOrder) &&
    sameMalformed(before, after);
  return isSame ? before : merged;
}

function sameMalformed({ malformed: a }: FlowScreen, { malformed: b }: FlowScreen): boolean {
  if (!a || !b) return a === b;
  return a.part === b.part && exactEqual(a.value, b.value);
}

function mergeNodes(
  before: readonly FlowNode[],
  after: readonly FlowNode[],
  taken: Set<string>,
): readonly FlowNode[] {
  const pairs = pairNodes(before, after);
  const merged = after.map((node, index) => {
    const counterpart = pairs[index];
    return counterpart ? mergeNode(counterpart, node, taken) : freshNode(node, taken);
  });
  return sameItems(before, merged) ? before : merged;
}

function mergeNode(before: FlowNode, after: FlowNode, taken: Set<string>): FlowNode {
  const slots: { [slot: string]: readonly FlowNode[] } = {};
  for (const slot of Object.keys(after.slots)) {
    slots[slot] = mergeNodes(before.slots[slot] ?? [], after.slots[slot] ?? [], taken);
  }
  const isSame =
    before.type === after.type &&
    exactEqual(before.props, after.props) &&
    exactEqual(before.raw, after.raw) &&
    sameList(before.order, after.order) &&
    sameSlots(before.slots, slots);
  if (isSame) return before;
  return { ...after, id: before.id, props: kept(before.props, after.props), slots };
}

function sameSlots(a: Slots, b: Slots): boolean {
  const keys = Object.keys(a);
  return sameList(keys, Object.keys(b)) && keys.every((slot) => a[slot] === b[slot]);
}

function kept<Value extends FlowNode["props"]>(before: Value, after: Value): Value {
  return exactEqual(before, after) ? before : after;
}

function sameItems<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function sameList(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  if (!a || !b) return a === b;
  return sameItems(a, b);
}

function freshScreen(screen: FlowScreen, taken: Set<string>): FlowScreen {
  // A derived identity is as good as the one it is derived from.
  const key = freshId(screen.key, taken) as ScreenKey;
  return { ...screen, key, children: screen.children.map((node) => freshNode(node, taken)) };
}

function freshNode(node: FlowNode, taken: Set<string>): FlowNode {
  const slots: { [slot: string]: readonly FlowNode[] } = {};
  for (const slot of Object.keys(node.slots)) {
    slots[slot] = (node.slots[slot] ?? []).map((inner) => freshNode(inner, taken));
  }
  // As above.
  return { ...node, id: freshId(node.id, taken) as NodeId, slots };
}

function freshId(id: string, taken: Set<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count += 1) free = `${id}~${count}`;
  taken.add(free);
  return free;
}
