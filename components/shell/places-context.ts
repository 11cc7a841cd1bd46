"use client";

import { createContext } from "react";

/** Places that are there only for some workspaces. */
export type Places = { readonly hasSandbox: boolean };

export const PlacesContext = createContext<Places>({ hasSandbox: false });
