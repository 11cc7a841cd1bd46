"use client";

import { useEffect } from "react";
import { useBuilderStore } from "../store/store-context";
import { pasteInto, textOfSelection } from "./clipboard";
import { commandTexts } from "./command-texts";
import { deleteSelected } from "./delete-selected";
import { isTyping } from "./is-typing";
import { hasSelectedNodes } from "./selected";

/** Copy, cut and paste by the browser's own events: they work across tabs and tools, without asking for permission. */
export function ClipboardKeys() {
  const store = useBuilderStore();
  useEffect(() => {
    function copy(event: ClipboardEvent): void {
      const text = isOurs(event) ? textOfSelection(store.getState()) : null;
      if (text === null) return;
      event.preventDefault();
      event.clipboardData?.setData("text/plain", text);
      store.getState().announce(commandTexts.copied);
    }
    function cut(event: ClipboardEvent): void {
      const state = store.getState();
      if (!isOurs(event) || state.broken || !hasSelectedNodes(state)) return;
      copy(event);
      deleteSelected(store);
    }
    function paste(event: ClipboardEvent): void {
      if (isTyping(event.target) || store.getState().broken) return;
      void pasteInto(store, event.clipboardData?.getData("text/plain") ?? "");
    }
    document.addEventListener("copy", copy);
    document.addEventListener("cut", cut);
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("copy", copy);
      document.removeEventListener("cut", cut);
      document.removeEventListener("paste", paste);
    };
  }, [store]);
  return null;
}

/** Text that was marked with the pointer, in a message for example, is copied as text. */
function isOurs(event: ClipboardEvent): boolean {
  return !isTyping(event.target) && (document.getSelection()?.isCollapsed ?? true);
}
