/**
 * What on the canvas is to have the focus when something that lay over it is gone: the selected component, else the
 * one the Tab key stops at, else the canvas. Null while another view is shown. Whoever is quick may already edit a
 * text on the phone by then: the focus stays there.
 */
export function canvasFocus(): HTMLElement | null {
  const now = document.activeElement;
  if (now instanceof HTMLTextAreaElement && now.closest("[data-canvas]")) return now;
  const canvas = document.querySelector<HTMLElement>("[data-canvas]");
  const selected = canvas?.querySelectorAll<HTMLElement>("[data-node][data-selected]") ?? [];
  return (
    selected[selected.length - 1] ?? canvas?.querySelector<HTMLElement>("[data-node][tabindex='0']") ?? canvas
  );
}
