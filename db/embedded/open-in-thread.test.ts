import { rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { OpenDatabase } from "../current";
import { isDuplicate } from "../failures";
import { user } from "../schema/user";
import { addPerson, failOnHiccup, newDataFolder } from "../test-databases";
import { type Engine, startEngine } from "./engine";
import { openEmbedded } from "./open-embedded";
import { openInThread, type Running } from "./open-in-thread";

// Disks and processors may be shared with much else.
vi.setConfig({ testTimeout: 180_000 });

describe("the embedded database in a thread of its own", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await newDataFolder();
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  describe("as the product uses it", () => {
    let opened: OpenDatabase;
    beforeAll(async () => {
      opened = await openEmbedded(folder, failOnHiccup);
    });
    afterAll(() => opened.close());

    it("gives back what was kept, times among it, and says which values were there already", async () => {
      const { userId, email } = await addPerson(opened, "Ada");
      const people = await opened.db.select().from(user);
      expect(people).toEqual([expect.objectContaining({ id: userId, createdAt: expect.any(Date) })]);
      const twice = opened.db.insert(user).values({ id: "another", name: "Ada", email });
      const refusal = await twice.catch((error: unknown) => error);
      expect(isDuplicate(refusal, "user_email_unique")).toBe(true);
    });

    it("keeps all of a transaction or nothing, one at a time, and throws what its steps threw", async () => {
      const names = async () => (await opened.db.select().from(user)).map(({ name }) => name).sort();
      const failing = opened.db.transaction(async (inside) => {
        await inside.insert(user).values({ id: "b", name: "Bea", email: "b@example.com" });
        throw new Error("thought better of it");
      });
      const renaming = opened.db.transaction(async (inside) => {
        const known = await inside.select().from(user);
        await inside.update(user).set({ name: `${known.length} known` });
      });
      await expect(failing).rejects.toThrow("thought better of it");
      await renaming;
      expect(await names()).toEqual(["1 known"]);
    });
  });

  describe("behind its engine", () => {
    let engine: Engine;
    const threads: Running[] = [];
    beforeAll(async () => {
      engine = await startEngine(path.join(folder, "database"), async (at) => {
        const thread = await openInThread(at);
        threads.push(thread);
        return thread;
      });
    });
    afterAll(() => engine.close());

    it("lets everybody else go on while it computes", async () => {
      let turns = 0;
      const counting = setInterval(() => {
        turns += 1;
      }, 1);
      await engine.query("select count(*) from generate_series(1, 1000000) as many (number)");
      clearInterval(counting);
      expect(turns).toBeGreaterThan(3);
    });

    it("comes back with all that was confirmed when its thread ended", async () => {
      await engine.exec("create table page (text text)");
      await engine.query("insert into page values ($1)", ["kept"]);
      const asked = engine.query("select count(*) from generate_series(1, 100000000)");
      await threads.at(-1)?.end();
      await expect(asked).rejects.toThrow("The embedded database has stopped");
      expect(await engine.query("select text from page")).toMatchObject({ rows: [{ text: "kept" }] });
      expect(threads).toHaveLength(2);
    });
  });
});
