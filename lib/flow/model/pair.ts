import { exactEqual } from "../text/exact-equal";
import { printExactly } from "../text/print-exactly";
import type { FlowNode, FlowScreen } from "./document";
import { printNode } from "./print";

/** For each screen of `after` its counterpart in `before`: the same WhatsApp id, else the same place. */
export function pairScreens(
  before: readonly FlowScreen[],
  after: readonly FlowScreen[],
): readonly (FlowScreen | undefined)[] {
  const pairing = startPairing(before, after);
  pairBy(pairing, ({ props }) => (typeof props.id === "string" ? props.id : undefined));
  pairBy(pairing, (_, index) => index);
  return pairing.pairs;
}

/**
 * For each node of `after` its counterpart in `before`, a list that held the same slot: equal nodes at both ends,
 * then the same type and name, the same content, the same name, the same type in order of appearance.
 */
export function pairNodes(
  before: readonly FlowNode[],
  after: readonly FlowNode[],
): readonly (FlowNode | undefined)[] {
  const pairing = startPairing(before, after);
  pairEnds(pairing);
  if (pairing.open === 0) return pairing.pairs;
  pairBy(pairing, (node) => (nameOf(node) === undefined ? undefined : `${node.type} ${nameOf(node)}`));
  pairBy(pairing, (node) => printExactly(printNode(node), 0));
  pairBy(pairing, nameOf);
  pairBy(pairing, ({ type }) => type);
  return pairing.pairs;
}

type Pairing<Item> = {
  readonly before: readonly Item[];
  readonly after: readonly Item[];
  readonly pairs: (Item | undefined)[];
  readonly used: boolean[];
  /** Items of `after` without a counterpart so far. */
  open: number;
};

function startPairing<Item>(before: readonly Item[], after: readonly Item[]): Pairing<Item> {
  return {
    before,
    after,
    pairs: after.map(() => undefined),
    used: before.map(() => false),
    open: after.length,
  };
}

function pairUp<Item>(pairing: Pairing<Item>, from: number, to: number): void {
  pairing.pairs[to] = pairing.before[from];
  pairing.used[from] = true;
  pairing.open -= 1;
}

/** Pairs what is left by a key, in order of appearance; undefined keys pair with nothing. */
function pairBy<Item>(
  pairing: Pairing<Item>,
  keyOf: (item: Item, index: number) => string | number | undefined,
): void {
  if (pairing.open === 0) return;
  const waiting = new Map<string | number, number[]>();
  for (const [index, item] of pairing.before.entries()) {
    const key = pairing.used[index] ? undefined : keyOf(item, index);
    if (key === undefined) continue;
    const queue = waiting.get(key);
    if (queue) queue.push(index);
    else waiting.set(key, [index]);
  }
  // Read from the end, because taking from the end of a list is cheap.
  for (const queue of waiting.values()) queue.reverse();
  for (const [index, item] of pairing.after.entries()) {
    if (pairing.pairs[index] !== undefined) continue;
    const key = keyOf(item, index);
    const from = key === undefined ? undefined : waiting.get(key)?.pop();
    if (from !== undefined) pairUp(pairing, from, index);
  }
}

function pairEnds(pairing: Pairing<FlowNode>): void {
  const { before, after } = pairing;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && sameNode(before[start], after[start])) {
    pairUp(pairing, start, start);
    start += 1;
  }
  for (let back = 1; back <= shorter - start; back += 1) {
    const [from, to] = [before.length - back, after.length - back];
    if (!sameNode(before[from], after[to])) return;
    pairUp(pairing, from, to);
  }
}

function sameNode(a: FlowNode | undefined, b: FlowNode | undefined): boolean {
  if (!a || !b || a.type !== b.type || a.raw !== undefined || b.raw !== undefined) return false;
  if (!exactEqual(a.props, b.props)) return false;
  const slots = Object.keys(a.slots);
  return (
    slots.length === Object.keys(b.slots).length &&
    slots.every((slot) => {
      const [inA, inB] = [a.slots[slot] ?? [], b.slots[slot]];
      return inB?.length === inA.length && inA.every((node, index) => sameNode(node, inB[index]));
    })
  );
}

function nameOf({ props }: FlowNode): string | undefined {
  return typeof props.name === "string" && props.name !== "" ? props.name : undefined;
}
