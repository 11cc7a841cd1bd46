import type { Node } from "@xyflow/react";
import {
  type FlowDocument,
  type FlowScreen,
  type ScreenKey,
  screenId,
  screenTitle,
} from "@/lib/flow/model/document";
import type { MapLayout } from "../ports";
import { type Exit, exitsOf } from "./exits";
import { refusalOf } from "./map-edits";
import { marksOf, type ScreenMarks } from "./map-facts";
import { boxesOf } from "./screen-places";

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

const nowhere = { x: 0, y: 0, width: 0, height: 0 };
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
  const boxes = boxesOf(document, layout);
  return document.screens.map((screen) => {
    const own = exits.get(screen.key) ?? [];
    const { x, y, width, height } = boxes.get(screen.key) ?? nowhere;
    return {
      id: screen.key,
      type: "screen" as const,
      position: { x, y },
      width,
      height,
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
