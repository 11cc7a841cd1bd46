import { type Extension, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, WidgetType } from "@codemirror/view";
import { referencesIn } from "@/lib/flow/expression/references-in";

type Words = (reference: string) => string;

/** Other words for the same references, after something was renamed. */
export const setChipWords = StateEffect.define<Words>();

class Chip extends WidgetType {
  readonly words: string;

  constructor(words: string) {
    super();
    this.words = words;
  }

  override eq(other: Chip): boolean {
    return other.words === this.words;
  }

  override toDOM(): HTMLElement {
    const chip = document.createElement("span");
    chip.className =
      "mx-px inline-block max-w-full truncate rounded-[5px] bg-accent-soft px-1.5 align-bottom text-accent";
    chip.textContent = this.words;
    return chip;
  }
}

type Chips = { readonly words: Words; readonly decorations: DecorationSet };

/** Draws every reference of the text as a chip; the caret and deletions treat it as one character. */
export function chips(words: Words): Extension {
  const field = StateField.define<Chips>({
    create: (state) => ({ words, decorations: decorate(state.doc.toString(), words) }),
    update: (value, transaction) => {
      let next = value.words;
      for (const effect of transaction.effects) if (effect.is(setChipWords)) next = effect.value;
      if (!transaction.docChanged && next === value.words) return value;
      return { words: next, decorations: decorate(transaction.newDoc.toString(), next) };
    },
    provide: (self) => [
      EditorView.decorations.from(self, (value) => value.decorations),
      EditorView.atomicRanges.of((view) => view.state.field(self).decorations),
    ],
  });
  return field;
}

function decorate(text: string, words: Words): DecorationSet {
  return Decoration.set(
    referencesIn(text).map(({ start, end }) =>
      Decoration.replace({ widget: new Chip(words(text.slice(start, end))) }).range(start, end),
    ),
  );
}
