"use client";

import { type RefObject, useLayoutEffect, useState } from "react";
import type { ScreenSize } from "./platform";

export type Fit = { readonly size: ScreenSize; readonly scale: number };

/** Least height of the phone before it is scaled down instead, and what its case adds on every side, in px. */
const heightMin = 560;
const bezel = 10;

/** The size at which a phone fits into an element: as high as there is room, scaled only where it would be too small. */
export function fitInto(room: { readonly width: number; readonly height: number }, full: ScreenSize): Fit {
  const width = full.width + 2 * bezel;
  const byWidth = Math.min(1, room.width / width);
  const height = Math.min(full.height, Math.max(heightMin, room.height / byWidth - 2 * bezel));
  const scale = Math.min(byWidth, room.height / (height + 2 * bezel));
  return { size: { width: full.width, height: Math.floor(height) }, scale: Math.max(0.5, scale) };
}

/** The fit for the room an element has inside its padding, kept while it is resized. */
export function useRoom(element: RefObject<HTMLElement | null>, full: ScreenSize): Fit {
  const [room, setRoom] = useState<{ readonly width: number; readonly height: number } | null>(null);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = (): void => {
      const { paddingLeft, paddingRight, paddingTop, paddingBottom } = getComputedStyle(current);
      setRoom({
        width: current.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight),
        height: current.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom),
      });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return fitInto(room ?? { width: full.width, height: 660 }, full);
}
