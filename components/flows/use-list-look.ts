"use client";

import { useState } from "react";
import { type ListLook, lookCookie } from "./list-look";

const yearSeconds = 365 * 24 * 60 * 60;

/** The look of the list, and how to change it. It is remembered in this browser. */
export function useListLook(remembered: ListLook): readonly [ListLook, (look: ListLook) => void] {
  const [look, setLook] = useState(remembered);
  function choose(next: ListLook): void {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in two of the three browsers.
    document.cookie = `${lookCookie}=${next}; path=/; max-age=${yearSeconds}; samesite=lax`;
    setLook(next);
  }
  return [look, choose];
}
