import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { parse } from "@/lib/flow/model/parse";
import { invariant } from "@/lib/invariant";
import type { BuilderPorts, DraftToSave, OpenedDraft } from "../ports";
import { createBuilderStore } from "../store/create-store";
import { startAutosave } from "./autosave";
import type { DraftJournal, JournalEntry } from "./draft-journal";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Answer = Awaited<ReturnType<BuilderPorts["saveDraft"]>> | "network is away";

function open(answers: Answer[] = [], onServer?: Pick<OpenedDraft, "number" | "text">) {
  const document = parse({ version: "7.3", screens: [] });
  invariant(document, "a Flow with screens parses");
  const store = createBuilderStore(
    { flowId: "f", name: "F", layout: {}, number: 1, savedAt: "2026-01-01T00:00:00Z" },
    document,
  );
  const sent: DraftToSave[] = [];
  const kept: (JournalEntry | null)[] = [];
  const journal: DraftJournal = {
    write: async (entry) => void kept.push(entry),
    writeNow: (entry) => void kept.push(entry),
    read: async () => kept.at(-1) ?? null,
    clear: async () => void kept.push(null),
  };
  const saved: number[] = [];
  const autosave = startAutosave({
    store,
    journal,
    onSaved: (number) => void saved.push(number),
    ports: {
      loadDraft: async () => ({
        ok: true,
        value: {
          flowId: "f",
          name: "F",
          layout: {},
          rules: null,
          savedAt: "",
          number: 1,
          text: "",
          ...onServer,
        },
      }),
      saveDraft: async (draft) => {
        sent.push(draft);
        const answer = answers.shift();
        if (answer === "network is away") throw new TypeError("Failed to fetch");
        return answer ?? { ok: true, value: { number: draft.base + 1, savedAt: "2026-01-02T00:00:00Z" } };
      },
    },
  });
  const type = (version: string): void =>
    store.getState().run((flow) => ({ ...flow, props: { ...flow.props, version } }));
  return { store, autosave, sent, kept, saved, type };
}

describe("autosave", () => {
  test("saves a burst of edits once, after a moment of rest", async () => {
    const { type, sent, store } = open();
    type("7.1");
    type("7.2");
    expect(store.getState().save.kind).toBe("waiting");
    await vi.advanceTimersByTimeAsync(600);
    expect(sent.map((draft) => JSON.parse(draft.text).version)).toEqual(["7.2"]);
    expect(store.getState().save).toEqual({ kind: "saved", at: "2026-01-02T00:00:00Z" });
    expect(store.getState().draftNumber).toBe(2);
  });

  test("keeps the edit in the journal until the server has it", async () => {
    const { type, kept, store } = open(["network is away"]);
    type("7.1");
    await vi.advanceTimersByTimeAsync(600);
    expect(store.getState().save).toEqual({ kind: "offline", attempt: 1 });
    expect(kept.at(-1)?.text).toContain("7.1");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.getState().save.kind).toBe("saved");
    expect(kept.at(-1)).toBeNull();
  });

  test("does not save what was undone back to the saved draft", async () => {
    const { type, sent, store } = open();
    type("7.1");
    store.getState().undo();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toEqual([]);
    expect(store.getState().save.kind).toBe("saved");
  });

  test("stops at a conflict, keeps what is typed and saves it when told to overwrite", async () => {
    const failure = { reason: "conflict", number: 7, savedAt: "", savedBy: "Ana" } as const;
    const { type, sent, store, autosave, kept } = open([{ ok: false, failure }]);
    type("7.1");
    await vi.advanceTimersByTimeAsync(600);
    type("7.2");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent.length).toBe(1);
    expect(store.getState().save).toEqual({ kind: "refused", failure });
    expect(kept.at(-1)?.text).toContain("7.2");
    await autosave.saveNow({ overwrite: "theirs" });
    expect(sent.at(-1)?.overwrite).toBe("theirs");
    expect(store.getState().save.kind).toBe("saved");
  });

  test("goes on from its own save whose answer got lost, instead of calling it a conflict", async () => {
    const failure = { reason: "conflict", number: 2, savedAt: "", savedBy: "Me" } as const;
    const onServer = { number: 2, text: '{\n  "version": "7.1",\n  "screens": []\n}' };
    const { type, sent, store } = open(["network is away", { ok: false, failure }], onServer);
    type("7.1");
    await vi.advanceTimersByTimeAsync(600);
    type("7.2");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent.map((draft) => draft.base)).toEqual([1, 1, 2]);
    expect(store.getState().save.kind).toBe("saved");
  });

  test("saves again what was typed while a save was under way", async () => {
    const { type, sent } = open();
    type("7.1");
    await vi.advanceTimersByTimeAsync(600);
    type("7.2");
    await vi.advanceTimersByTimeAsync(600);
    expect(sent.map((draft) => draft.base)).toEqual([1, 2]);
  });

  test("stores text that does not parse as it was typed", async () => {
    const { store, sent } = open();
    store.getState().setBroken({ text: '{"screens": [', message: "", line: 1 });
    await vi.advanceTimersByTimeAsync(600);
    expect(sent[0]?.text).toBe('{"screens": [');
  });
});
