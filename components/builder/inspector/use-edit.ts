"use client";

import { useCallback } from "react";
import { beforeBurst } from "@/lib/flow/edit/history";
import { writeProp } from "@/lib/flow/edit/write-prop";
import type { Json } from "@/lib/flow/json";
import { useBuilderStore } from "../store/store-context";
import { burstOf, type Place } from "./place";

/** Writes a value at a place; undefined takes it away. Typing in one control is one undo step. */
export function useEdit(): (place: Place, value: Json | undefined) => void {
  const store = useBuilderStore();
  return useCallback(
    (place, value) => {
      const { history, run } = store.getState();
      const burst = burstOf(place);
      const before = beforeBurst(history, burst);
      run(() => writeProp(before, place, value), { burst });
    },
    [store],
  );
}
