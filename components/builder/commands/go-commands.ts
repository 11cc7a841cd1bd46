import type { BuilderStore } from "../store/create-store";
import type { BuilderState } from "../store/state";
import { screenNameOf } from "../words/node-words";
import type { Command } from "./command";
import { commandTexts as titles } from "./command-texts";

/** Commands that lead to the neighbouring screen. */
export const goCommands: readonly Command[] = [
  neighbour("next-screen", titles.nextScreen, "PageDown", 1),
  neighbour("previous-screen", titles.previousScreen, "PageUp", -1),
];

/** One command per screen. */
export function screenCommands(state: BuilderState): readonly Command[] {
  return state.history.present.document.screens.map((screen) => ({
    id: `go:${screen.key}`,
    title: titles.goTo(screenNameOf(screen)),
    group: "go",
    isAvailable: () => true,
    run: (store) => {
      store.getState().select({ screen: screen.key, nodes: [] });
      if (store.getState().middle === "json") store.getState().set({ middle: "phone" });
    },
  }));
}

function neighbour(id: string, title: string, shortcut: string, step: 1 | -1): Command {
  return {
    id,
    title,
    group: "go",
    shortcuts: [shortcut],
    reach: "canvas",
    isAvailable: (state) => neighbourOf(state, step) !== undefined,
    run: (store) => go(store, step),
  };
}

function go(store: BuilderStore, step: 1 | -1): void {
  const state = store.getState();
  const screen = neighbourOf(state, step);
  if (!screen) return;
  state.select({ screen: screen.key, nodes: [] });
  state.announce(screenNameOf(screen));
}

function neighbourOf({ history }: Pick<BuilderState, "history">, step: 1 | -1) {
  const { document, selection } = history.present;
  const at = document.screens.findIndex(({ key }) => key === selection.screen);
  return at === -1 ? undefined : document.screens[at + step];
}
