"use client";

import { useSyncExternalStore } from "react";
import { initialPanes, type PaneWidths, readPanes } from "./pane-widths";

const storageKey = "flowsmith.panes";
const listeners = new Set<() => void>();
let current: PaneWidths | null = null;

/** The panes as this person left them, on whatever Flow. The server answers the first layout. */
export function usePanes(): PaneWidths {
  return useSyncExternalStore(subscribe, snapshot, () => initialPanes);
}

export function rememberPanes(change: Partial<PaneWidths>): void {
  current = { ...snapshot(), ...change };
  try {
    localStorage.setItem(storageKey, JSON.stringify(current));
  } catch {
    // Storage may be full or forbidden; the panes then keep their widths for this visit only.
  }
  for (const listener of listeners) listener();
}

function snapshot(): PaneWidths {
  current ??= readPanes(stored());
  return current;
}

function stored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
