import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { parse } from "@/lib/flow/model/parse";
import { invariant } from "@/lib/invariant";
import type { BuilderPorts, DraftToSave, OpenedDraft } from "../ports";
import { createBuilderStore } from "../store/create-store";
import { startAutosave } from "./autosave";
import type { DraftJournal, JournalEntry } from "./draft-journal";
import { unansweredDrafts } from "./unanswered";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Answer =
  | Awaited<ReturnType<BuilderPorts["saveDraft"]>>
  | "network is away"
  | ReturnType<BuilderPorts["saveDraft"]>;

function open(answers: Answer[] = [], onServer?: Pick<OpenedDraft, "number" | "text">) {
  const document = parse({ version: "7.3", screens: [] });
  invariant(document, "a Flow with screens parses");
  const store = createBuilderStore(
    { flowId: "f", name: "F", layout: {}, number: 1, savedAt: "2026-01-01T00:00:00Z" },
    document,
  );
  const sent: DraftToSave[] = [];
  const kept: (JournalEntry | null)[] = [];
  let keptNow = 0;
  const journal: DraftJournal = {
    write: async (entry) => void kept.push(entry),
    writeNow: (entry) => {
      keptNow += 1;
      kept.push(entry);
    },
    read: async () => kept.at(-1) ?? null,
    clear: async () => void kept.push(null),
  };
  const saved: number[] = [];
  const autosave = startAutosave({
    store,
    journal,
    unanswered: unansweredDrafts(),
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
  return { store, autosave, sent, kept, keptNow: () => keptNow, saved, type };
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

  test("keeps every edit at once, as a busy page that is closed may not be told", () => {
    const { type, kept } = open();
    type("7.1");
    type("7.2");
    expect(kept.map((entry) => entry?.text.includes("7.2"))).toEqual([false, true]);
  });

  test("keeps with an edit the draft that is on its way to the server", async () => {
    const { type, kept } = open([new Promise<never>(() => {})]);
    type("7.1");
    await vi.advanceTimersByTimeAsync(600);
    type("7.2");
    const onItsWay = { text: expect.stringContaining("7.1"), rules: null };
    expect(kept.at(-1)).toMatchObject({ text: expect.stringContaining("7.2"), base: 1, sent: [onItsWay] });
  });

  test("does not keep a very long text at every key", async () => {
    const { store, keptNow } = open();
    const text = "{".repeat(600_000);
    store.getState().setBroken({ text, message: "", line: 1 });
    for (const more of ["1", "2", "3"])
      store.getState().setBroken({ text: text + more, message: "", line: 1 });
    expect(keptNow()).toBe(1);
    await vi.advanceTimersByTimeAsync(600);
    expect(keptNow()).toBe(2);
  });

  test("neither saves nor keeps what was undone back to the saved draft", async () => {
    const { type, sent, store, kept } = open();
    type("7.1");
    store.getState().undo();
    expect(kept.at(-1)).toBeNull();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toEqual([]);
    expect(store.getState().save.kind).toBe("saved");
  });

  test("neither saves nor keeps what came from the server", async () => {
    const { type, sent, kept, autosave } = open();
    autosave.settle(() => type("7.1"));
    await vi.advanceTimersByTimeAsync(5_000);
    expect([sent, kept, autosave.isDirty()]).toEqual([[], [], false]);
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
