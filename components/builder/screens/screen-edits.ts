import { showToast } from "@/components/ui/toast";
import { deleteScreen } from "@/lib/flow/edit/delete-screen";
import { duplicateScreen } from "@/lib/flow/edit/duplicate-screen";
import { setTerminal, terminalVerdict } from "@/lib/flow/edit/set-terminal";
import { type FlowDocument, type FlowScreen, isTerminal } from "@/lib/flow/model/document";
import { findNode } from "@/lib/flow/model/walk";
import { lostInWords } from "../commands/lost-in-words";
import { showUndoToast } from "../commands/undo-toast";
import type { BuilderStore } from "../store/create-store";
import { newId } from "../store/new-id";
import { nameOf, screenNameOf } from "../words/node-words";
import { screensTexts } from "./texts";

/** Puts a copy of a screen after it and shows the copy. */
export function duplicateScreenOf(store: BuilderStore, { key }: FlowScreen): void {
  store.getState().run((document) => {
    const made = duplicateScreen(document, { screen: key, newId });
    return made.screen === undefined
      ? document
      : { document: made.document, selection: { screen: made.screen, nodes: [] } };
  });
  store.getState().announce(screensTexts.duplicated);
}

/** Deletes a screen, shows its neighbour, and names what led to it or used its answers. */
export function deleteScreenOf(store: BuilderStore, screen: FlowScreen): void {
  const state = store.getState();
  const { screens } = state.history.present.document;
  const at = screens.findIndex(({ key }) => key === screen.key);
  const next = screens[at + 1] ?? screens[at - 1];
  const { document, lost, cut } = deleteScreen(state.history.present.document, screen.key);
  state.run(() => ({ document, selection: { screen: next?.key ?? null, nodes: [] } }));
  const buttons = cut.flatMap(({ node }) => findNode(document, node)?.node ?? []).map(nameOf);
  const details = [
    buttons.length > 0 ? screensTexts.leadNowhere([...new Set(buttons)]) : undefined,
    lostInWords(document, lost),
  ].filter((detail) => detail !== undefined);
  showUndoToast(store, screensTexts.deleted(screenNameOf(screen)), details.join(" ") || undefined);
}

/** Makes a screen a last screen, or no longer one. */
export function toggleLast(store: BuilderStore, screen: FlowScreen): void {
  const verdict = terminalVerdict(store.getState().history.present.document, screen.key);
  if (!isTerminal(screen) && !verdict.allowed) {
    if (verdict.reason === "menu") showToast({ tone: "problem", text: screensTexts.noLastWithMenu });
    return;
  }
  store
    .getState()
    .run((document) => setTerminal(document, { screen: screen.key, terminal: !isTerminal(screen), newId }));
  store.getState().announce(isTerminal(screen) ? screensTexts.noLongerLast : screensTexts.nowLast);
}

export function canToggleLast(document: FlowDocument, screen: FlowScreen): boolean {
  return isTerminal(screen) || terminalVerdict(document, screen.key).allowed;
}
