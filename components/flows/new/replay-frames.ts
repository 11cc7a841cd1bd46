import type { FlowDocument } from "@/lib/flow/model/document";
import { playToEnd } from "@/lib/flow/runtime/play/play";
import { screenView } from "@/lib/flow/runtime/screen-view";
import { idleState } from "@/lib/flow/runtime/step";
import { transition } from "@/lib/flow/runtime/transition";
import type { ScreenView } from "@/lib/flow/runtime/view";

/** Most pictures of a replay; longer Flows begin again there. */
const framesMax = 60;

/**
 * What the phone shows, one picture after the other, when the Flow is filled in and played to its end. `today` as
 * YYYY-MM-DD. Empty when the Flow shows nothing.
 */
export function replayFrames(flow: FlowDocument, today: string): readonly ScreenView[] {
  const frames: ScreenView[] = [];
  let state = idleState;
  for (const { event } of playToEnd(flow, { today, fill: "all" }).log) {
    state = transition(flow, state, event)[0];
    if (state.status !== "running" || frames.length === framesMax) continue;
    const view = screenView(flow, state);
    if (view.id !== "") frames.push(view);
  }
  return frames;
}
