"use client";

import { useEffect } from "react";
import { useIsMac } from "@/components/ui/use-is-mac";
import { useBuilderStore } from "../store/store-context";
import { canRun } from "./can-run";
import { isInClosingPopup, isTyping } from "./is-typing";
import { keyCommands } from "./key-table";
import { isShortcut } from "./shortcut-match";

/** Runs the command that a key press stands for, unless it belongs to a field, a menu, a dialog or a drag. */
export function Shortcuts() {
  const store = useBuilderStore();
  const isMac = useIsMac();
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return;
      const state = store.getState();
      if (state.drag !== null) return;
      const isOnCanvas = belongsToCanvas(event.target) || isLeftBehind(event);
      const command = keyCommands.find(
        (each) =>
          !each.isNative &&
          (each.reach !== "canvas" || isOnCanvas) &&
          each.shortcuts?.some((shortcut) => isShortcut(event, shortcut, isMac)) &&
          canRun(each, state),
      );
      if (!command) return;
      event.preventDefault();
      command.run(store);
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [store, isMac]);
  return null;
}

/**
 * Whoever pressed Undo with the mouse goes on with the canvas, though the focus stayed on that button. What presses a
 * button stays the button's.
 */
function isLeftBehind({ target, key }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest("header") !== null && key !== "Enter" && key !== " ";
}

/** Keys such as the arrows and Delete are the canvas's own; elsewhere they may mean something else. */
function belongsToCanvas(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return true;
  if (target === document.body || isInClosingPopup(target)) return true;
  const canvas = target.closest("[data-canvas], [data-outline]");
  return canvas !== null && !target.matches("button, a, input, [role='menuitem']");
}
