import { del, get, set } from "idb-keyval";
import { isJsonObject } from "@/lib/flow/json";
import type { Rules } from "@/lib/flow/rules/rules";
import type { MapLayout } from "../ports";
import type { SentDraft } from "./unanswered";

/** An edit that the server has not confirmed, kept in this browser until it has. */
export type JournalEntry = {
  readonly text: string;
  readonly layout: MapLayout;
  /** Undefined: an entry that says nothing about them. */
  readonly rules?: Rules | null;
  /** Number of the draft the edit started from. */
  readonly base: number;
  /** Drafts that were sent before and may have arrived. */
  readonly sent?: readonly SentDraft[];
};

export type DraftJournal = {
  write(entry: JournalEntry): Promise<void>;
  /** Before anything else happens: a page that is closed finishes nothing asynchronous any more. */
  writeNow(entry: JournalEntry): void;
  read(): Promise<JournalEntry | null>;
  clear(): Promise<void>;
};

/**
 * localStorage holds what was typed last, or nothing where that is too large for it; IndexedDB what was to be saved
 * last, of any size. Both may be full or forbidden, which costs only this safety net, so refusals are swallowed.
 */
export function browserJournal(flowId: string): DraftJournal {
  const key = `flowsmith-draft-${flowId}`;
  return {
    write: async (entry) => {
      await set(key, entry).catch(() => undefined);
    },
    writeNow: (entry) => {
      // An older entry must not stand in front of a newer one in the other store.
      if (!isKept(key, entry) && !isKept(key, { ...entry, sent: [] })) forgetLast(key);
    },
    read: async () => parsed(readLast(key)) ?? parsed(await get(key).catch(() => undefined)),
    clear: async () => {
      forgetLast(key);
      await del(key).catch(() => undefined);
    },
  };
}

function isKept(key: string, entry: JournalEntry): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(entry));
    return true;
  } catch {
    return false;
  }
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
  const { text, layout, base, rules, sent } = value;
  if (typeof text !== "string" || !isLayout(layout)) return null;
  if (typeof base !== "number" || !Number.isInteger(base)) return null;
  return {
    text,
    layout,
    base,
    ...(areRules(rules) ? { rules } : {}),
    ...(Array.isArray(sent) ? { sent: sent.filter(isSent) } : {}),
  };
}

function isSent(value: unknown): value is SentDraft {
  return isJsonObject(value) && typeof value.text === "string" && areRules(value.rules);
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
