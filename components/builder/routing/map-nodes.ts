import type { Node } from "@xyflow/react";
import {
  type FlowDocument,
  type FlowScreen,
  type ScreenKey,
  screenId,
  screenTitle,
} from "@/lib/flow/model/document";
import type { MapLayout } from "../ports";
import { placeScreens } from "./arrange";
import { type Exit, exitsOf } from "./exits";
import { refusalOf } from "./map-edits";
import { marksOf, routesOf, type ScreenMarks } from "./map-facts";

export type ScreenBox = Node<
  {
    readonly screen: FlowScreen;
    readonly screenId: string;
    readonly title: string;
    readonly exits: readonly Exit[];
    readonly marks: ScreenMarks;
    /** While a route is being drawn: why it may not end here, or null when it may. */
    readonly refusal: string | null;
    readonly isDrawing: boolean;
  },
  "screen"
>;

/** Where all screens stand when they are shown at once: free of the toolbar above and the overview below. */
export const allInSight = {
  padding: { top: "72px", bottom: "184px", x: "48px" },
  maxZoom: 1,
} as const;

export const boxWidth = 208;
const headHeight = 36;
const pictureHeight = 300;
const exitHeight = 30;

export function boxHeight(exits: number): number {
  return headHeight + pictureHeight + Math.max(1, exits) * exitHeight + 12;
}

const unmarked: ScreenMarks = { isFirst: false, isLast: false, isUnreachable: false, isDeadEnd: false };

/** The screens as boxes on the map. `drawingFrom` is the exit a route is being drawn from. */
export function screenBoxesOf(
  document: FlowDocument,
  layout: MapLayout,
  selected: ScreenKey | null,
  drawingFrom: string | null,
): ScreenBox[] {
  const exits = exitsOf(document);
  const marks = marksOf(document);
  const places = placesOf(document, layout);
  return document.screens.map((screen) => {
    const own = exits.get(screen.key) ?? [];
    return {
      id: screen.key,
      type: "screen" as const,
      position: places[placeName(screen)] ?? { x: 0, y: 0 },
      width: boxWidth,
      height: boxHeight(own.length),
      selected: screen.key === selected,
      deletable: false,
      data: {
        screen,
        screenId: screenId(screen),
        title: screenTitle(screen) || screenId(screen),
        exits: own,
        marks: marks.get(screen.key) ?? unmarked,
        isDrawing: drawingFrom !== null,
        refusal: drawingFrom === null ? null : refusalOf(document, drawingFrom, screen.key),
      },
    };
  });
}

/** Positions of all screens by their WhatsApp id (or key while they have none). */
export function placesOf(document: FlowDocument, layout: MapLayout): MapLayout {
  return placeScreens(arrangeInput(document), layout);
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

function placeName(screen: FlowScreen): string {
  return screenId(screen) || screen.key;
}
