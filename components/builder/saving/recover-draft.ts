import type { BuilderStore } from "../store/create-store";
import { newId } from "../store/new-id";
import type { DraftJournal } from "./draft-journal";
import { draftOf } from "./draft-of";
import { readDraft } from "./read-draft";

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
  if (entry.text === draftOf(state).text) {
    await journal.clear();
    return false;
  }
  const { document, broken } = readDraft(entry.text, newId);
  if (broken) state.setBroken(broken);
  else state.replace(document);
  state.moveScreenOnMap(entry.layout);
  state.set({ draftNumber: entry.base });
  return entry.base === number;
}
