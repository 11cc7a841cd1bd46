import { endBurst, redo, undo } from "@/lib/flow/edit/history";
import type { FlowDocument } from "@/lib/flow/model/document";
import type { BrokenText, BuilderFacts } from "./state";

type TextFacts = Pick<BuilderFacts, "history" | "broken" | "undoneBroken" | "unreadable">;
type TextStep = Pick<BuilderFacts, "history" | "broken" | "undoneBroken">;

/*
 * A text that is no Flow has no document, so it is in no step of the history: it lies on top of the newest one. Undo
 * takes it off first, and Redo puts it back last.
 */

export function canUndo(facts: TextFacts): boolean {
  return isOnTop(facts) || facts.history.past.length > 0;
}

export function canRedo({ history, undoneBroken }: TextFacts): boolean {
  return history.future.length > 0 || undoneBroken !== null;
}

export function undone(facts: TextFacts): TextStep {
  const { history, broken, undoneBroken } = facts;
  if (isOnTop(facts)) {
    return { history: endBurst(history), broken: textAt(facts, history), undoneBroken: broken };
  }
  const next = undo(history);
  return { history: next, broken: textAt(facts, next), undoneBroken };
}

export function redone(facts: TextFacts): TextStep {
  const { history, undoneBroken } = facts;
  if (history.future.length === 0 && undoneBroken !== null) {
    return { history, broken: undoneBroken, undoneBroken: null };
  }
  const next = redo(history);
  return { history: next, broken: textAt(facts, next), undoneBroken };
}

/** A text that is no Flow was typed, or is one again (null). Like every edit, it ends what could be redone. */
export function broke({ history, broken }: TextFacts, text: BrokenText | null): Partial<TextStep> {
  if (text === null || text.text === broken?.text) return { broken: text };
  return { broken: text, undoneBroken: null, history: { ...history, future: [] } };
}

/** What can be redone after an edit: nothing, unless it changed nothing. */
export function undoneAfter({ history, undoneBroken }: TextFacts, document: FlowDocument): BrokenText | null {
  return document === history.present.document ? undoneBroken : null;
}

function isOnTop(facts: TextFacts): boolean {
  return facts.broken?.text !== textAt(facts, facts.history)?.text;
}

/** The text that stands in place of a document of the history: only of the one a draft that is no Flow opened with. */
function textAt({ unreadable }: TextFacts, history: TextFacts["history"]): BrokenText | null {
  return unreadable?.document === history.present.document ? unreadable.broken : null;
}
