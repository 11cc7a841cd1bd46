import type { FlowDocument } from "@/lib/flow/model/document";
import { screenView } from "@/lib/flow/runtime/screen-view";
import type { RunState } from "@/lib/flow/runtime/state";
import { currentScreen } from "./current-answer";
import type { Leaving } from "./play-state";

/** The screen that slides away because another came to the front; null when none did. */
export function leavingScreen(flow: FlowDocument, before: RunState, after: RunState): Leaving | null {
  const id = currentScreen(before);
  const next = currentScreen(after);
  if (id === null || next === null || id === next) return null;
  const way = after.history.length < before.history.length ? "back" : "forward";
  return { view: screenView(flow, before), way };
}
