"use client";

import { useSyncExternalStore } from "react";
import { useTheme } from "./use-theme";

const darkDevice = "(prefers-color-scheme: dark)";

/** Whether the page is light or dark right now, the device's wish included. The server answers light. */
export function useScheme(): "light" | "dark" {
  const [theme] = useTheme();
  const isDeviceDark = useSyncExternalStore(
    watchDevice,
    () => matchMedia(darkDevice).matches,
    () => false,
  );
  if (theme !== "system") return theme;
  return isDeviceDark ? "dark" : "light";
}

function watchDevice(listener: () => void): () => void {
  const query = matchMedia(darkDevice);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
