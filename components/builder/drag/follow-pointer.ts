import type { BuilderStore } from "../store/create-store";
import type { Point } from "./drop-position";
import { isSameTarget } from "./is-same-target";
import { targetAt } from "./target-at";

/** Rest over another screen of the list before it opens, in milliseconds. */
const openAfterMs = 600;
/** Distance from the edge of a scrolling area at which it begins to move, in px, and its fastest step per frame. */
const edgePx = 56;
const stepMaxPx = 14;

/**
 * Keeps the drop target in the store while the pointer drags: once per frame, so that a drag never waits. Scrolls
 * what is under the pointer near its edges, and opens a screen the pointer rests on. Answers how to stop.
 */
export function followPointer(store: BuilderStore, start: Point): () => void {
  let point = start;
  let restsOn: { readonly screen: string; readonly since: number } | null = null;
  let frame = requestAnimationFrame(step);

  function step(now: number): void {
    frame = requestAnimationFrame(step);
    const state = store.getState();
    if (!state.drag) return;
    scrollUnder(point);
    const target = targetAt(state, state.drag.source, point);
    if (!isSameTarget(target, state.drag.target)) state.set({ drag: { ...state.drag, target } });
    restsOn = target?.kind === "screen" ? rest(target.screen, now) : null;
  }

  function rest(screen: string, now: number): typeof restsOn {
    if (restsOn?.screen !== screen) return { screen, since: now };
    if (now - restsOn.since > openAfterMs) openScreen(store, screen);
    return restsOn;
  }

  function move(event: PointerEvent | TouchEvent): void {
    const at = "touches" in event ? event.touches[0] : event;
    if (at) point = { x: at.clientX, y: at.clientY };
  }

  window.addEventListener("pointermove", move, { passive: true });
  window.addEventListener("touchmove", move, { passive: true });
  return () => {
    cancelAnimationFrame(frame);
    window.removeEventListener("pointermove", move);
    window.removeEventListener("touchmove", move);
  };
}

function openScreen(store: BuilderStore, key: string): void {
  const { history, select } = store.getState();
  const { document, selection } = history.present;
  const screen = document.screens.find((each) => each.key === key);
  if (screen && selection.screen !== screen.key) select({ screen: screen.key, nodes: [] });
}

function scrollUnder({ x, y }: Point): void {
  const area = document.elementFromPoint(x, y)?.closest("[data-drag-scroll], [data-drop-root]");
  const scroller = area?.matches("[data-drag-scroll]") ? area : area?.querySelector("[data-drag-scroll]");
  if (!scroller) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  const speed = Math.max(0, y - (bottom - edgePx)) - Math.max(0, top + edgePx - y);
  if (speed !== 0) scroller.scrollTop += Math.max(-1, Math.min(1, speed / edgePx)) * stepMaxPx;
}
