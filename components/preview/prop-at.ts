/** A visible text and the prop it comes from. */
export type PropSpot = {
  /** Path of the prop, like `label` or `data-source/0/title`. */
  readonly prop: string;
  readonly element: HTMLElement;
};

/**
 * The text of a component under a point of the window, or null. Faces are inert, so the browser does not say what is
 * under the pointer; the smallest marked element that holds the point does.
 */
export function propAt(
  root: HTMLElement,
  point: { readonly x: number; readonly y: number },
): PropSpot | null {
  let found: { readonly spot: PropSpot; readonly area: number } | null = null;
  for (const element of root.querySelectorAll<HTMLElement>("[data-prop]")) {
    const box = element.getBoundingClientRect();
    const isInside =
      point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom;
    const area = box.width * box.height;
    if (isInside && (found === null || area <= found.area)) {
      found = { spot: { prop: element.dataset.prop ?? "", element }, area };
    }
  }
  return found?.spot ?? null;
}
