import { del, get, set } from "idb-keyval";
import { z } from "zod";
import type { MapLayout } from "../ports";

/** An edit that the server has not confirmed, kept in this browser until it has. */
export type JournalEntry = {
  readonly text: string;
  readonly layout: MapLayout;
  /** Number of the draft the edit started from. */
  readonly base: number;
};

export type DraftJournal = {
  write(entry: JournalEntry): Promise<void>;
  /** For the moment a page goes away, when nothing asynchronous finishes any more. */
  writeNow(entry: JournalEntry): void;
  read(): Promise<JournalEntry | null>;
  clear(): Promise<void>;
};

const entrySchema = z.object({
  text: z.string(),
  layout: z.record(z.string(), z.object({ x: z.number(), y: z.number() })),
  base: z.number().int(),
});

/**
 * IndexedDB holds what was typed (it takes any size); localStorage the last moment before the page went away. Both
 * may be full or forbidden, which costs only this safety net, so refusals are swallowed.
 */
export function browserJournal(flowId: string): DraftJournal {
  const key = `flowsmith-draft-${flowId}`;
  return {
    write: async (entry) => {
      await set(key, entry).catch(() => undefined);
    },
    writeNow: (entry) => {
      try {
        localStorage.setItem(key, JSON.stringify(entry));
      } catch {
        return;
      }
    },
    read: async () => parsed(readLast(key)) ?? parsed(await get(key).catch(() => undefined)),
    clear: async () => {
      forgetLast(key);
      await del(key).catch(() => undefined);
    },
  };
}

function readLast(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

function forgetLast(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    return;
  }
}

function parsed(value: unknown): JournalEntry | null {
  const result = entrySchema.safeParse(value);
  return result.success ? result.data : null;
}
