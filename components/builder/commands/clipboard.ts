import { showToast } from "@/components/ui/toast";
import { copyNodes, copyScreens } from "@/lib/flow/edit/copy";
import type { BuilderStore } from "../store/create-store";
import type { BuilderState } from "../store/state";
import { commandTexts } from "./command-texts";
import { deleteSelected } from "./delete-selected";

/** The selected nodes as JSON text; the whole screen when no node is selected; null when there is none. */
export function textOfSelection({ history }: Pick<BuilderState, "history">): string | null {
  const { document, selection } = history.present;
  if (selection.nodes.length > 0) return copyNodes(document, selection.nodes);
  return selection.screen === null ? null : copyScreens(document, [selection.screen]);
}

export function copySelection(store: BuilderStore): void {
  const text = textOfSelection(store.getState());
  if (text !== null) void write(store, text);
}

export function cutSelection(store: BuilderStore): void {
  const text = textOfSelection(store.getState());
  if (text === null) return;
  void write(store, text).then((isWritten) => isWritten && deleteSelected(store));
}

/** For menus and the palette; the keys go through the browser's own paste, which needs no permission. */
export function pasteFromClipboard(store: BuilderStore): void {
  navigator.clipboard
    .readText()
    .then((text) => pasteInto(store, text))
    .then((isPasted) => !isPasted && showToast({ text: commandTexts.nothingToPaste }))
    .catch(() => showToast({ text: commandTexts.pasteByKeys }));
}

/** Adds what a text holds after the selection; answers false when it holds no part of a Flow. */
export async function pasteInto(store: BuilderStore, text: string): Promise<boolean> {
  // Reading foreign JSON is a good part of the clipboard, and nothing needs it before the first paste.
  const { pasteText } = await import("./paste-text");
  return pasteText(store, text);
}

async function write(store: BuilderStore, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    store.getState().announce(commandTexts.copied);
    return true;
  } catch {
    showToast({ text: commandTexts.copyByKeys });
    return false;
  }
}
