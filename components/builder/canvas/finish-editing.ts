import type { BuilderStore } from "../store/create-store";
import type { Focus } from "../store/state";
import { startEditing } from "./edit-text-at";
import { neighbourText } from "./text-elements";

/** Ends editing a text. The focus goes back to its component, unless the person has put it elsewhere. */
export function finishEditing(
  store: BuilderStore,
  at: Focus,
  focus: "to-node" | "keep-focus" = "to-node",
): void {
  const state = store.getState();
  if (state.inlineEdit !== at) return;
  state.endBurst();
  state.set({ inlineEdit: null });
  if (focus === "keep-focus" || at.node === undefined) return;
  document
    .querySelector<HTMLElement>(`[data-canvas] [data-node="${CSS.escape(at.node)}"]`)
    ?.focus({ preventScroll: true });
}

/** Goes on with the next text on the phone, or the one before; at the ends editing is over. */
export function goToNeighbour(store: BuilderStore, at: Focus, step: 1 | -1): void {
  let next = neighbourText(at, step);
  while (next) {
    const { select, history } = store.getState();
    if (next.node !== at.node)
      select({ ...history.present.selection, nodes: next.node === undefined ? [] : [next.node] });
    startEditing(store, next);
    if (store.getState().inlineEdit === next) return;
    next = neighbourText(next, step);
  }
  finishEditing(store, at);
}
