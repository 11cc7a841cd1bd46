import { definitionOf } from "../catalogue/index";
import type { FlowNode } from "../model/document";
import { type Gist, gistOf, likeness } from "./likeness";
import { longestRun } from "./longest-run";
import { openAfter, openBefore, type Pairing, pairUp } from "./pairing";

/** Components of one type are the same from this likeness on, wherever they stand. */
const likeEnough = 0.35;
/** A component that was turned into another of its group has to keep more. */
const convertedLikeEnough = 0.6;
/** Larger leftovers pair by type alone, in order. */
const cellsMax = 40_000;

type Nodes = { readonly before: readonly FlowNode[]; readonly after: readonly FlowNode[] };

/** Pairs what is open on a screen by how alike it is, keeping the order and giving the greatest likeness in all. */
export function pairAlikeNodes(pairing: Pairing<FlowNode>, nodes: Nodes): void {
  const before = sketch(
    openBefore(pairing, nodes.before),
    gaps(nodes.before, pairing.toAfter, anchorsOf(pairing, nodes)),
  );
  const after = sketch(
    openAfter(pairing, nodes.after),
    gaps(nodes.after, pairing.toBefore, anchorsOf(pairing, nodes)),
  );
  if (before.length === 0 || after.length === 0 || before.length * after.length > cellsMax) return;
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const bestAt = (row: number, column: number): number => best[row * width + column] ?? 0;
  const scores = before.map((from) => after.map((to) => scoreOf(from, to)));
  const joined = (row: number, column: number): number => {
    const score = scores[row]?.[column] ?? 0;
    return score === 0 ? 0 : score + bestAt(row + 1, column + 1);
  };
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      best[row * width + column] = Math.max(
        joined(row, column),
        bestAt(row + 1, column),
        bestAt(row, column + 1),
      );
    }
  }
  let [row, column] = [0, 0];
  while (row < before.length && column < after.length) {
    const here = bestAt(row, column);
    const [from, to] = [before[row], after[column]];
    if (here > 0 && here === joined(row, column) && from && to) {
      pairUp(pairing, from.node, to.node);
      row += 1;
      column += 1;
    } else if (here === bestAt(row + 1, column)) row += 1;
    else column += 1;
  }
}

type Sketch = { readonly node: FlowNode; readonly gist: Gist; readonly gap: FlowNode | null };

function sketch(
  nodes: readonly FlowNode[],
  gapOf: ReadonlyMap<FlowNode, FlowNode | null>,
): readonly Sketch[] {
  return nodes
    .filter(({ raw }) => raw === undefined)
    .map((node) => ({ node, gist: gistOf(node.props), gap: gapOf.get(node) ?? null }));
}

function scoreOf(from: Sketch, to: Sketch): number {
  const alike = likeness(from.gist, to.gist);
  const [old, now] = [definitionOf(from.node.type), definitionOf(to.node.type)];
  if (from.node.type !== to.node.type) {
    return old && now && old.group === now.group && alike >= convertedLikeEnough ? alike : 0;
  }
  if (alike >= likeEnough) return 1 + alike;
  // A text written anew in its place is the same text; a question about something else is another question.
  return from.gap === to.gap && !now?.answer ? 0.5 + alike : 0;
}

/** The paired nodes that kept their order, those of `before`. */
function anchorsOf({ toAfter }: Pairing<FlowNode>, { before, after }: Nodes): ReadonlySet<FlowNode> {
  const places = new Map(after.map((node, index) => [node, index]));
  const paired = before.flatMap((node) => {
    const counterpart = toAfter.get(node);
    const place = counterpart && places.get(counterpart);
    return place === undefined ? [] : [{ node, place }];
  });
  const run = longestRun(paired.map(({ place }) => place));
  return new Set(paired.flatMap(({ node }, index) => (run.has(index) ? [node] : [])));
}

/** For each open node the anchor it stands behind (as it is in `before`), null at the start. */
function gaps(
  nodes: readonly FlowNode[],
  counterparts: ReadonlyMap<FlowNode, FlowNode>,
  anchors: ReadonlySet<FlowNode>,
): ReadonlyMap<FlowNode, FlowNode | null> {
  const found = new Map<FlowNode, FlowNode | null>();
  let last: FlowNode | null = null;
  for (const node of nodes) {
    const counterpart = counterparts.get(node);
    if (counterpart === undefined) found.set(node, last);
    else if (anchors.has(node)) last = node;
    else if (anchors.has(counterpart)) last = counterpart;
  }
  return found;
}
