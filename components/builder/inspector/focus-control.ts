/**
 * Puts the focus on the control of a prop and scrolls to it, unfolding what hides it. `path` are the wire keys; the
 * control of the deepest key that has one is taken.
 */
export function focusControl(root: HTMLElement, path: readonly (string | number)[]): void {
  const name = path[0];
  const area =
    name === undefined ? root : root.querySelector<HTMLElement>(`[data-path="${CSS.escape(String(name))}"]`);
  const place = area ?? root;
  place.closest<HTMLElement>("[data-folded]")?.querySelector("button")?.click();
  place.scrollIntoView({ block: "center" });
  const field = place.querySelector<HTMLElement>("input, textarea, [contenteditable=true]");
  const control = field ?? place.querySelector<HTMLElement>("button");
  control?.focus({ preventScroll: true });
}
