import type { Box, Size } from "./free-place";

/** What part of the map the window shows: map units times `zoom`, moved by `x` and `y` px. */
export type Viewport = { readonly x: number; readonly y: number; readonly zoom: number };

/** Room at the edges of the window that shows nothing whole, in px: the tools lie above, the overview below. */
const edges = { left: 24, top: 88, right: 24, bottom: 184 } as const;

/**
 * The view that shows a whole box, by the shortest way from the one there is; null when it is in sight already. What
 * does not fit at this zoom is shown smaller.
 */
export function viewportFor(now: Viewport, window: Size, box: Box): Viewport | null {
  const room = {
    width: window.width - edges.left - edges.right,
    height: window.height - edges.top - edges.bottom,
  };
  if (room.width <= 0 || room.height <= 0) return null;
  const zoom = Math.min(now.zoom, room.width / box.width, room.height / box.height);
  const x = moved(zoom === now.zoom ? now.x : middle(window.width, box.x, box.width, zoom), {
    start: edges.left - box.x * zoom,
    end: window.width - edges.right - (box.x + box.width) * zoom,
  });
  const y = moved(zoom === now.zoom ? now.y : middle(window.height, box.y, box.height, zoom), {
    start: edges.top - box.y * zoom,
    end: window.height - edges.bottom - (box.y + box.height) * zoom,
  });
  return x === now.x && y === now.y && zoom === now.zoom ? null : { x, y, zoom };
}

/** Between where the box begins at the first edge and where it ends at the last one. */
function moved(offset: number, { start, end }: { readonly start: number; readonly end: number }): number {
  return Math.min(Math.max(offset, start), Math.max(start, end));
}

function middle(room: number, from: number, length: number, zoom: number): number {
  return room / 2 - (from + length / 2) * zoom;
}
