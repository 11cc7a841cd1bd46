import type { BuilderStore } from "../store/create-store";
import type { DraftJournal } from "./draft-journal";
import { draftOf } from "./draft-of";
import { showDraft } from "./show-draft";
import { saysTheSame, type Unanswered } from "./unanswered";

/**
 * Brings back an edit that this browser kept because the server never confirmed it. Answers whether it goes on from
 * the draft on the server. An edit of another draft keeps the number it began from, so that saving it asks which
 * version goes on: an older draft was changed elsewhere meanwhile; a newer one is gone, from a server that was set back
 * to a backup, say, and this edit may be all that is left of it. What this browser itself sent before it was closed
 * is no change made elsewhere, whether it arrived before now or is still on its way.
 */
export async function recoverDraft(
  store: BuilderStore,
  journal: DraftJournal,
  unanswered: Unanswered,
): Promise<boolean> {
  const entry = await journal.read();
  if (!entry) return false;
  const state = store.getState();
  const number = state.draftNumber;
  const now = draftOf(state);
  const kept = { text: entry.text, rules: entry.rules === undefined ? now.rules : entry.rules };
  if (saysTheSame(kept, now)) {
    await journal.clear();
    return false;
  }
  const sent = entry.sent ?? [];
  const goesOn = entry.base === number || sent.some((draft) => saysTheSame(draft, now));
  // Before the edit is shown: what is shown is kept again, with these.
  unanswered.add(...sent, kept);
  state.set({ draftNumber: goesOn ? number : entry.base });
  showDraft(store, kept);
  state.moveScreenOnMap(entry.layout);
  return goesOn;
}
