import { setRules } from "@/lib/flow/edit/set-rules";
import type { OpenedDraft } from "../ports";
import type { BuilderStore } from "../store/create-store";
import { newId } from "../store/new-id";
import { type ReadDraft, readDraft } from "./read-draft";

/** Puts a stored text with its rules in the place of what is open; one step that can be undone. */
export function showDraft(
  store: BuilderStore,
  { text, rules }: Pick<OpenedDraft, "text" | "rules">,
): ReadDraft {
  const read = readDraft(text, newId);
  const state = store.getState();
  if (!read.broken) state.replace(setRules(read.document, rules));
  else {
    const { document } = state.history.present;
    const ruled = setRules(document, rules);
    if (ruled !== document) state.replace(ruled);
    state.setBroken(read.broken);
  }
  return read;
}
