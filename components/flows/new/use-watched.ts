"use client";

import { type FocusEvent, useState } from "react";

/** Whether the pointer rests on an element or the focus is in it, unless the person wants nothing to move. */
export function useWatched() {
  const [isWatched, setWatched] = useState(false);

  function begin(): void {
    if (!matchMedia("(prefers-reduced-motion: reduce)").matches) setWatched(true);
  }

  return {
    isWatched,
    handlers: {
      onPointerEnter: begin,
      onPointerLeave: () => setWatched(false),
      onFocus: begin,
      onBlur: (event: FocusEvent<HTMLElement>) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setWatched(false);
      },
    },
  };
}
