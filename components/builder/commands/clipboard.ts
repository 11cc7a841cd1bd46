import { showToast } from "@/components/ui/toast";
import { copyNodes, copyScreens } from "@/lib/flow/edit/copy";
import { pasteValue } from "@/lib/flow/edit/paste-nodes";
import type { ScreenKey } from "@/lib/flow/model/document";
import type { Location } from "@/lib/flow/model/location";
import type { BuilderStore } from "../store/create-store";
import { newId } from "../store/new-id";
import type { BuilderState } from "../store/state";
import { commandTexts } from "./command-texts";
import { deleteSelected } from "./delete-selected";
import { readClipboard } from "./read-clipboard";
import { reportRefused } from "./report-refused";
import { insertionPlace } from "./selected";

/** The selected nodes as JSON text; the whole screen when no node is selected; null when there is none. */
export function textOfSelection({ history }: Pick<BuilderState, "history">): string | null {
  const { document, selection } = history.present;
  if (selection.nodes.length > 0) return copyNodes(document, selection.nodes);
  return selection.screen === null ? null : copyScreens(document, [selection.screen]);
}

/** Adds what a text holds after the selection, and selects it. False when it holds no part of a Flow. */
export function pasteText(store: BuilderStore, text: string): boolean {
  const content = readClipboard(text);
  if (content.kind === "nothing") {
    if (content.reason === "other-json") showToast({ tone: "problem", text: commandTexts.notFlowJson });
    return false;
  }
  const state = store.getState();
  const { document, selection } = state.history.present;
  const at = insertionPlace(state);
  const made = pasteValue(document, { value: content.value, at: at ?? nowhere, newId });
  const [screen] = made.screens;
  const next = screen === undefined ? { ...selection, nodes: made.nodes } : { screen, nodes: [] };
  if (made.document !== document) {
    state.run(() => ({ document: made.document, selection: next }));
    state.announce(commandTexts.pasted(made.nodes.length, made.screens.length));
  } else if (made.refused.length === 0) showToast({ tone: "problem", text: commandTexts.noScreenToPasteOn });
  reportRefused(made.refused);
  return true;
}

/** In a Flow without screens only screens can be pasted; the command then finds no such screen to put nodes on. */
const nowhere: Location = {
  // A key that no screen has.
  screen: "" as ScreenKey,
  parent: null,
  slot: "children",
  index: 0,
};

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
    .then((text) => {
      if (!pasteText(store, text)) showToast({ text: commandTexts.nothingToPaste });
    })
    .catch(() => showToast({ text: commandTexts.pasteByKeys }));
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
