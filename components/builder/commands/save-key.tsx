"use client";

import { useEffect } from "react";
import { useIsMac } from "@/components/ui/use-is-mac";
import { useSaving } from "../saving/saving";
import { isShortcut } from "./shortcut-match";

/** Ctrl+S or Command+S saves at once, also while typing; the browser would offer to save the page. */
export function SaveKey() {
  const { saveNow } = useSaving();
  const isMac = useIsMac();
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (!isShortcut(event, "Mod+S", isMac)) return;
      event.preventDefault();
      void saveNow();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [saveNow, isMac]);
  return null;
}
