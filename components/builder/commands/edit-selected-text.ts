import { startEditing } from "../canvas/edit-text-at";
import { pathOfProp } from "../canvas/editable-text";
import type { BuilderStore } from "../store/create-store";
import { selectedScreen } from "./selected";

/** Edits the first text of the selected node where it stands on the phone. */
export function editSelectedText(store: BuilderStore): void {
  const state = store.getState();
  const screen = selectedScreen(state);
  const node = state.history.present.selection.nodes.at(-1);
  if (!screen || node === undefined) return;
  const frame = document.querySelector(`[data-canvas] [data-node="${CSS.escape(node)}"]`);
  const prop = frame?.querySelector<HTMLElement>("[data-prop]")?.dataset.prop;
  if (prop !== undefined) startEditing(store, { screen: screen.key, node, path: pathOfProp(prop) });
}
