import { describe, expect, test } from "vitest";
import { flowOf } from "../fixtures/small-flow";
import type { FlowDocument } from "../model/document";
import { endBurst, type History, record, redo, startHistory, stepsMax, undo, withSelection } from "./history";
import { setPropAt } from "./set-prop-at";

const start = flowOf({ A: [] });

function edited(document: FlowDocument, title: string): FlowDocument {
  const screen = document.screens[0];
  return screen ? setPropAt(document, { screen: screen.key, path: ["title"] }, title) : document;
}

function typed(history: History<string>, title: string, burst: string | null = null): History<string> {
  const { document, selection } = history.present;
  return record(history, { document: edited(document, title), selection }, burst);
}

function titles(history: History<string>): readonly unknown[] {
  return [...history.past, history.present, ...history.future].map(
    ({ document }) => document.screens[0]?.props.title,
  );
}

describe("history", () => {
  test("goes back and forth over whole documents", () => {
    const history = typed(typed(startHistory(start, "s"), "one"), "two");
    expect(undo(undo(history)).present.document).toBe(start);
    expect(redo(undo(history))).toEqual({ ...history, burst: null });
    expect(undo(startHistory(start, "s")).present.document).toBe(start);
    expect(redo(history)).toBe(history);
  });

  test("makes one step of edits with the same burst key in a row", () => {
    const history = typed(
      typed(typed(startHistory(start, "s"), "o", "title"), "on", "title"),
      "one",
      "title",
    );
    expect(titles(history)).toEqual(["A", "one"]);
    expect(titles(typed(history, "two", "other"))).toEqual(["A", "one", "two"]);
  });

  test("ends a burst when it is told to, when something else is selected and when it goes back", () => {
    const one = typed(startHistory(start, "s"), "o", "title");
    expect(titles(typed(endBurst(one), "on", "title"))).toEqual(["A", "o", "on"]);
    expect(titles(typed(withSelection(one, "t"), "on", "title"))).toEqual(["A", "o", "on"]);
    expect(titles(typed(redo(undo(one)), "on", "title"))).toEqual(["A", "o", "on"]);
  });

  test("forgets what was undone when something new is done", () => {
    const history = typed(undo(typed(startHistory(start, "s"), "one")), "two");
    expect(titles(history)).toEqual(["A", "two"]);
  });

  test("makes no step of an edit that changed nothing", () => {
    const history = typed(startHistory(start, "s"), "one");
    expect(record(history, history.present)).toBe(history);
    expect(record(history, { ...history.present, selection: "t" }).past).toBe(history.past);
  });

  test("brings back what was selected when the step was made", () => {
    const selected = withSelection(startHistory(start, "first"), "second");
    const later = withSelection(typed(selected, "one"), "third");
    expect(undo(later).present.selection).toBe("second");
    expect(redo(undo(later)).present.selection).toBe("third");
  });

  test("keeps a bounded number of steps, the newest", () => {
    let history = startHistory(start, "s");
    for (let step = 0; step < stepsMax + 50; step += 1) history = typed(history, `title ${step}`);
    expect(history.past).toHaveLength(stepsMax);
    let back = history;
    for (let step = 0; step < stepsMax + 50; step += 1) back = undo(back);
    expect(titles(back)[0]).toBe("title 49");
    expect(back.future).toHaveLength(stepsMax);
  });
});
