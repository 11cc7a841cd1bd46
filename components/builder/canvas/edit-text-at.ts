import { propAt } from "@/components/preview/prop-at";
import type { NodeId, ScreenKey } from "@/lib/flow/model/document";
import type { BuilderStore } from "../store/create-store";
import type { Focus } from "../store/state";
import { editableText, pathOfProp } from "./editable-text";
import { canvasTexts } from "./texts";

type Owner = { readonly screen: ScreenKey; readonly node?: NodeId };

/** Starts editing the text under a point of a drawn component, or its first text when there is none. */
export function editTextAt(
  store: BuilderStore,
  owner: Owner,
  frame: HTMLElement,
  point: { readonly clientX: number; readonly clientY: number } | null,
): void {
  const under = point && propAt(frame, { x: point.clientX, y: point.clientY });
  const prop = under?.prop ?? frame.querySelector<HTMLElement>("[data-prop]")?.dataset.prop;
  if (prop !== undefined) startEditing(store, { ...owner, path: pathOfProp(prop) });
}

/** Edits a text where it stands; one that is worked out from elsewhere is handed to the settings. */
export function startEditing(store: BuilderStore, at: Focus): void {
  const { history, set, announce, endBurst } = store.getState();
  const text = editableText(history.present.document, at);
  if (!text) return;
  if (text.kind === "fixed") {
    announce(canvasTexts.fixedText);
    set({ focus: { ...at, path: at.path.slice(0, 1) } });
    return;
  }
  endBurst();
  set({ inlineEdit: at });
}
