"use client";

import { useSyncExternalStore } from "react";

/** False on the server and during the first paint in the browser, for parts that need the page itself. */
export function useIsClient(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
}

function neverChanges(): () => void {
  return () => undefined;
}
