import { describe, expect, it } from "vitest";
import { parse } from "@/lib/flow/model/parse";
import { printText } from "@/lib/flow/model/print";
import { invariant } from "@/lib/invariant";
import { createBuilderStore } from "../store/create-store";
import type { DraftJournal, JournalEntry } from "./draft-journal";
import { draftOf } from "./draft-of";
import { recoverDraft } from "./recover-draft";
import { unansweredDrafts } from "./unanswered";

const serverNumber = 5;

function flowNamed(title: string) {
  const layout = { type: "SingleColumnLayout", children: [] };
  const document = parse({ version: "7.3", screens: [{ id: "A", title, layout }] });
  invariant(document, "a Flow with screens parses");
  return document;
}

function textNamed(title: string): string {
  return printText(flowNamed(title));
}

function opened(entry: Omit<JournalEntry, "layout"> | null) {
  const draft = { flowId: "f", name: "F", layout: {}, number: serverNumber, savedAt: "2026-01-01T00:00:00Z" };
  const store = createBuilderStore(draft, flowNamed("On the server"));
  let kept: JournalEntry | null = entry && { ...entry, layout: { A: { x: 1, y: 2 } } };
  const journal: DraftJournal = {
    write: async () => undefined,
    writeNow: () => undefined,
    read: async () => kept,
    clear: async () => {
      kept = null;
    },
  };
  const unanswered = unansweredDrafts();
  return { store, unanswered, recover: () => recoverDraft(store, journal, unanswered), kept: () => kept };
}

describe("recoverDraft", () => {
  it("puts an unsaved edit back where the server's draft left off", async () => {
    const text = textNamed("Typed last");
    const { store, recover, kept } = opened({ text, base: serverNumber });
    expect(await recover()).toBe(true);
    expect(draftOf(store.getState())).toEqual({
      text,
      rules: null,
      base: serverNumber,
      layout: { A: { x: 1, y: 2 } },
    });
    expect(kept()).not.toBeNull();
  });

  it.each([
    ["older than", serverNumber - 1],
    ["newer than", serverNumber + 3],
  ])(
    "keeps an edit whose draft is %s the server's, with its number, so that saving asks",
    async (_, base) => {
      const text = textNamed("Typed last");
      const { store, recover, kept } = opened({ text, base });
      expect(await recover()).toBe(false);
      expect(draftOf(store.getState())).toMatchObject({ text, base });
      expect(kept()).not.toBeNull();
      store.getState().undo();
      expect(draftOf(store.getState()).text).toBe(textNamed("On the server"));
    },
  );

  it("goes on from a draft that this browser sent itself, and knows what else of it may arrive", async () => {
    const text = textNamed("Typed last");
    const sent = { text: textNamed("On the server"), rules: null };
    const { store, recover, unanswered } = opened({ text, base: serverNumber - 1, sent: [sent] });
    expect(await recover()).toBe(true);
    expect(draftOf(store.getState())).toMatchObject({ text, base: serverNumber });
    expect(unanswered.all()).toEqual([sent, { text, rules: null }]);
  });

  it("keeps a text that is no Flow as it was typed", async () => {
    const { store, recover } = opened({ text: "{ half", base: serverNumber + 3 });
    await recover();
    expect(draftOf(store.getState())).toMatchObject({ text: "{ half", base: serverNumber + 3 });
  });

  it.each([
    ["the same", serverNumber],
    ["an older", serverNumber - 1],
    ["a newer", serverNumber + 3],
  ])("forgets an edit of %s draft that says what the server's says", async (_, base) => {
    const { store, recover, kept } = opened({ text: textNamed("On the server"), base });
    expect(await recover()).toBe(false);
    expect(kept()).toBeNull();
    expect(store.getState().draftNumber).toBe(serverNumber);
  });

  it("does nothing where nothing was kept", async () => {
    const { store, recover } = opened(null);
    const before = store.getState();
    expect(await recover()).toBe(false);
    expect(store.getState()).toBe(before);
  });
});
