import fs, { rmSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { OpenDatabase } from "../current";
import { findDraft, replaceDraft } from "../drafts";
import { isStorageFull } from "../failures";
import { insertFlow } from "../flows";
import { inTransaction, type Scope } from "../scope";
import { addPerson, failOnHiccup, newDataFolder } from "../test-databases";
import { openEmbedded } from "./open-embedded";
import { openHere } from "./thread/open-here.mjs";

// Disks and processors may be shared with much else.
vi.setConfig({ testTimeout: 180_000 });

describe("the embedded database on a full disk", () => {
  let folder: string;
  let opened: OpenDatabase;
  let scope: Scope;
  beforeAll(async () => {
    folder = await newDataFolder();
    opened = await openEmbedded(folder, failOnHiccup, openHere);
    scope = await addPerson(opened, "Ada");
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  afterAll(async () => {
    await opened.close();
    rmSync(folder, { recursive: true });
  });

  async function flowNamed(name: string): Promise<string> {
    return (await insertFlow(scope, { name, text: "kept", layout: {} })).id;
  }

  function save(within: Scope, flowId: string) {
    return replaceDraft(within, { flowId, text: "saved", layout: {}, base: 1 });
  }

  it("refuses to save while little space is left, reads on, and saves again when there is space", async () => {
    const flowId = await flowNamed("Nearly full");
    const statfs = vi.spyOn(fs, "statfsSync").mockReturnValue({ ...fs.statfsSync(folder), bavail: 10 });
    const refusals = [save(scope, flowId), inTransaction(scope, (inside) => save(inside, flowId))];
    for (const refusal of await Promise.allSettled(refusals)) {
      expect(refusal.status === "rejected" && isStorageFull(refusal.reason)).toBe(true);
    }
    expect(await findDraft(scope, flowId)).toMatchObject({ text: "kept", number: 1 });
    statfs.mockRestore();
    expect(await save(scope, flowId)).toMatchObject({ number: 2 });
  });

  it.each([
    ["a write", "writeSync", "statement"],
    ["a write", "writeSync", "transaction"],
    ["bringing a write to the disk", "fsyncSync", "statement"],
    ["bringing a write to the disk", "fsyncSync", "transaction"],
  ] as const)(
    "comes back by itself with all that was confirmed after %s failed (%s, in a %s)",
    async (_, call, kind) => {
      const flowId = await flowNamed(`Full in ${call} in a ${kind}`);
      vi.spyOn(fs, call).mockImplementation(() => {
        throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
      });
      const asked =
        kind === "statement" ? save(scope, flowId) : inTransaction(scope, (inside) => save(inside, flowId));
      expect(isStorageFull(await asked.catch((error: unknown) => error))).toBe(true);
      // Still full: whatever is asked is refused, and nothing hangs.
      await findDraft(scope, flowId).catch((error: unknown) => expect(error).toBeInstanceOf(Error));
      await expect(save(scope, flowId)).rejects.toThrow();
      vi.restoreAllMocks();
      // A save that was refused may have come as far as the log. A save that was confirmed is always there.
      const draft = await findDraft(scope, flowId);
      expect(["kept", "saved"][(draft?.number ?? 0) - 1]).toBe(draft?.text);
      const again = { flowId, text: "after", layout: {}, base: draft?.number ?? 0 };
      expect(await replaceDraft(scope, again)).toMatchObject({ number: (draft?.number ?? 0) + 1 });
    },
  );
});
