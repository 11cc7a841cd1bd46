import { isTerminal } from "@/lib/flow/model/document";
import { canToggleLast, deleteScreenOf, duplicateScreenOf, toggleLast } from "../screens/screen-edits";
import type { Command } from "./command";
import { commandTexts as titles } from "./command-texts";
import { selectedScreen } from "./selected";

/** Commands about the selected screen as a whole. */
export const screenEditCommands: readonly Command[] = [
  {
    id: "duplicate-screen",
    title: titles.duplicateScreen,
    group: "edit",
    isAvailable: (state) => selectedScreen(state) !== undefined,
    run: (store) => {
      const screen = selectedScreen(store.getState());
      if (screen) duplicateScreenOf(store, screen);
    },
  },
  {
    id: "toggle-last-screen",
    title: titles.toggleLast,
    group: "edit",
    keywords: "terminal end finish",
    isAvailable: (state) => {
      const screen = selectedScreen(state);
      return (
        screen !== undefined && (isTerminal(screen) || canToggleLast(state.history.present.document, screen))
      );
    },
    run: (store) => {
      const screen = selectedScreen(store.getState());
      if (screen) toggleLast(store, screen);
    },
  },
  {
    id: "delete-screen",
    title: titles.deleteScreen,
    group: "edit",
    isDanger: true,
    isAvailable: (state) => selectedScreen(state) !== undefined,
    run: (store) => {
      const screen = selectedScreen(store.getState());
      if (screen) deleteScreenOf(store, screen);
    },
  },
];
