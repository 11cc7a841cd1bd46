import { showToast } from "@/components/ui/toast";
import { pasteValue } from "@/lib/flow/edit/paste-nodes";
import type { ScreenKey } from "@/lib/flow/model/document";
import type { Location } from "@/lib/flow/model/location";
import type { BuilderStore } from "../store/create-store";
import { newId } from "../store/new-id";
import { commandTexts } from "./command-texts";
import { readClipboard } from "./read-clipboard";
import { reportRefused } from "./report-refused";
import { insertionPlace } from "./selected";

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
