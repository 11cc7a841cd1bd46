import { jsonEqual } from "@/lib/flow/json";
import type { BuilderPorts, DraftToSave, SaveFailure } from "../ports";
import type { BuilderStore } from "../store/create-store";
import type { BuilderState } from "../store/state";
import type { DraftJournal } from "./draft-journal";
import { draftOf, isSameDraft } from "./draft-of";

/** Rest after the last edit before it is saved, in milliseconds. */
const quietMs = 600;
const retryMs = [1_000, 2_000, 5_000, 10_000, 30_000] as const;

export type Autosave = {
  /** Saves at once, for example on Ctrl+S, on the way back online or after signing in again. */
  saveNow(options?: { readonly overwrite: "theirs" }): Promise<void>;
  /** Whether an edit is not confirmed by the server. */
  isDirty(): boolean;
  /** Treats what the store holds now as saved (it came from the server). */
  settle(): void;
  stop(): void;
};

type Surroundings = {
  readonly store: BuilderStore;
  readonly ports: Pick<BuilderPorts, "saveDraft" | "loadDraft">;
  readonly journal: DraftJournal;
  onSaved(draftNumber: number): void;
};

/** Saves every edit a moment after it was made, one save at a time, and keeps it locally until it is confirmed. */
export function startAutosave({ store, ports, journal, onSaved }: Surroundings): Autosave {
  let confirmed: BuilderState = store.getState();
  let savedAt = confirmed.save.kind === "saved" ? confirmed.save.at : "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let attempt = 0;
  /** A draft whose answer got lost on the way: the server may have it all the same. */
  let unanswered: DraftToSave | null = null;

  function isDirty(): boolean {
    return !isSameDraft(confirmed, store.getState());
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
    const draft = { ...draftOf(sent), ...options };
    sent.set({ save: { kind: "saving" } });
    await journal.write(draft);
    let saved: Awaited<ReturnType<BuilderPorts["saveDraft"]>>;
    try {
      saved = await ports.saveDraft(draft);
    } catch {
      // The request or its answer did not come through: the network or the server is away.
      unanswered = draft;
      retryLater();
      return;
    }
    if (!saved.ok) {
      if (saved.failure.reason === "conflict" && (await isOwnDraft(saved.failure.number))) {
        await save(options);
        return;
      }
      refuse(saved.failure);
      return;
    }
    attempt = 0;
    unanswered = null;
    confirmed = sent;
    savedAt = saved.value.savedAt;
    store.getState().set({ draftNumber: saved.value.number });
    onSaved(saved.value.number);
    if (isDirty()) {
      store.getState().set({ save: { kind: "waiting" } });
      schedule(quietMs);
      return;
    }
    store.getState().set({ save: { kind: "saved", at: savedAt } });
    await journal.clear();
  }

  /** Whether the newer draft on the server is one of this tab whose answer got lost; then edits go on from it. */
  async function isOwnDraft(number: number): Promise<boolean> {
    const lost = unanswered;
    unanswered = null;
    if (!lost) return false;
    const theirs = await ports.loadDraft().catch(() => null);
    if (!theirs?.ok || theirs.value.number !== number) return false;
    const { text, rules } = theirs.value;
    if (text !== lost.text || !jsonEqual(rules, lost.rules)) return false;
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
    if (isSameDraft(state, before)) return;
    if (state.save.kind === "refused" && state.save.failure.reason === "conflict") {
      void journal.write(draftOf(state));
      return;
    }
    if (!isDirty()) {
      // Undone back to what the server has.
      clearTimeout(timer);
      if (!running) state.set({ save: { kind: "saved", at: savedAt } });
      return;
    }
    if (state.save.kind === "saved") state.set({ save: { kind: "waiting" } });
    schedule(quietMs);
  });

  return {
    saveNow,
    isDirty,
    settle: () => {
      confirmed = store.getState();
      clearTimeout(timer);
      void journal.clear();
    },
    stop: () => {
      clearTimeout(timer);
      unsubscribe();
    },
  };
}
