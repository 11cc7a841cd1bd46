import { jsonEqual } from "@/lib/flow/json";
import type { BuilderStore } from "../store/create-store";
import type { DraftJournal } from "./draft-journal";
import { draftOf } from "./draft-of";
import { showDraft } from "./show-draft";

/**
 * Brings back an edit that this browser kept because the server never confirmed it. Answers whether it goes on from
 * the draft on the server. An edit of another draft keeps the number it began from, so that saving it asks which
 * version goes on: an older draft was changed elsewhere meanwhile; a newer one is gone, from a server that was set back
 * to a backup, say, and this edit may be all that is left of it.
 */
export async function recoverDraft(store: BuilderStore, journal: DraftJournal): Promise<boolean> {
  const entry = await journal.read();
  if (!entry) return false;
  const state = store.getState();
  const number = state.draftNumber;
  const now = draftOf(state);
  const rules = entry.rules === undefined ? now.rules : entry.rules;
  if (entry.text === now.text && jsonEqual(rules, now.rules)) {
    await journal.clear();
    return false;
  }
  showDraft(store, { text: entry.text, rules });
  state.moveScreenOnMap(entry.layout);
  state.set({ draftNumber: entry.base });
  return entry.base === number;
}
