"use client";

import type { Location } from "@/lib/flow/model/location";
import { useBuilderStore } from "../store/store-context";
import { insertComponent } from "./insert-component";
import { insertionPlace } from "./selected";

/** Adds a component, at a place or after what is selected. */
export function useInsert(): (type: string, at?: Location) => void {
  const store = useBuilderStore();
  return (type, at) => {
    const place = at ?? insertionPlace(store.getState());
    if (place) insertComponent(store, type, place);
  };
}
