import type { ScreenKey } from "@/lib/flow/model/document";
import type { BuilderState, DragSource, DropTarget } from "../store/state";
import { endOf } from "./drop";
import { locationAt, type Point } from "./drop-position";
import { pulledInto, readZones } from "./read-zones";
import { sourceNodes } from "./source-nodes";
import { placeTarget } from "./target-words";

/** What the pointer is over: a place, a screen in the list, a position in that list; null anywhere else. */
export function targetAt(state: BuilderState, source: DragSource, point: Point): DropTarget | null {
  const under = document.elementFromPoint(point.x, point.y);
  if (!under) return null;
  if (source.kind === "screen") return orderTarget(under, point);
  const root = under.closest("[data-drop-root]");
  if (root) return placeIn(root, state, source, point);
  const card = under.closest<HTMLElement>("[data-screen-card]");
  return card ? screenTarget(card, state, source) : null;
}

function placeIn(root: Element, state: BuilderState, source: DragSource, point: Point): DropTarget | null {
  const location = locationAt(readZones(root), pulledInto(root, point));
  if (!location) return null;
  const { document } = state.history.present;
  return placeTarget(document, sourceNodes(document, source), location);
}

function screenTarget(card: HTMLElement, state: BuilderState, source: DragSource): DropTarget | null {
  // Written by the list from the screen's own key.
  const screen = card.dataset.screenCard as ScreenKey;
  const { document } = state.history.present;
  const end = endOf(document, screen);
  if (!end) return null;
  const { refusal } = placeTarget(document, sourceNodes(document, source), end);
  return { kind: "screen", screen, refusal };
}

/** A screen goes before the card whose middle is below the pointer. */
function orderTarget(under: Element, point: Point): DropTarget | null {
  const list = under.closest("[data-screen-list]");
  if (!list) return null;
  const cards = [...list.querySelectorAll("[data-screen-card]")];
  const index = cards.findIndex((card) => {
    const { top, bottom } = card.getBoundingClientRect();
    return point.y < (top + bottom) / 2;
  });
  return { kind: "order", index: index === -1 ? cards.length : index, refusal: null };
}
