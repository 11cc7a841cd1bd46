import { type FlowDocument, type FlowScreen, type ScreenKey, screenId } from "@/lib/flow/model/document";
import type { MapLayout } from "../ports";
import { placeScreens } from "./arrange";
import { exitsOf } from "./exits";
import type { Box } from "./free-place";
import { routesOf } from "./map-facts";

export const boxWidth = 208;
const headHeight = 36;
const pictureHeight = 300;
const exitHeight = 30;

export function boxHeight(exits: number): number {
  return headHeight + pictureHeight + Math.max(1, exits) * exitHeight + 12;
}

/** Positions of all screens by their WhatsApp id (or key while they have none). */
export function placesOf(document: FlowDocument, layout: MapLayout): MapLayout {
  return placeScreens(arrangeInput(document), layout);
}

export function placeName(screen: FlowScreen): string {
  return screenId(screen) || screen.key;
}

/** The boxes of all screens where they stand on the map. */
export function boxesOf(document: FlowDocument, layout: MapLayout): ReadonlyMap<ScreenKey, Box> {
  const exits = exitsOf(document);
  const places = placesOf(document, layout);
  return new Map(
    document.screens.map((screen) => {
      const { x, y } = places[placeName(screen)] ?? { x: 0, y: 0 };
      const height = boxHeight(exits.get(screen.key)?.length ?? 0);
      return [screen.key, { x, y, width: boxWidth, height }];
    }),
  );
}

export function arrangeInput(document: FlowDocument): Parameters<typeof placeScreens>[0] {
  const exits = exitsOf(document);
  const names = new Map(document.screens.map((screen) => [screen.key, placeName(screen)]));
  return {
    screens: document.screens.map((screen) => ({
      id: placeName(screen),
      width: boxWidth,
      height: boxHeight(exits.get(screen.key)?.length ?? 0),
    })),
    routes: routesOf(document).map(({ from, to }) => ({
      from: names.get(from) ?? from,
      to: names.get(to) ?? to,
    })),
  };
}
