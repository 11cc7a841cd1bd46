import { addFooter } from "@/lib/flow/edit/add-footer";
import { addScreen } from "@/lib/flow/edit/add-screen";
import { leadOn } from "@/lib/flow/edit/lead-on";
import { setTerminal } from "@/lib/flow/edit/set-terminal";
import { type FlowDocument, isTerminal, type ScreenKey, screenTitle } from "@/lib/flow/model/document";
import { edgesOf } from "@/lib/flow/model/edges";
import type { IdSource } from "@/lib/flow/model/parse";
import type { BuilderStore } from "../store/create-store";
import { newId } from "../store/new-id";
import { screensTexts } from "./texts";

/** Adds a screen after the selected one and shows it. */
export function addScreenAfterSelected(store: BuilderStore): void {
  const { run, announce } = store.getState();
  run((document, selection) => {
    const made = withNewScreen(document, { after: selection.screen, newId });
    return { document: made.document, selection: { screen: made.screen, nodes: [] } };
  });
  announce(screensTexts.added);
}

/**
 * A new screen with its button. After the end of the Flow it becomes the end itself, and the screen that was last
 * leads to it, with a button of its own where it had none; elsewhere a button before it that waits for a screen takes it.
 */
export function withNewScreen(
  document: FlowDocument,
  details: { readonly after: ScreenKey | null; readonly newId: IdSource },
): { readonly document: FlowDocument; readonly screen: ScreenKey } {
  const after = document.screens.find(({ key }) => key === details.after) ?? document.screens.at(-1);
  const added = addScreen(document, {
    title: freshTitle(document),
    newId: details.newId,
    ...(after ? { after: after.key } : {}),
  });
  const { screen } = added;
  const isAtEnd = document.screens.at(-1) === after;
  const lastScreens = document.screens.filter(isTerminal);
  if (!after || (isAtEnd && lastScreens.length === 1 && lastScreens[0] === after)) {
    const ended = setTerminal(added.document, { screen, terminal: true, newId: details.newId });
    if (!after) return { screen, document: ended };
    const opened = setTerminal(ended, { screen: after.key, terminal: false, newId: details.newId });
    const leads = edgesOf(opened).some((edge) => edge.from === after.key);
    return {
      screen,
      document: leads ? opened : addFooter(opened, { screen: after.key, newId: details.newId }),
    };
  }
  const withButton = addFooter(added.document, { screen, newId: details.newId });
  return { screen, document: ledTo(withButton, after.key) };
}

/** Buttons of a screen that wait for a screen lead to the next one. */
function ledTo(document: FlowDocument, from: ScreenKey): FlowDocument {
  const waiting = edgesOf(document).filter(
    (edge) => edge.from === from && edge.to.kind === "missing" && edge.to.id === "",
  );
  return waiting.reduce((flow, { node }) => leadOn(flow, { node, screen: from }), document);
}

function freshTitle({ screens }: FlowDocument): string {
  const taken = new Set(screens.map(screenTitle));
  let count = screens.length + 1;
  while (taken.has(screensTexts.newTitle(count))) count += 1;
  return screensTexts.newTitle(count);
}
