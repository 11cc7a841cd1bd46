import { type FlowDocument, type ScreenKey, screenId } from "@/lib/flow/model/document";
import { screenWithKey } from "@/lib/flow/model/walk";
import type { BuilderStore } from "../store/create-store";
import { freePlace, type Point } from "./free-place";
import { boxesOf, placesOf } from "./screen-places";

type NewPlace = {
  readonly screen: ScreenKey;
  readonly near: Point;
  /** The Flow without the screen. */
  readonly before: FlowDocument;
};

/**
 * Puts a new screen where there is room near a point of the map. The others stay where they were shown, also those
 * that nobody had put there: with the new screen among them they would be arranged anew.
 */
export function placeScreen(store: BuilderStore, { screen: key, near, before }: NewPlace): void {
  const { history, layout, moveScreenOnMap } = store.getState();
  const { document } = history.present;
  const screen = screenWithKey(document, key);
  const size = boxesOf(document, layout).get(key);
  if (!screen || !size || screenId(screen) === "") return;
  const { x, y } = freePlace([...boxesOf(before, layout).values()], size, near);
  moveScreenOnMap({
    ...placesOf(before, layout),
    [screenId(screen)]: { x: Math.round(x), y: Math.round(y) },
  });
}
