"use client";

import { type RefCallback, useEffect, useRef } from "react";
import type { FlowItem } from "./flow-item";

/**
 * When the entry that held the focus goes away, the focus moves to the one that takes its place, so that the keyboard
 * does not start again at the top of the page. Give the answer to the element around the entries.
 */
export function useFocusAfterRemoval(flows: readonly FlowItem[]): RefCallback<HTMLElement> {
  const list = useRef<HTMLElement>(null);
  const before = useRef(flows);

  useEffect(() => {
    const removedAt = before.current.findIndex((flow) => !flows.some(({ id }) => id === flow.id));
    before.current = flows;
    if (removedAt < 0 || document.activeElement !== document.body) return;
    const links = list.current?.querySelectorAll<HTMLElement>("a[href^='/flows/']");
    links?.item(Math.min(removedAt, links.length - 1))?.focus({ preventScroll: true });
  }, [flows]);

  return (element) => {
    list.current = element;
  };
}
