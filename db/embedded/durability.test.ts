import fs, { cpSync, rmSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findDraft, replaceDraft } from "../drafts";
import { insertFlow } from "../flows";
import { addPerson, emptyDatabase, failOnHiccup } from "../test-databases";
import { temporaryFolder } from "../test-server";
import { openEmbedded } from "./open-embedded";
import { startProgram } from "./test-program";
import { textNumbered } from "./test-texts";
import { openHere } from "./thread/open-here.mjs";

// Disks and processors may be shared with much else.
vi.setConfig({ testTimeout: 180_000 });

describe("the embedded database", () => {
  let folder: string;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  async function folderWithFlow() {
    cpSync(await emptyDatabase(), folder, { recursive: true });
    const opened = await openEmbedded(folder, failOnHiccup, openHere);
    const { db: _, ...person } = await addPerson(opened, "Ada");
    const flow = await insertFlow(
      { ...person, db: opened.db },
      { name: "Booking", text: textNumbered(1), layout: {} },
    );
    return { opened, person, flowId: flow.id };
  }

  it("has every confirmed save on the disk, not only with the operating system", async () => {
    const { opened, person, flowId } = await folderWithFlow();
    const sync = vi.spyOn(fs, "fsyncSync");
    const saves = 20;
    for (let base = 1; base <= saves; base += 1) {
      const before = sync.mock.calls.length;
      await replaceDraft(
        { ...person, db: opened.db },
        { flowId, text: textNumbered(base + 1), layout: {}, base },
      );
      expect(sync.mock.calls.length).toBeGreaterThan(before);
    }
    await opened.close();
  });

  it("loses no confirmed save when its process is killed, however often", async () => {
    const { opened, person, flowId } = await folderWithFlow();
    await opened.close();
    for (const savesBeforeTheEnd of [1, 40, 7]) {
      const writer = startProgram("test-writer.ts", [folder, person.workspaceId, person.userId, flowId]);
      let confirmed = 0;
      for (let saves = 0; saves < savesBeforeTheEnd; saves += 1) confirmed = Number(await writer.nextLine());
      await writer.kill9();
      // What it confirmed between the last line read and its end counts as well.
      for (let line = await writer.nextLine(); line !== undefined; line = await writer.nextLine()) {
        confirmed = Number(line);
      }
      const reopened = await openEmbedded(folder, failOnHiccup);
      const draft = await findDraft({ ...person, db: reopened.db }, flowId);
      await reopened.close();
      expect(draft?.number).toBeGreaterThanOrEqual(confirmed);
      expect(draft?.text).toBe(textNumbered(draft?.number ?? 0));
    }
  });

  it.each([
    ["beginning", "PG_VERSION"],
    ["end", "postmaster.pid"],
  ])("opens after its process was killed at the %s of making it", async (_, file) => {
    const writer = startProgram("test-writer.ts", [folder, "", "", ""]);
    const unfinished = path.join(folder, "database.unfinished", file);
    await vi.waitUntil(() => fs.existsSync(unfinished), { timeout: 120_000, interval: 2 });
    await writer.kill9();
    expect(fs.existsSync(unfinished)).toBe(true);
    const opened = await openEmbedded(folder, failOnHiccup);
    expect((await addPerson(opened, "Ada")).userId).toMatch(/^\w{16}$/);
    await opened.close();
  });
});
