import { createStore, type StoreApi } from "zustand/vanilla";
import { endBurst, record, startHistory, withSelection } from "@/lib/flow/edit/history";
import { keepAsking } from "@/lib/flow/edit/live/keep-asking";
import { keepTimes } from "@/lib/flow/edit/live/keep-times";
import type { FlowDocument } from "@/lib/flow/model/document";
import { nodesOf } from "@/lib/flow/model/walk";
import { liveTexts } from "../live/texts";
import type { OpenedDraft } from "../ports";
import { broke, redone, undone, undoneAfter } from "./broken-text";
import { followLayout } from "./follow-layout";
import { type BrokenText, type BuilderState, type Edited, nothingSelected, type Selection } from "./state";

export type BuilderStore = StoreApi<BuilderState>;

/** One store per open Flow. `run` is the only writer of the document. */
export function createBuilderStore(
  opened: Omit<OpenedDraft, "text" | "rules">,
  document: FlowDocument,
  broken: BrokenText | null = null,
): BuilderStore {
  return createStore<BuilderState>()((set, get) => ({
    flowId: opened.flowId,
    name: opened.name,
    history: startHistory(document, firstScreen(document)),
    layout: opened.layout,
    broken,
    undoneBroken: null,
    unreadable: broken && { document, broken },
    middle: broken ? "json" : "phone",
    leftTab: "screens",
    device: { platform: "android", scheme: "light" },
    isTrying: false,
    isProblemsOpen: false,
    dialog: null,
    focus: null,
    inlineEdit: null,
    insertAt: null,
    drag: null,
    rule: null,
    journey: null,
    announcement: { text: "", count: 0 },
    save: { kind: "saved", at: opened.savedAt },
    draftNumber: opened.number,

    run: (edit, options) => {
      // What is saved is the text that is no Flow; an edit of the last document that was one would be lost.
      if (get().broken) return set({ middle: "json", isTrying: false });
      const { document: before, selection } = get().history.present;
      const next = asking(moment(edit(before, selection), selection));
      set((state) => ({
        history: record(state.history, next, options?.burst ?? null),
        layout: followLayout(state.layout, before, next.document),
        undoneBroken: undoneAfter(state, next.document),
      }));
    },
    replace: (next, options) => {
      const selection = kept(next, get().history.present.selection);
      set((state) => ({
        history: record(state.history, { document: next, selection }, options?.burst ?? null),
        broken: null,
        undoneBroken: undoneAfter(state, next),
      }));
    },
    undo: () => set((state) => stepped(state, undone(state))),
    redo: () => set((state) => stepped(state, redone(state))),
    endBurst: () => set(({ history }) => ({ history: endBurst(history) })),
    select: (selection) => set(({ history }) => ({ history: withSelection(history, selection) })),
    announce: (text) =>
      set(({ announcement }) => ({ announcement: { text, count: announcement.count + 1 } })),
    setBroken: (text) => set((state) => broke(state, text)),
    moveScreenOnMap: (positions) => set(({ layout }) => ({ layout: { ...layout, ...positions } })),
    set: (facts) => set(facts),
  }));
}

function moment(edited: Edited, selection: Selection): { document: FlowDocument; selection: Selection } {
  return "document" in edited ? edited : { document: edited, selection: kept(edited, selection) };
}

/** Whatever was edited, what rules look up is asked for, and no free time is given twice. */
function asking<Moment extends { readonly document: FlowDocument }>(moment: Moment): Moment {
  const document = keepTimes(keepAsking(moment.document), { full: liveTexts.reserve.fullMessage });
  return document === moment.document ? moment : { ...moment, document };
}

function stepped({ history, layout, middle }: BuilderState, next: ReturnType<typeof undone>) {
  const follow = followLayout(layout, history.present.document, next.history.present.document);
  // A text that is no Flow can be seen in the JSON view alone.
  return { ...next, layout: follow, middle: next.broken ? ("json" as const) : middle };
}

/** The selection without a screen or nodes that are gone. */
function kept(document: FlowDocument, selection: Selection): Selection {
  const screen = document.screens.find((each) => each.key === selection.screen);
  if (!screen) return firstScreen(document);
  if (selection.nodes.length === 0) return selection;
  const present = new Set(nodesOf(screen).map((node) => node.id));
  const nodes = selection.nodes.filter((id) => present.has(id));
  return nodes.length === selection.nodes.length ? selection : { ...selection, nodes };
}

function firstScreen(document: FlowDocument): Selection {
  const screen = document.screens[0];
  return screen ? { screen: screen.key, nodes: [] } : nothingSelected;
}
