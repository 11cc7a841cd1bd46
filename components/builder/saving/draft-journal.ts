import { del, get, set } from "idb-keyval";
import { isJsonObject } from "@/lib/flow/json";
import type { Rules } from "@/lib/flow/rules/rules";
import type { MapLayout } from "../ports";

/** An edit that the server has not confirmed, kept in this browser until it has. */
export type JournalEntry = {
  readonly text: string;
  readonly layout: MapLayout;
  /** Undefined: an entry that says nothing about them. */
  readonly rules?: Rules | null;
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

/** What an older version or somebody else left there is no entry. Checked by hand: zod would weigh on every visit. */
function parsed(value: unknown): JournalEntry | null {
  if (!isJsonObject(value)) return null;
  const { text, layout, base, rules } = value;
  if (typeof text !== "string" || !isLayout(layout)) return null;
  if (typeof base !== "number" || !Number.isInteger(base)) return null;
  return { text, layout, base, ...(areRules(rules) ? { rules } : {}) };
}

/** The server looks at them closely. */
function areRules(value: unknown): value is Rules | null {
  return value === null || (isJsonObject(value) && value.version === 1 && isJsonObject(value.screens));
}

function isLayout(value: unknown): value is MapLayout {
  return isJsonObject(value) && Object.values(value).every(isPosition);
}

function isPosition(value: unknown): boolean {
  return isJsonObject(value) && typeof value.x === "number" && typeof value.y === "number";
}
