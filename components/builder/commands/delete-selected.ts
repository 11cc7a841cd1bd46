import { deleteNodes } from "@/lib/flow/edit/delete-nodes";
import type { NodeId } from "@/lib/flow/model/document";
import { readingOrder } from "../canvas/reading-order";
import type { BuilderStore } from "../store/create-store";
import type { Selection } from "../store/state";
import { nameOf } from "../words/node-words";
import { commandTexts } from "./command-texts";
import { lostInWords } from "./lost-in-words";
import { selectedNodes, selectedScreen } from "./selected";
import { showUndoToast } from "./undo-toast";

/** Deletes the selected nodes, selects what stands nearest, and names what still depended on them. */
export function deleteSelected(store: BuilderStore): void {
  const state = store.getState();
  const nodes = selectedNodes(state);
  const [first] = nodes;
  if (!first) return;
  const next = nearest(store, new Set(nodes.map(({ id }) => id)));
  const { document, lost } = deleteNodes(
    state.history.present.document,
    nodes.map(({ id }) => id),
  );
  state.run(() => ({ document, selection: next }));
  const text =
    nodes.length === 1 ? commandTexts.deleted(nameOf(first)) : commandTexts.deletedMany(nodes.length);
  const detail = lostInWords(document, lost);
  if (detail === undefined) state.announce(text);
  else showUndoToast(store, text, detail);
}

/** The node after the deleted ones in reading order, else the one before, else the screen. */
function nearest(store: BuilderStore, gone: ReadonlySet<NodeId>): Selection {
  const state = store.getState();
  const { selection } = state.history.present;
  const screen = selectedScreen(state);
  if (!screen) return selection;
  const order = readingOrder(screen);
  const inside = insideOf(order, gone);
  const last = order.findLastIndex((node) => inside.has(node.id));
  const next = order[last + 1] ?? order.slice(0, last).findLast((node) => !inside.has(node.id));
  return { screen: screen.key, nodes: next ? [next.id] : [] };
}

/** The deleted nodes with everything inside them. */
function insideOf(order: ReturnType<typeof readingOrder>, gone: ReadonlySet<NodeId>): ReadonlySet<NodeId> {
  const inside = new Set<NodeId>(gone);
  for (const node of order) {
    if (!inside.has(node.id)) continue;
    for (const children of Object.values(node.slots)) for (const child of children) inside.add(child.id);
  }
  return inside;
}
