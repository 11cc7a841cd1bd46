"use client";

import { useSyncExternalStore } from "react";

const narrow = "(max-width: 1151px)";

/** Whether the window is too narrow for three panes; the left one then folds by itself. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(narrow).matches,
    () => false,
  );
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(narrow);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
