import type { EditorState } from "@codemirror/state";
import { pointerOf, targetAt } from "@/lib/flow/model/pointer";
import { pointerAt, positionOf } from "@/lib/flow/text/text-position";
import type { BuilderStore } from "../store/create-store";
import type { BuilderFacts } from "../store/state";
import type { MarkedSpan } from "./marked-part";

/** Selects the screen and node that the caret stands in. */
export function selectAtCaret(store: BuilderStore, editor: EditorState): void {
  const pointer = pointerAt(editor.doc.toString(), editor.selection.main.head);
  if (pointer === undefined) return;
  const state = store.getState();
  const { document, selection } = state.history.present;
  const target = targetAt(document, pointer);
  if (!target?.screen) return;
  const nodes = target.node ? [target.node] : [];
  const isSame = selection.screen === target.screen && String(selection.nodes) === String(nodes);
  if (!isSame) state.select({ screen: target.screen, nodes });
}

/** Where the selected node (or screen) stands in the text. */
export function spanOfSelection(text: string, facts: Pick<BuilderFacts, "history">): MarkedSpan | null {
  const { document, selection } = facts.history.present;
  if (!selection.screen) return null;
  const node = selection.nodes.at(-1);
  const pointer = pointerOf(document, { screen: selection.screen, ...(node ? { node } : {}), path: [] });
  const span = pointer === undefined ? undefined : positionOf(text, pointer);
  return span ? { from: span.from, end: span.end } : null;
}
