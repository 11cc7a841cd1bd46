"use client";

import { ToastRegion } from "./toast-region";
import { TooltipLayer } from "./tooltip-layer";

/** What may float above any page, all of it out of sight at first. */
export function FloatingParts() {
  return (
    <>
      <TooltipLayer />
      <ToastRegion />
    </>
  );
}
