"use client";

import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useEffect, useRef } from "react";
import type { ScreenKey } from "@/lib/flow/model/document";
import { useBuilderStore, useDocument } from "../store/store-context";
import { boxesOf } from "./screen-places";
import { viewportFor } from "./viewport-for";

/** How long the map takes to move, in milliseconds. */
const moveMs = 180;

/** Moves the map when a screen that was just added is selected but out of sight, however it was added. */
export function NewScreenInSight() {
  const store = useBuilderStore();
  const flow = useReactFlow();
  const map = useStoreApi();
  const { screens } = useDocument();
  const known = useRef<ReadonlySet<ScreenKey> | null>(null);

  useEffect(() => {
    const before = known.current;
    known.current = new Set(screens.map(({ key }) => key));
    const { history, layout } = store.getState();
    const { document, selection } = history.present;
    if (!before || selection.screen === null || before.has(selection.screen)) return;
    const box = boxesOf(document, layout).get(selection.screen);
    const { width, height } = map.getState();
    const next = box && viewportFor(flow.getViewport(), { width, height }, box);
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (next) void flow.setViewport(next, { duration: isStill ? 0 : moveMs });
  }, [screens, store, flow, map]);
  return null;
}
