"use client";

import { useEffect, useState } from "react";

/** Names of columns that are not those of questions. */
export const ownColumns = {
  received: "@received",
  person: "@person",
  version: "@version",
  certainty: "@certainty",
} as const;

const hiddenAtFirst: readonly string[] = [ownColumns.version, ownColumns.certainty];

/** Which columns of a Flow's table are hidden; this browser remembers it. */
export function useHiddenColumns(flowId: string) {
  const place = `responses-hidden:${flowId}`;
  const [hidden, setHidden] = useState(hiddenAtFirst);

  useEffect(() => {
    const kept = read(place);
    if (kept) setHidden(kept);
  }, [place]);

  return {
    hidden,
    show: (key: string, isShown: boolean) => {
      const next = isShown ? hidden.filter((each) => each !== key) : [...hidden, key];
      setHidden(next);
      localStorage.setItem(place, JSON.stringify(next));
    },
  };
}

function read(place: string): readonly string[] | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? "null");
    return Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : undefined;
  } catch {
    return undefined;
  }
}
