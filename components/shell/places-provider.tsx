"use client";

import { type ReactNode, useMemo } from "react";
import { type Places, PlacesContext } from "./places-context";

/** Tells the navigation which places there are. */
export function PlacesProvider({ hasSandbox, children }: Places & { readonly children: ReactNode }) {
  const places = useMemo(() => ({ hasSandbox }), [hasSandbox]);
  return <PlacesContext value={places}>{children}</PlacesContext>;
}
