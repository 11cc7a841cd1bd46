import type { BuilderStore } from "../store/create-store";
import { newId } from "../store/new-id";
import type { DraftJournal } from "./draft-journal";
import { draftOf } from "./draft-of";
import { readDraft } from "./read-draft";

/**
 * Brings back an edit that this browser kept because the server never confirmed it. Answers whether there was one.
 * An edit of an older draft is put back with its old number, so that saving it asks what to do.
 */
export async function recoverDraft(store: BuilderStore, journal: DraftJournal): Promise<boolean> {
  const entry = await journal.read();
  if (!entry) return false;
  const state = store.getState();
  if (entry.base > state.draftNumber || entry.text === draftOf(state).text) {
    await journal.clear();
    return false;
  }
  const { document, broken } = readDraft(entry.text, newId);
  if (broken) state.setBroken(broken);
  else state.replace(document);
  state.moveScreenOnMap(entry.layout);
  state.set({ draftNumber: entry.base });
  return true;
}
