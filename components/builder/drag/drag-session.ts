import type { BuilderStore } from "../store/create-store";
import type { DragSource } from "../store/state";
import { announceTarget } from "./announce-target";
import { dropped } from "./drop";
import { withSelected } from "./source-nodes";
import { sourceInWords } from "./source-words";
import { targetInWords } from "./target-words";
import { dragTexts } from "./texts";

/** A drag begins: what is taken is selected, or the whole selection it belongs to comes along. */
export function beginDrag(store: BuilderStore, data: unknown, isByKeyboard: boolean): void {
  const source = sourceOf(data);
  if (!source) return;
  const { history, select, set, announce } = store.getState();
  const { document, selection } = history.present;
  const taken = source.kind === "nodes" ? source.nodes[0] : undefined;
  const whole: DragSource =
    taken === undefined ? source : { kind: "nodes", nodes: withSelected(document, selection, taken) };
  if (taken !== undefined && !selection.nodes.includes(taken)) select({ ...selection, nodes: [taken] });
  set({ drag: { source: whole, target: null }, insertAt: null, inlineEdit: null });
  if (isByKeyboard) announce(dragTexts.pickedUp(sourceInWords(document, whole)));
}

/** A drag ends: put down where the mark is, or put back. */
export function endDrag(store: BuilderStore, isDropped: boolean): void {
  const state = store.getState();
  const { drag } = state;
  state.set({ drag: null });
  if (!drag) return;
  const before = state.history.present.document;
  const name = sourceInWords(before, drag.source);
  if (!isDropped || !drag.target) {
    state.announce(dragTexts.putBack(name));
    return;
  }
  if (drag.target.refusal !== null) {
    announceTarget(store, drag);
    return;
  }
  const { source, target } = drag;
  state.run((document) => dropped(document, source, target));
  const isMoved = store.getState().history.present.document !== before;
  state.announce(isMoved ? dragTexts.dropped(name, targetInWords(before, target)) : dragTexts.putBack(name));
}

/** Draggable parts carry their source as `data.source`. */
function sourceOf(data: unknown): DragSource | null {
  if (typeof data !== "object" || data === null || !("source" in data)) return null;
  // Written by the builder's own draggable parts alone.
  return data.source as DragSource;
}
