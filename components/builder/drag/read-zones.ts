import type { NodeId, ScreenKey } from "@/lib/flow/model/document";
import type { Box, DropZone, Point } from "./drop-position";

/**
 * The slots drawn inside an element (the phone, or the outline), as they lie on the page now. The outermost one
 * reaches over the whole area that takes drops: an empty screen, and the room below the last component.
 */
export function readZones(root: Element): readonly DropZone[] {
  const area = root.querySelector("[data-drop-area]");
  return [...root.querySelectorAll<HTMLElement>("[data-zone]")].map((zone) => ({
    // Written by the part that draws the zone, from the same identities.
    screen: (zone.dataset.screen ?? "") as ScreenKey,
    parent: zone.dataset.parent === undefined ? null : (zone.dataset.parent as NodeId),
    slot: zone.dataset.slot ?? "children",
    depth: Number(zone.dataset.depth),
    box: boxOf(zone.dataset.depth === "0" ? (area ?? zone) : zone),
    items: itemsOf(zone),
  }));
}

function itemsOf(zone: HTMLElement): DropZone["items"] {
  return [...zone.querySelectorAll<HTMLElement>(":scope > [data-item]")].map((item) => ({
    index: Number(item.dataset.item),
    box: boxOf(item),
  }));
}

/**
 * The point moved into the area that takes drops, so that the margins beside the phone and the pinned button below
 * count as its nearest edge.
 */
export function pulledInto(root: Element, point: Point): Point {
  const visible = root.querySelector("[data-drop-area]");
  if (!visible) return point;
  const box = boxOf(visible);
  const insetPx = 20;
  return {
    x: clamp(point.x, box.left + insetPx, box.right - insetPx),
    y: clamp(point.y, box.top + 1, box.bottom - 1),
  };
}

export function boxOf(element: Element): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), Math.max(min, max));
}
