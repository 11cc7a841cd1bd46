import { reconcile } from "@/lib/flow/model/reconcile";
import { openText, type TextFault } from "@/lib/flow/text/open-text";
import { faultInWords } from "../saving/read-draft";
import type { BuilderStore } from "../store/create-store";
import { newId } from "../store/new-id";

/** Why a text is no Flow; null when it is one. */
export function faultOf(text: string): TextFault | null {
  const opened = openText(text);
  return opened.ok ? null : opened.failure;
}

/**
 * Takes a text from the editor into the store: as the document when it opens (keeping the identity of what did not
 * change), else as broken text that is kept beside the last document that worked. Answers the fault, if any.
 */
export function takeText(store: BuilderStore, text: string): TextFault | null {
  const state = store.getState();
  const opened = openText(text, newId);
  if (!opened.ok) {
    state.setBroken({ text, ...faultInWords(opened.failure) });
    return opened.failure;
  }
  const document = reconcile(state.history.present.document, opened.value.document);
  if (document === state.history.present.document) state.setBroken(null);
  else state.replace(document, { burst: "json" });
  return null;
}
