"use client";

import { useSyncExternalStore } from "react";

/** Height of the phone with its edge, and of what stands around it in the dialog, in px. */
const phoneHeight = 912;
const aroundHeight = 172;
const scaleMin = 0.55;
const scaleMax = 0.9;

/** How large a phone fits into a dialog of this window. */
export function usePhoneScale(): number {
  const height = useSyncExternalStore(
    watchSize,
    () => window.innerHeight,
    () => phoneHeight,
  );
  const scale = (height - aroundHeight) / phoneHeight;
  return Math.round(Math.min(scaleMax, Math.max(scaleMin, scale)) * 100) / 100;
}

function watchSize(listener: () => void): () => void {
  window.addEventListener("resize", listener);
  return () => window.removeEventListener("resize", listener);
}
