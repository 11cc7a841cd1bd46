import { useEffect } from "react";
import { untilIdle } from "@/components/ui/when-idle";

/** What is opened sooner or later, the likely first. */
const rooms: readonly (() => Promise<unknown>)[] = [
  () => import("./palette/palette"),
  () => import("./canvas/insert-menu"),
  () => import("./commands/command-menu"),
  () => import("./screens/screen-menu"),
  () => import("./problems/problems-panel"),
  () => import("./trying/try-panel"),
  () => import("./routing/flow-map"),
  () => import("./live/live-view"),
  () => import("./bar/export-menu"),
  () => import("./bar/more-menu"),
  () => import("./commands/paste-text"),
  () => import("./saving/conflict-dialog"),
  () => import("./saving/revisions-dialog"),
  () => import("./commands/command-palette"),
  () => import("./commands/shortcut-sheet"),
  () => import("./screens/screen-id-dialog"),
  () => import("./inspector/references/chip-editor"),
  () => import("./inspector/actions/rule-of-action"),
  () => import("./inspector/pictures/crop-dialog"),
  () => import("./json/json-view"),
];

/**
 * Loads the parts that are not visible yet, each in an idle moment of its own: they open at once, and still open when
 * the connection is lost. What fails to load is asked for again when it is needed.
 */
export function useLoadAhead(): void {
  useEffect(() => {
    let isLeft = false;
    void loadAhead(() => isLeft);
    return () => {
      isLeft = true;
    };
  }, []);
}

async function loadAhead(isLeft: () => boolean): Promise<void> {
  for (const load of rooms) {
    await untilIdle();
    if (isLeft()) return;
    await load().catch(() => undefined);
  }
}
