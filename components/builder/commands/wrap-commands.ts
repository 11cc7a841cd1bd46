import { unwrap } from "@/lib/flow/edit/unwrap";
import { branchVerdict, wrapInIf, wrapInSwitch } from "@/lib/flow/edit/wrap-in-branches";
import { wrapInForm } from "@/lib/flow/edit/wrap-in-form";
import type { NodeId } from "@/lib/flow/model/document";
import type { BuilderStore } from "../store/create-store";
import { newId } from "../store/new-id";
import type { BuilderState, Edited } from "../store/state";
import type { Command } from "./command";
import { commandTexts as titles } from "./command-texts";
import { selectedNodes, selectedScreen } from "./selected";

/** Commands that put the selected nodes into a container, or take them out of one. */
export const wrapCommands: readonly Command[] = [
  {
    id: "wrap-if",
    title: titles.wrapInIf,
    group: "arrange",
    keywords: "if condition branch hide",
    isAvailable: (state) => mayBranch(state, "If"),
    run: (store) => wrap(store, "If"),
  },
  {
    id: "wrap-switch",
    title: titles.wrapInSwitch,
    group: "arrange",
    keywords: "switch cases branch",
    isAvailable: (state) => mayBranch(state, "Switch"),
    run: (store) => wrap(store, "Switch"),
  },
  {
    id: "wrap-form",
    title: titles.wrapInForm,
    group: "arrange",
    keywords: "group prefill",
    isAvailable: (state) => formOf(state) !== null,
    run: (store) => {
      const made = formOf(store.getState());
      if (made) store.getState().run(() => made);
    },
  },
  {
    id: "unwrap",
    title: titles.unwrap,
    group: "arrange",
    keywords: "remove container form condition",
    isAvailable: (state) => unwrapped(state) !== null,
    run: (store) => {
      const made = unwrapped(store.getState());
      if (made) store.getState().run(() => made);
    },
  },
];

type EditedWithSelection = Extract<Edited, { selection: unknown }>;

function idsOf(state: BuilderState): readonly NodeId[] {
  return selectedNodes(state).map(({ id }) => id);
}

function mayBranch(state: BuilderState, kind: "If" | "Switch"): boolean {
  const ids = idsOf(state);
  return ids.length > 0 && branchVerdict(state.history.present.document, ids, kind).allowed;
}

function wrap(store: BuilderStore, kind: "If" | "Switch"): void {
  const state = store.getState();
  const nodes = idsOf(state);
  state.run((document, selection) => {
    const made =
      kind === "If"
        ? wrapInIf(document, { nodes, newId, condition: "" })
        : wrapInSwitch(document, { nodes, newId, value: "", cases: [] });
    return made.node === undefined
      ? document
      : { document: made.document, selection: { ...selection, nodes: [made.node] } };
  });
}

/** The Flow with all inputs of the screen in a Form, which makes sense where an input is selected. */
function formOf(state: BuilderState): EditedWithSelection | null {
  const screen = selectedScreen(state);
  if (!screen || idsOf(state).length === 0) return null;
  const { document, selection } = state.history.present;
  const made = wrapInForm(document, { screen: screen.key, newId });
  return made.node === undefined
    ? null
    : { document: made.document, selection: { ...selection, nodes: [made.node] } };
}

function unwrapped(state: BuilderState): EditedWithSelection | null {
  const [node, ...others] = selectedNodes(state);
  if (!node || others.length > 0) return null;
  const { document, selection } = state.history.present;
  const left = unwrap(document, { node: node.id });
  if (left === document) return null;
  const inner = Object.values(node.slots).flat();
  return { document: left, selection: { ...selection, nodes: inner.map(({ id }) => id) } };
}
