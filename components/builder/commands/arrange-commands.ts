import { moveNodes } from "@/lib/flow/edit/move-nodes";
import { dropped, endOf } from "../drag/drop";
import { placeTarget } from "../drag/target-words";
import type { BuilderStore } from "../store/create-store";
import type { BuilderState } from "../store/state";
import { nameOf, screenNameOf } from "../words/node-words";
import type { Command } from "./command";
import { commandTexts as titles } from "./command-texts";
import { placeOneStep } from "./move-step";
import { selectedNodes, selectedScreen } from "./selected";

/** Commands that move what is selected. */
export const arrangeCommands: readonly Command[] = [
  {
    id: "move-up",
    title: titles.moveUp,
    group: "arrange",
    shortcuts: ["Alt+ArrowUp"],
    isAvailable: (state) => canStep(state, "up"),
    run: (store) => step(store, "up"),
  },
  {
    id: "move-down",
    title: titles.moveDown,
    group: "arrange",
    shortcuts: ["Alt+ArrowDown"],
    isAvailable: (state) => canStep(state, "down"),
    run: (store) => step(store, "down"),
  },
];

function canStep(state: BuilderState, direction: "up" | "down"): boolean {
  const screen = selectedScreen(state);
  return screen !== undefined && placeOneStep(screen, selectedNodes(state), direction) !== null;
}

function step(store: BuilderStore, direction: "up" | "down"): void {
  const state = store.getState();
  const screen = selectedScreen(state);
  const nodes = selectedNodes(state);
  const to = screen && placeOneStep(screen, nodes, direction);
  const [first] = nodes;
  if (!to || !first) return;
  state.run((document) => moveNodes(document, { nodes: nodes.map(({ id }) => id), to }));
  state.announce(titles.moved(nameOf(first)));
}

/** One command per other screen that can take the selected nodes. */
export function moveToScreenCommands(state: BuilderState): readonly Command[] {
  const { document, selection } = state.history.present;
  const nodes = selectedNodes(state);
  if (nodes.length === 0) return [];
  return document.screens.flatMap((screen): readonly Command[] => {
    const at = screen.key === selection.screen ? null : endOf(document, screen.key);
    if (!at || placeTarget(document, nodes, at).refusal !== null) return [];
    return [
      {
        id: `move-to:${screen.key}`,
        title: titles.moveTo(screenNameOf(screen)),
        group: "arrange",
        isAvailable: () => true,
        run: (store) => {
          const source = { kind: "nodes", nodes: nodes.map(({ id }) => id) } as const;
          store
            .getState()
            .run((before) => dropped(before, source, { kind: "screen", screen: screen.key, refusal: null }));
          store.getState().announce(titles.movedTo(nodes.length, screenNameOf(screen)));
        },
      },
    ];
  });
}
