"use client";

import { useEffect, useState } from "react";

/** What a key opens: undefined while it is on its way, null when it is not there or cannot be had. */
export function useOpened<Key, Opened>(
  key: Key,
  open: (key: Key) => Promise<Opened | null | undefined>,
): Opened | null | undefined {
  const [found, setFound] = useState<{ readonly key: Key; readonly opened: Opened | null }>();
  useEffect(() => {
    let isCurrent = true;
    void open(key)
      .catch(() => undefined)
      .then((opened) => isCurrent && setFound({ key, opened: opened ?? null }));
    return () => {
      isCurrent = false;
    };
  }, [key, open]);
  return found?.key === key ? found.opened : undefined;
}
