"use client";

import { useStore } from "@xyflow/react";
import { type RefObject, useLayoutEffect } from "react";

/** Tells the styles of the map how much it is scaled, so that what is to be grabbed keeps its size on the page. */
export function MapZoom({ map }: { readonly map: RefObject<HTMLElement | null> }) {
  const zoom = useStore((state) => state.transform[2]);
  useLayoutEffect(() => map.current?.style.setProperty("--map-zoom", String(zoom)), [map, zoom]);
  return null;
}
