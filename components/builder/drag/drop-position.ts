import type { NodeId, ScreenKey } from "@/lib/flow/model/document";
import type { Location } from "@/lib/flow/model/location";

/** A box on the page, in CSS pixels of the viewport. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** A slot as it lies on the page: the area that takes drops, and the nodes in it from top to bottom. */
export type DropZone = {
  readonly screen: ScreenKey;
  readonly parent: NodeId | null;
  readonly slot: string;
  readonly box: Box;
  /** How many slots it lies in; the deepest under the pointer takes the drop. */
  readonly depth: number;
  readonly items: readonly { readonly box: Box; readonly index: number }[];
};

export type Point = { readonly x: number; readonly y: number };

/** Where a drop at this point lands: before the first node whose middle is below the pointer. */
export function locationAt(zones: readonly DropZone[], point: Point): Location | null {
  let best: DropZone | null = null;
  for (const zone of zones) {
    if (holds(zone.box, point) && (!best || zone.depth > best.depth)) best = zone;
  }
  if (!best) return null;
  return { screen: best.screen, parent: best.parent, slot: best.slot, index: indexIn(best, point.y) };
}

function indexIn(zone: DropZone, y: number): number {
  for (const item of zone.items) {
    if (y < (item.box.top + item.box.bottom) / 2) return item.index;
  }
  const last = zone.items.at(-1);
  return last ? last.index + 1 : 0;
}

function holds(box: Box, { x, y }: Point): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
