import { asked } from "../failure";
import type { HandlerDraftState, HandlerPorts } from "./ports";

export type SaveState =
  /** Nobody wrote anything yet. */
  | { readonly kind: "untouched" }
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "saving" }
  | { readonly kind: "offline" }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "conflict"; readonly theirs: HandlerDraftState };

/** Keeps what is not confirmed, so that closing the page loses nothing. */
export type CodeJournal = {
  read(): { readonly code: string; readonly base: number } | null;
  write(kept: { readonly code: string; readonly base: number }): void;
  clear(): void;
};

type Surroundings = {
  readonly save: HandlerPorts["saveDraft"];
  readonly journal: CodeJournal;
  /** Number of the draft on the server; 0 before the first. */
  readonly base: number;
  readonly onState: (state: SaveState) => void;
};

export type CodeAutosave = {
  readonly change: (code: string) => void;
  /** Saves at once; answers whether the server has what was written. */
  readonly flush: () => Promise<boolean>;
  /** After a conflict: the next save replaces that draft. */
  readonly goOnFrom: (number: number) => void;
  readonly stop: () => void;
};

/** Rest after the last key before it is saved, and before another attempt, in milliseconds. */
const quietMs = 600;
const retryMs = 5_000;

/** Saves what is written a moment after it was written, one save at a time. */
export function startCodeAutosave({ save, journal, base: first, onState }: Surroundings): CodeAutosave {
  let base = first;
  let waiting: string | null = null;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasConflict = false;

  const schedule = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };

  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    if (running) await running;
    if (waiting !== null && !hasConflict) {
      running = send(waiting).finally(() => {
        running = null;
      });
      await running;
    }
    return waiting === null;
  }

  async function send(code: string): Promise<void> {
    onState({ kind: "saving" });
    const saved = await asked(save(code, base));
    if (saved.ok) {
      base = saved.value.number;
      if (waiting !== code) return schedule(quietMs);
      waiting = null;
      journal.clear();
      return onState({ kind: "saved", at: saved.value.savedAt });
    }
    const { failure } = saved;
    if ("theirs" in failure) {
      hasConflict = true;
      return onState({ kind: "conflict", theirs: failure.theirs });
    }
    const mayPass = failure.reason === "unavailable" || failure.reason === "storage-full";
    if (mayPass) schedule(retryMs);
    onState(mayPass ? { kind: "offline" } : { kind: "refused", reason: failure.reason });
  }

  return {
    change: (code) => {
      waiting = code;
      journal.write({ code, base });
      if (hasConflict) return;
      onState({ kind: "saving" });
      schedule(quietMs);
    },
    flush,
    goOnFrom: (number) => {
      base = number;
      hasConflict = false;
    },
    stop: () => {
      void flush();
      clearTimeout(timer);
    },
  };
}

/** Kept in this browser, for one Flow. */
export function browserJournal(flowId: string): CodeJournal {
  const key = `flowsmith-handler-${flowId}`;
  return {
    read: () => {
      try {
        const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
        const isKept = typeof kept === "object" && kept !== null && "code" in kept && "base" in kept;
        if (!isKept || typeof kept.code !== "string" || typeof kept.base !== "number") return null;
        return { code: kept.code, base: kept.base };
      } catch {
        // Storage may be switched off, or full of something else.
        return null;
      }
    },
    write: (kept) => {
      try {
        localStorage.setItem(key, JSON.stringify(kept));
      } catch {
        // Then the server is the only place it is kept.
      }
    },
    clear: () => {
      try {
        localStorage.removeItem(key);
      } catch {
        // Nothing was kept there.
      }
    },
  };
}
