import type { BuilderPorts, OpenedDraft } from "../ports";
import type { BuilderStore } from "../store/create-store";
import { type Autosave, startAutosave } from "./autosave";
import { browserJournal } from "./draft-journal";
import { draftOf } from "./draft-of";
import { joinOtherTabs } from "./other-tabs";
import { recoverDraft } from "./recover-draft";
import { showDraft } from "./show-draft";
import { savingTexts } from "./texts";
import { unansweredDrafts } from "./unanswered";

export type SavingSession = Pick<Autosave, "saveNow"> & {
  /** After a conflict: keeps this version as a revision and opens the one on the server. */
  takeTheirs(): Promise<boolean>;
  stop(): void;
};

type Surroundings = {
  readonly store: BuilderStore;
  readonly ports: BuilderPorts;
  onRecovered(): void;
  onCompany(isInCompany: boolean): void;
  onUpdated(): void;
};

/** Everything that keeps one open Flow saved for as long as its tab is open. */
export function startSaving({ store, ports, ...events }: Surroundings): SavingSession {
  const { flowId } = store.getState();
  const journal = browserJournal(flowId);
  const unanswered = unansweredDrafts();
  const onSaved = (number: number): void => tabs.announceSaved(number);
  const autosave = startAutosave({ store, ports, journal, unanswered, onSaved });
  const tabs = joinOtherTabs(flowId, crypto.randomUUID(), {
    onCompany: events.onCompany,
    onSavedElsewhere: (number) => void follow(number),
  });

  async function follow(number: number): Promise<void> {
    if (autosave.isDirty() || number <= store.getState().draftNumber) return;
    if (await openTheirs()) events.onUpdated();
  }

  async function openTheirs(): Promise<boolean> {
    const loaded = await ports.loadDraft().catch(() => null);
    if (!loaded?.ok) return false;
    follows(loaded.value);
    return true;
  }

  function follows(draft: OpenedDraft): void {
    autosave.settle(() => {
      showDraft(store, draft);
      const state = store.getState();
      state.moveScreenOnMap(draft.layout);
      state.set({ draftNumber: draft.number, save: { kind: "saved", at: draft.savedAt } });
    });
  }

  async function takeTheirs(): Promise<boolean> {
    const { text, rules } = draftOf(store.getState());
    const name = savingTexts.conflict.mineName;
    const kept = await ports.createRevision({ name, text, rules }).catch(() => null);
    if (kept?.ok !== true || !(await openTheirs())) return false;
    await journal.clear();
    return true;
  }

  /** For the moment the page goes away, or the builder does while the page stays. */
  function saveUnsaved(): void {
    if (!autosave.isDirty()) return;
    const draft = autosave.keepNow();
    ports.saveBeforeLeaving(draft);
    // A page that the browser brings back as it was goes on from that save.
    unanswered.add(draft);
  }

  /** A page that cannot be seen may be ended without another word. */
  function keepHidden(): void {
    if (document.visibilityState === "hidden" && autosave.isDirty()) autosave.keepNow();
  }

  /** The person may be back from signing in, or the network may be back. */
  function onReturn(): void {
    const { save } = store.getState();
    const mayWorkNow =
      save.kind === "offline" || (save.kind === "refused" && save.failure.reason === "signed-out");
    if (mayWorkNow && document.visibilityState === "visible") void autosave.saveNow();
  }

  window.addEventListener("pagehide", saveUnsaved);
  document.addEventListener("visibilitychange", keepHidden);
  window.addEventListener("online", onReturn);
  window.addEventListener("focus", onReturn);
  void recoverDraft(store, journal, unanswered).then((wasRecovered) => wasRecovered && events.onRecovered());

  return {
    saveNow: autosave.saveNow,
    takeTheirs,
    stop: () => {
      saveUnsaved();
      autosave.stop();
      tabs.leave();
      window.removeEventListener("pagehide", saveUnsaved);
      document.removeEventListener("visibilitychange", keepHidden);
      window.removeEventListener("online", onReturn);
      window.removeEventListener("focus", onReturn);
    },
  };
}
