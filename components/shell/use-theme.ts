"use client";

import { useSyncExternalStore } from "react";
import { type ThemeChoice, themeAmong, themeCookie } from "./theme";

const listeners = new Set<() => void>();
const yearSeconds = 365 * 24 * 60 * 60;

/** The person's choice of theme, and how to change it. It is remembered in this browser. */
export function useTheme(): readonly [ThemeChoice, (choice: ThemeChoice) => void] {
  const choice = useSyncExternalStore(
    subscribe,
    () => themeAmong(document.cookie),
    (): ThemeChoice => "system",
  );
  return [choice, chooseTheme];
}

function chooseTheme(choice: ThemeChoice): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in two of the three browsers.
  document.cookie = `${themeCookie}=${choice}; path=/; max-age=${yearSeconds}; samesite=lax`;
  document.documentElement.dataset.theme = choice;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
