"use client";

import { useLayoutEffect, useState } from "react";

/** A box in px inside the canvas, which is what floats beside the phone is placed by. */
export type TrackedBox = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/**
 * Where something on the phone is, kept while it scrolls, grows and moves. `find` looks it up among the canvas;
 * `key` names what is looked for and `moment` everything that may have moved it.
 */
export function useTrackedBox(
  find: (canvas: HTMLElement) => Element | null,
  key: string,
  moment: unknown,
): TrackedBox | null {
  const [box, setBox] = useState<TrackedBox | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `find` is a new function each time; `key` says what it finds, `moment` when to look again.
  useLayoutEffect(() => {
    const canvas = document.querySelector<HTMLElement>("[data-canvas]");
    const element = canvas && find(canvas);
    if (!canvas || !element) {
      setBox(null);
      return;
    }
    const measure = (): void => setBox((last) => same(last, boxWithin(canvas, element)));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    observer.observe(canvas);
    // The phone is scaled to its room: what lies on it moves though its own size stays.
    const phone = canvas.querySelector(":scope > section");
    if (phone) observer.observe(phone);
    canvas.addEventListener("scroll", measure, { capture: true, passive: true });
    measure();
    return () => {
      observer.disconnect();
      canvas.removeEventListener("scroll", measure, { capture: true });
    };
  }, [key, moment]);
  return box;
}

function boxWithin(canvas: Element, element: Element): TrackedBox {
  const outer = canvas.getBoundingClientRect();
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left: left - outer.left, top: top - outer.top, width, height };
}

/** The last box again when nothing has moved, so that nothing is drawn anew. */
function same(last: TrackedBox | null, next: TrackedBox): TrackedBox {
  const isSame =
    last !== null &&
    last.left === next.left &&
    last.top === next.top &&
    last.width === next.width &&
    last.height === next.height;
  return isSame ? last : next;
}
