import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";

export type MarkedSpan = { readonly from: number; readonly end: number };

/** Marks the part of the text that is selected elsewhere; null takes the mark away. */
export const markPart = StateEffect.define<MarkedSpan | null>();

const mark = Decoration.mark({ class: "cm-selected-part" });

export const markedPart = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    let next = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(markPart)) continue;
      const span = effect.value;
      next = span && span.end > span.from ? Decoration.set(mark.range(span.from, span.end)) : Decoration.none;
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});
