"use client";

import { useLayoutEffect, useRef, useState } from "react";
import { type TrackedBox, type Watch, watchBox } from "./watch-box";

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
  const watch = useRef<Watch | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `find` is a new function each time; `key` says what it finds, `moment` when to look again.
  useLayoutEffect(() => {
    const canvas = document.querySelector<HTMLElement>("[data-canvas]");
    const element = canvas && find(canvas);
    if (watch.current?.element !== element) {
      watch.current?.stop();
      watch.current = canvas && element ? watchBox(canvas, element, setBox) : null;
    }
    if (watch.current) watch.current.measure();
    else setBox(null);
  }, [key, moment]);

  useLayoutEffect(
    () => () => {
      watch.current?.stop();
      watch.current = null;
    },
    [],
  );
  return box;
}
