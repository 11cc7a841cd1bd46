"use client";

import { useCallback } from "react";
import { setPropAt } from "@/lib/flow/edit/set-prop-at";
import type { Json } from "@/lib/flow/json";
import { useBuilderStore } from "../store/store-context";
import { burstOf, type Place } from "./place";

/** Writes a value at a place; undefined takes it away. Typing in one control is one undo step. */
export function useEdit(): (place: Place, value: Json | undefined) => void {
  const store = useBuilderStore();
  return useCallback(
    (place, value) => {
      store.getState().run((document) => setPropAt(document, place, value), { burst: burstOf(place) });
    },
    [store],
  );
}
