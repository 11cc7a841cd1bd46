import type { BuilderPorts, DraftToSave, SaveFailure } from "../ports";
import type { BuilderStore } from "../store/create-store";
import type { BuilderState } from "../store/state";
import type { DraftJournal, JournalEntry } from "./draft-journal";
import { draftOf, isSameDraft } from "./draft-of";
import { saysTheSame, type Unanswered } from "./unanswered";

/** Rest after the last edit before it is saved, in milliseconds. */
const quietMs = 600;
const retryMs = [1_000, 2_000, 5_000, 10_000, 30_000] as const;
/** Longest text, in characters, that is kept at every key: that takes some 5 ms. A longer one is kept at each rest. */
const everyKeyMax = 500_000;

export type Autosave = {
  /** Saves at once, for example on Ctrl+S, on the way back online or after signing in again. */
  saveNow(options?: { readonly overwrite: "theirs" }): Promise<void>;
  /** Whether an edit is not confirmed by the server. */
  isDirty(): boolean;
  /** Keeps what is open in this browser before anything else happens, and answers it. */
  keepNow(): DraftToSave;
  /** What is shown is from the server: it is as saved as can be. */
  settle(show: () => void): void;
  stop(): void;
};

type Surroundings = {
  readonly store: BuilderStore;
  readonly ports: Pick<BuilderPorts, "saveDraft" | "loadDraft">;
  readonly journal: DraftJournal;
  readonly unanswered: Unanswered;
  onSaved(draftNumber: number): void;
};

/**
 * Saves every edit a moment after it was made, one save at a time. Until it is confirmed it is kept in this browser
 * from the very moment it was made: a busy page that is closed may be ended without being told.
 */
export function startAutosave({ store, ports, journal, unanswered, onSaved }: Surroundings): Autosave {
  let confirmed: BuilderState = store.getState();
  let savedAt = confirmed.save.kind === "saved" ? confirmed.save.at : "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let attempt = 0;
  /** Length of the text when it was written last, which takes time of its own. */
  let textLength = 0;
  let isSettling = false;

  function isDirty(): boolean {
    return !isSameDraft(confirmed, store.getState());
  }

  function entryOf(draft: DraftToSave): JournalEntry {
    return { ...draft, sent: unanswered.all() };
  }

  function keepNow(): DraftToSave {
    const draft = draftOf(store.getState());
    textLength = draft.text.length;
    journal.writeNow(entryOf(draft));
    return draft;
  }

  function keepEdit(): void {
    if (textLength <= everyKeyMax) keepNow();
  }

  function schedule(delayMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void saveNow(), delayMs);
  }

  async function saveNow(options?: { readonly overwrite: "theirs" }): Promise<void> {
    clearTimeout(timer);
    if (running) await running;
    if (!isDirty() && !options) return;
    running = save(options).finally(() => {
      running = null;
    });
    await running;
  }

  async function save(options?: { readonly overwrite: "theirs" }): Promise<void> {
    const sent = store.getState();
    const draft = keepNow();
    sent.set({ save: { kind: "saving" } });
    await journal.write(entryOf(draft));
    unanswered.add(draft);
    let saved: Awaited<ReturnType<BuilderPorts["saveDraft"]>>;
    try {
      saved = await ports.saveDraft({ ...draft, ...options });
    } catch {
      // The request or its answer did not come through: the network or the server is away.
      retryLater();
      return;
    }
    if (!saved.ok) {
      const { failure } = saved;
      if (failure.reason !== "conflict") unanswered.remove(draft);
      else if (await isOwnDraft(failure.number)) return save(options);
      refuse(failure);
      return;
    }
    attempt = 0;
    unanswered.clear();
    confirmed = sent;
    savedAt = saved.value.savedAt;
    store.getState().set({ draftNumber: saved.value.number });
    onSaved(saved.value.number);
    if (isDirty()) {
      keepEdit();
      store.getState().set({ save: { kind: "waiting" } });
      schedule(quietMs);
      return;
    }
    store.getState().set({ save: { kind: "saved", at: savedAt } });
    await journal.clear();
  }

  /** Whether the newer draft on the server was sent by this browser, its answer lost; then edits go on from it. */
  async function isOwnDraft(number: number): Promise<boolean> {
    const candidates = unanswered.all();
    unanswered.clear();
    if (candidates.length === 0) return false;
    const theirs = await ports.loadDraft().catch(() => null);
    if (!theirs?.ok || theirs.value.number !== number) return false;
    if (!candidates.some((draft) => saysTheSame(draft, theirs.value))) return false;
    store.getState().set({ draftNumber: number });
    return true;
  }

  function retryLater(): void {
    const delayMs = retryMs[Math.min(attempt, retryMs.length - 1)] ?? 30_000;
    attempt += 1;
    store.getState().set({ save: { kind: "offline", attempt } });
    schedule(delayMs);
  }

  function refuse(failure: SaveFailure): void {
    if (failure.reason === "unavailable" || failure.reason === "storage-full") retryLater();
    store.getState().set({ save: { kind: "refused", failure } });
  }

  const unsubscribe = store.subscribe((state, before) => {
    if (isSettling || isSameDraft(state, before)) return;
    if (state.save.kind === "refused" && state.save.failure.reason === "conflict") {
      void journal.write(entryOf(keepNow()));
      return;
    }
    if (!isDirty()) {
      // Undone back to what the server has, unless it is being told something else.
      clearTimeout(timer);
      if (running) return keepEdit();
      state.set({ save: { kind: "saved", at: savedAt } });
      void journal.clear();
      return;
    }
    keepEdit();
    if (state.save.kind === "saved") state.set({ save: { kind: "waiting" } });
    schedule(quietMs);
  });

  return {
    saveNow,
    isDirty,
    keepNow,
    settle: (show) => {
      isSettling = true;
      show();
      isSettling = false;
      confirmed = store.getState();
      clearTimeout(timer);
    },
    stop: () => {
      clearTimeout(timer);
      unsubscribe();
    },
  };
}
