import { randomBytes } from "node:crypto";
import { readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { failOnHiccup } from "../test-databases";
import { temporaryFolder } from "../test-server";
import { type Caretaker, startCaretaker } from "./caretaker";
import { type Engine, startEngine } from "./engine";

const megabyte = 1024 * 1024;

// Disks and processors may be shared with much else.
vi.setConfig({ testTimeout: 180_000 });

describe("the caretaker of the embedded database", () => {
  let folder: string;
  let engine: Engine;
  let caretaker: Caretaker;
  beforeAll(async () => {
    folder = temporaryFolder();
    engine = await startEngine(path.join(folder, "database"));
    await engine.exec("create table page (id int primary key, text text); insert into page values (1, '')");
    caretaker = startCaretaker(engine, failOnHiccup);
    // It does here what it is told, when it is told.
    caretaker.stop();
  });
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true });
  });

  /** Saves as much as makes a round worth it: 80 saves of 260 KB. */
  async function saveOften(): Promise<void> {
    for (let save = 0; save < 80; save += 1) {
      await engine.query("update page set text = $1", [randomBytes(195_000).toString("base64")]);
    }
  }

  it("does nothing while little was written", async () => {
    await saveOften();
    expect(await caretaker.round()).toBe(true);
    await engine.query("update page set text = 'short'");
    expect(await caretaker.round()).toBe(false);
  });

  it("brings to the disk what was written without waiting for it, once", async () => {
    await engine.exec("set synchronous_commit = off");
    await engine.exec("update page set text = 'soon'");
    await engine.exec("reset synchronous_commit");
    expect([await caretaker.settle(), await caretaker.settle()]).toEqual([true, false]);
  });

  it("keeps the folder at one size however often the same draft is saved", async () => {
    await saveOften();
    await caretaker.round();
    const settled = sizeOf(folder);
    for (let round = 0; round < 3; round += 1) {
      await saveOften();
      expect(await caretaker.round()).toBe(true);
    }
    // Three rounds write 60 MB, and as much again to the log.
    expect(sizeOf(folder) - settled).toBeLessThan(10 * megabyte);
  });
});

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}
