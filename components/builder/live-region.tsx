"use client";

import { useBuilder } from "./store/store-context";

/** Says to screen readers what happened on the page. */
export function LiveRegion() {
  const { text, count } = useBuilder((state) => state.announcement);
  return (
    <div role="status" aria-live="assertive" aria-atomic="true" className="sr-only">
      {/* A new element each time, so that the same words are read again. */}
      <span key={count}>{text}</span>
    </div>
  );
}
