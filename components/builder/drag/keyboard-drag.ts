import type { FlowDocument, ScreenKey } from "@/lib/flow/model/document";
import type { Location } from "@/lib/flow/model/location";
import { findNode, screenWithKey } from "@/lib/flow/model/walk";
import type { BuilderState, DragInProgress, DragSource, DropTarget } from "../store/state";
import { placesOn } from "./drop-places";
import { isSameTarget } from "./is-same-target";
import { sourceNodes } from "./source-nodes";
import { placeTarget } from "./target-words";

/**
 * The next target of a drag by keyboard. Up and down go through the allowed places of the screen shown; left and
 * right go to the end of the neighbouring screen. A dragged screen moves along the list. Null when there is none.
 */
export function nextTarget(state: BuilderState, drag: DragInProgress, key: string): DropTarget | null {
  const { document, selection } = state.history.present;
  const step = key === "ArrowDown" || key === "ArrowRight" ? 1 : -1;
  if (drag.source.kind === "screen") return nextOrder(document, drag, step);
  const current = drag.target?.kind === "place" ? drag.target.location.screen : selection.screen;
  if (key === "ArrowLeft" || key === "ArrowRight")
    return endOfNeighbour(document, drag.source, current, step);
  const allowed = allowedPlaces(document, drag.source, current);
  const at = drag.target ? allowed.findIndex((place) => isSameTarget(place, drag.target)) : -1;
  const start = at === -1 ? startIndex(document, drag.source, allowed) : at;
  return allowed[Math.min(allowed.length - 1, Math.max(0, start + step))] ?? null;
}

/** Every place on a screen where the dragged nodes may stand. */
export function allowedPlaces(
  document: FlowDocument,
  source: DragSource,
  key: ScreenKey | null,
): readonly DropTarget[] {
  const screen = key === null ? undefined : screenWithKey(document, key);
  if (!screen) return [];
  const nodes = sourceNodes(document, source);
  return placesOn(
    screen,
    nodes.map(({ id }) => id),
  )
    .map((location) => placeTarget(document, nodes, location))
    .filter((target) => target.refusal === null);
}

/** The first step goes from where the node stands now; a new one starts above the first place. */
function startIndex(document: FlowDocument, source: DragSource, places: readonly DropTarget[]): number {
  const [first] = source.kind === "nodes" ? source.nodes : [];
  const now = first === undefined ? undefined : findNode(document, first)?.location;
  if (!now) return -1;
  // A node dragged together with the one before it has no place of its own: theirs is the last one up to here.
  return places.findLastIndex((place) => place.kind === "place" && isUpTo(place.location, now));
}

function isUpTo(place: Location, now: Location): boolean {
  return (
    place.screen === now.screen &&
    place.parent === now.parent &&
    place.slot === now.slot &&
    place.index <= now.index
  );
}

function endOfNeighbour(
  document: FlowDocument,
  source: DragSource,
  current: ScreenKey | null,
  step: number,
): DropTarget | null {
  const at = document.screens.findIndex((screen) => screen.key === current);
  const screen = document.screens[at + step];
  return (screen && allowedPlaces(document, source, screen.key).at(-1)) ?? null;
}

function nextOrder(document: FlowDocument, { source, target }: DragInProgress, step: number): DropTarget {
  const from = document.screens.findIndex(
    (screen) => source.kind === "screen" && screen.key === source.screen,
  );
  const at = target?.kind === "order" ? target.index : from;
  // A screen before itself and after itself are the same order; the step skips one of them.
  const next = at + step;
  const index = next === from + 1 ? next + (step > 0 ? 1 : -1) : next;
  return { kind: "order", index: Math.min(document.screens.length, Math.max(0, index)), refusal: null };
}
