import { duplicateNodes } from "@/lib/flow/edit/duplicate-nodes";
import type { BuilderStore } from "../store/create-store";
import { newId } from "../store/new-id";
import { commandTexts } from "./command-texts";
import { reportRefused } from "./report-refused";
import { selectedNodes } from "./selected";

/** Puts copies of the selected nodes after them and selects the copies. */
export function duplicateSelected(store: BuilderStore): void {
  const state = store.getState();
  const { document, selection } = state.history.present;
  const nodes = selectedNodes(state).map(({ id }) => id);
  const made = duplicateNodes(document, { nodes, newId });
  if (made.nodes.length > 0) {
    state.run(() => ({ document: made.document, selection: { ...selection, nodes: made.nodes } }));
    state.announce(commandTexts.duplicated(made.nodes.length));
  }
  reportRefused(made.refused);
}
