import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { failure, success } from "@/lib/result";
import { type CodeJournal, type SaveState, startCodeAutosave } from "./code-autosave";
import type { HandlerPorts } from "./ports";

const at = "2026-11-20T12:00:00.000Z";

function open(save: HandlerPorts["saveDraft"]) {
  const states: SaveState[] = [];
  let kept: { readonly code: string; readonly base: number } | null = null;
  const journal: CodeJournal = {
    read: () => kept,
    write: (next) => {
      kept = next;
    },
    clear: () => {
      kept = null;
    },
  };
  const autosave = startCodeAutosave({ save, journal, base: 3, onState: (state) => states.push(state) });
  return { autosave, journal, last: () => states.at(-1) };
}

describe("the code that is being written", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("is saved a moment after the last key, and kept in the browser until then", async () => {
    const save = vi.fn(async (_: string, base: number) => success({ number: base + 1, savedAt: at }));
    const { autosave, journal, last } = open(save);
    autosave.change("a");
    autosave.change("ab");
    expect(journal.read()).toEqual({ code: "ab", base: 3 });
    await vi.runAllTimersAsync();
    expect(save.mock.calls).toEqual([["ab", 3]]);
    expect(last()).toEqual({ kind: "saved", at });
    expect(journal.read()).toBeNull();
    autosave.change("abc");
    expect(await autosave.flush()).toBe(true);
    expect(save.mock.calls.at(-1)).toEqual(["abc", 4]);
  });

  it("is tried again while the server is away", async () => {
    const save = vi
      .fn<HandlerPorts["saveDraft"]>()
      .mockRejectedValueOnce(new Error("offline"))
      .mockResolvedValue(success({ number: 4, savedAt: at }));
    const { autosave, journal, last } = open(save);
    autosave.change("a");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(last()).toEqual({ kind: "offline" });
    expect(journal.read()).toEqual({ code: "a", base: 3 });
    await vi.runAllTimersAsync();
    expect(last()).toEqual({ kind: "saved", at });
  });

  it("is not written over what somebody else saved before a person chose", async () => {
    const theirs = { code: "x", number: 9, savedAt: at, savedBy: "Bob" };
    const save = vi
      .fn<HandlerPorts["saveDraft"]>()
      .mockResolvedValueOnce(failure({ reason: "conflict", theirs }))
      .mockResolvedValue(success({ number: 10, savedAt: at }));
    const { autosave, last } = open(save);
    autosave.change("a");
    expect(await autosave.flush()).toBe(false);
    autosave.change("ab");
    await vi.runAllTimersAsync();
    expect(save).toHaveBeenCalledTimes(1);
    expect(last()).toEqual({ kind: "conflict", theirs });
    autosave.goOnFrom(9);
    autosave.change("ab");
    await vi.runAllTimersAsync();
    expect(save.mock.calls.at(-1)).toEqual(["ab", 9]);
  });
});
