import type { FlowDocument } from "../model/document";

/** A document with what was selected in it. */
export type Moment<Selection> = { readonly document: FlowDocument; readonly selection: Selection };

/**
 * Undo and redo over whole immutable documents. Edits with the same burst key in a row (typing in one field, one
 * drag) count as one step.
 */
export type History<Selection> = {
  readonly past: readonly Moment<Selection>[];
  readonly present: Moment<Selection>;
  readonly future: readonly Moment<Selection>[];
  readonly burst: string | null;
};

/** Steps that are kept; the oldest go first. */
export const stepsMax = 200;

export function startHistory<Selection>(document: FlowDocument, selection: Selection): History<Selection> {
  return { past: [], present: { document, selection }, future: [], burst: null };
}

/** A new step; unchanged when the document is the same. `burst` merges with a previous step of the same key. */
export function record<Selection>(
  history: History<Selection>,
  next: Moment<Selection>,
  burst: string | null = null,
): History<Selection> {
  if (next.document === history.present.document) return withSelection(history, next.selection);
  const merges = burst !== null && burst === history.burst;
  const past = merges ? history.past : [...history.past, history.present].slice(-stepsMax);
  return { past, present: next, future: [], burst };
}

/**
 * The document as it was before a burst of edits that is going on under this key, else the present one. An edit that
 * starts from it every time counts as one edit, whatever was typed on the way.
 */
export function beforeBurst<Selection>(
  { past, present, burst: current }: History<Selection>,
  burst: string,
): FlowDocument {
  const before = current === burst ? past.at(-1) : undefined;
  return (before ?? present).document;
}

/** Moves the selection without making a step; a burst of edits ends here. */
export function withSelection<Selection>(
  history: History<Selection>,
  selection: Selection,
): History<Selection> {
  if (selection === history.present.selection) return history;
  return { ...history, present: { ...history.present, selection }, burst: null };
}

export function undo<Selection>(history: History<Selection>): History<Selection> {
  const previous = history.past.at(-1);
  if (!previous) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
    burst: null,
  };
}

export function redo<Selection>(history: History<Selection>): History<Selection> {
  const [next, ...future] = history.future;
  if (!next) return history;
  return { past: [...history.past, history.present], present: next, future, burst: null };
}

/** The next edit starts a step of its own, whatever its burst key. */
export function endBurst<Selection>(history: History<Selection>): History<Selection> {
  return history.burst === null ? history : { ...history, burst: null };
}
