import dagre from "@dagrejs/dagre";
import type { MapLayout } from "../ports";

/** Size of a screen on the map, in map units. */
export type BoxSize = { readonly width: number; readonly height: number };

type ArrangeInput = {
  readonly screens: readonly ({ readonly id: string } & BoxSize)[];
  readonly routes: readonly { readonly from: string; readonly to: string }[];
};

/** Positions from left to right along the routes; upper left corners, rounded. */
export function arrange({ screens, routes }: ArrangeInput): MapLayout {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: "LR", nodesep: 40, ranksep: 120, marginx: 24, marginy: 24 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of screens) graph.setNode(id, { width, height });
  for (const { from, to } of routes) if (from !== to) graph.setEdge(from, to);
  dagre.layout(graph);
  return Object.fromEntries(
    screens.map(({ id, width, height }) => {
      const { x, y } = graph.node(id);
      return [id, { x: Math.round(x - width / 2), y: Math.round(y - height / 2) }];
    }),
  );
}

/** Positions for all screens: remembered ones stay, new ones are put where the arrangement would have them. */
export function placeScreens(input: ArrangeInput, remembered: MapLayout): MapLayout {
  const missing = input.screens.filter(({ id }) => !Object.hasOwn(remembered, id));
  if (missing.length === 0) return remembered;
  const arranged = arrange(input);
  if (missing.length === input.screens.length) return arranged;
  const below = Math.max(0, ...input.screens.map(({ id, height }) => (remembered[id]?.y ?? 0) + height));
  let x = 24;
  const placed: { [id: string]: { x: number; y: number } } = {};
  for (const { id, width } of missing) {
    const free = arranged[id];
    const isFree = free && !overlapsAny(free, input.screens, remembered, id);
    placed[id] = isFree ? free : { x, y: below + 60 };
    if (!isFree) x += width + 60;
  }
  return { ...remembered, ...placed };
}

function overlapsAny(
  at: { readonly x: number; readonly y: number },
  screens: ArrangeInput["screens"],
  remembered: MapLayout,
  self: string,
): boolean {
  const own = screens.find(({ id }) => id === self);
  return screens.some(({ id, width, height }) => {
    const other = id === self ? undefined : remembered[id];
    if (!other || !own) return false;
    return (
      at.x < other.x + width &&
      other.x < at.x + own.width &&
      at.y < other.y + height &&
      other.y < at.y + own.height
    );
  });
}
