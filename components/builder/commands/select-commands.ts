import { range, readingOrder, type Step, stepFrom } from "../canvas/reading-order";
import type { BuilderStore } from "../store/create-store";
import type { BuilderState } from "../store/state";
import type { Command } from "./command";
import { commandTexts as titles } from "./command-texts";
import { hasSelectedNodes, selectedScreen } from "./selected";

/** Commands that change only what is selected on the phone. */
export const selectCommands: readonly Command[] = [
  step("select-next", titles.selectNext, ["ArrowDown"], "next"),
  step("select-previous", titles.selectPrevious, ["ArrowUp"], "previous"),
  step("select-first", titles.selectFirst, ["Home"], "first"),
  step("select-last", titles.selectLast, ["End"], "last"),
  extend("extend-down", titles.extendDown, "Shift+ArrowDown", "next"),
  extend("extend-up", titles.extendUp, "Shift+ArrowUp", "previous"),
  {
    id: "select-all",
    title: titles.selectAll,
    group: "edit",
    shortcuts: ["Mod+A"],
    isAvailable: hasNodes,
    run: (store) => {
      const screen = selectedScreen(store.getState());
      const nodes = screen?.children.map(({ id }) => id) ?? [];
      if (screen) store.getState().select({ screen: screen.key, nodes });
    },
  },
  {
    id: "select-nothing",
    title: titles.selectNothing,
    group: "edit",
    shortcuts: ["Escape"],
    isStep: true,
    isAvailable: hasSelectedNodes,
    run: (store) => {
      const { history, select } = store.getState();
      select({ ...history.present.selection, nodes: [] });
    },
  },
];

function step(id: string, title: string, shortcuts: readonly string[], way: Step): Command {
  return {
    id,
    title,
    group: "edit",
    shortcuts,
    reach: "canvas",
    isStep: true,
    isAvailable: hasNodes,
    run: (store) => move(store, way, (_, next) => [next]),
  };
}

function extend(id: string, title: string, shortcut: string, way: Step): Command {
  return {
    id,
    title,
    group: "edit",
    shortcuts: [shortcut],
    reach: "canvas",
    isStep: true,
    isAvailable: (state) => hasNodes(state) && hasSelectedNodes(state),
    run: (store) =>
      move(store, way, (screen, next) => {
        const anchor = store.getState().history.present.selection.nodes[0] ?? next;
        return range(screen, anchor, next);
      }),
  };
}

type Screen = NonNullable<ReturnType<typeof selectedScreen>>;
type NodeId = Screen["children"][number]["id"];

function move(
  store: BuilderStore,
  way: Step,
  pick: (screen: Screen, next: NodeId) => readonly NodeId[],
): void {
  const state = store.getState();
  const screen = selectedScreen(state);
  const from = state.history.present.selection.nodes.at(-1);
  const next = screen && stepFrom(screen, from, way);
  if (screen && next !== undefined) state.select({ screen: screen.key, nodes: pick(screen, next) });
}

function hasNodes(state: BuilderState): boolean {
  const screen = selectedScreen(state);
  return (
    state.middle === "phone" && !state.isTrying && screen !== undefined && readingOrder(screen).length > 0
  );
}
