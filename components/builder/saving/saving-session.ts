import type { BuilderPorts, OpenedDraft } from "../ports";
import type { BuilderStore } from "../store/create-store";
import { type Autosave, startAutosave } from "./autosave";
import { browserJournal } from "./draft-journal";
import { draftOf } from "./draft-of";
import { joinOtherTabs } from "./other-tabs";
import { recoverDraft } from "./recover-draft";
import { showDraft } from "./show-draft";
import { savingTexts } from "./texts";

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
  const autosave = startAutosave({ store, ports, journal, onSaved: (number) => tabs.announceSaved(number) });
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
    showDraft(store, draft);
    const state = store.getState();
    state.moveScreenOnMap(draft.layout);
    state.set({ draftNumber: draft.number, save: { kind: "saved", at: draft.savedAt } });
    autosave.settle();
  }

  async function takeTheirs(): Promise<boolean> {
    const { text, rules } = draftOf(store.getState());
    const name = savingTexts.conflict.mineName;
    const kept = await ports.createRevision({ name, text, rules }).catch(() => null);
    return kept?.ok === true && (await openTheirs());
  }

  /** For the moment the page goes away, or the builder does while the page stays. */
  function keepUnsaved(): void {
    if (!autosave.isDirty()) return;
    const draft = draftOf(store.getState());
    journal.writeNow(draft);
    ports.saveBeforeLeaving(draft);
  }

  /** The person may be back from signing in, or the network may be back. */
  function onReturn(): void {
    const { save } = store.getState();
    const mayWorkNow =
      save.kind === "offline" || (save.kind === "refused" && save.failure.reason === "signed-out");
    if (mayWorkNow && document.visibilityState === "visible") void autosave.saveNow();
  }

  window.addEventListener("pagehide", keepUnsaved);
  window.addEventListener("online", onReturn);
  window.addEventListener("focus", onReturn);
  void recoverDraft(store, journal).then((wasRecovered) => wasRecovered && events.onRecovered());

  return {
    saveNow: autosave.saveNow,
    takeTheirs,
    stop: () => {
      keepUnsaved();
      autosave.stop();
      tabs.leave();
      window.removeEventListener("pagehide", keepUnsaved);
      window.removeEventListener("online", onReturn);
      window.removeEventListener("focus", onReturn);
    },
  };
}
