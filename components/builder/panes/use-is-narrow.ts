"use client";

import { useSyncExternalStore } from "react";

/** Whether the window is too narrow for three panes; the left one then folds by itself. */
export function useIsNarrow(): boolean {
  return useMatches("(max-width: 1151px)");
}

/** Whether there is room for one pane alone; the others then lie over it. */
export function useIsSlim(): boolean {
  return useMatches("(max-width: 639px)");
}

function useMatches(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
    () => window.matchMedia(query).matches,
    () => false,
  );
}
