"use client";

import { useSyncExternalStore } from "react";

/** Whether shortcuts are spoken in the Mac's signs. The server answers no and the browser corrects it. */
export function useIsMac(): boolean {
  return useSyncExternalStore(neverChanges, isMac, () => false);
}

function neverChanges(): () => void {
  return () => undefined;
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
