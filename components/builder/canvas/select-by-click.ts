import type { NodeId } from "@/lib/flow/model/document";
import type { BuilderStore } from "../store/create-store";
import { range } from "./reading-order";

type Held = { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean };

/** A click selects one node; with Shift everything from the last one on; with Ctrl or Command it adds or takes away. */
export function selectByClick(store: BuilderStore, id: NodeId, held: Held): void {
  const { history, select } = store.getState();
  const { document, selection } = history.present;
  const screen = document.screens.find((each) => each.key === selection.screen);
  const last = selection.nodes.at(-1);
  if (held.shiftKey && screen && last !== undefined) {
    const anchor = selection.nodes[0] ?? last;
    select({ ...selection, nodes: range(screen, anchor, id) });
  } else if (held.ctrlKey || held.metaKey) {
    const others = selection.nodes.filter((node) => node !== id);
    select({ ...selection, nodes: others.length < selection.nodes.length ? others : [...others, id] });
  } else {
    select({ ...selection, nodes: [id] });
  }
}
