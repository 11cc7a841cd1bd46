"use client";

import { useCallback, useEffect, useState } from "react";
import { z } from "zod";

const widthsSchema = z.record(z.string(), z.number()).catch({});
type Widths = { readonly [columnId: string]: number };

/** How wide a person made the columns of a table; this browser remembers it. */
export function useWidths(sourceId: string) {
  const key = `data-widths:${sourceId}`;
  const [widths, setWidths] = useState<Widths>({});
  useEffect(() => setWidths(remembered(key)), [key]);
  const setWidth = useCallback(
    (columnId: string, width: number | null) => {
      setWidths((before) => {
        const { [columnId]: _, ...others } = before;
        const next = width === null ? others : { ...others, [columnId]: width };
        try {
          localStorage.setItem(key, JSON.stringify(next));
        } catch {
          // A browser that keeps nothing forgets the width; nothing else depends on it.
        }
        return next;
      });
    },
    [key],
  );
  return { widths, setWidth };
}

function remembered(key: string): Widths {
  try {
    return widthsSchema.parse(JSON.parse(localStorage.getItem(key) ?? "{}"));
  } catch {
    return {};
  }
}
