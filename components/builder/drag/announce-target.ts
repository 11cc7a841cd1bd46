import type { BuilderStore } from "../store/create-store";
import type { DragInProgress } from "../store/state";
import { targetInWords } from "./target-words";
import { dragTexts } from "./texts";

/** Says where a drag stands now, and why it may not be put down there. */
export function announceTarget(store: BuilderStore, drag?: DragInProgress): void {
  const state = store.getState();
  const target = (drag ?? state.drag)?.target;
  if (!target) return;
  const where = targetInWords(state.history.present.document, target);
  state.announce(target.refusal === null ? where : dragTexts.refused(where, target.refusal));
}
