/** A part of a sentence that can be changed. */
export const pillStyle =
  "inline-flex min-h-7 max-w-full min-w-0 items-center gap-1 rounded-control border border-line-strong bg-panel px-2 py-0.5 text-left font-medium text-ink transition-colors duration-120 ease-out select-none hover:border-secondary data-popup-open:border-accent";

/** It was not chosen yet. */
export const openPillStyle = "border-dashed text-secondary";
