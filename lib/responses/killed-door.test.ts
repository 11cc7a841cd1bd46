import { rmSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openEmbedded } from "@/db/embedded/open-embedded";
import { startProgram, type TestProgram } from "@/db/embedded/test-program";
import { listTray } from "@/db/responses";
import { failOnHiccup, newDataFolder } from "@/db/test-databases";
import { processWaiting } from "./process-waiting";
import { addAccount, testReception, testSecret } from "./test-reception";
import { sendStorm, stormOf } from "./test-storm";

/** `npm run bench -- webhooks` does the same with 5,000 against the built server. */
const many = 500;
const door = path.resolve(import.meta.dirname, "test-door.ts");

describe("the door for webhooks in a process that is killed twice", () => {
  const programs: TestProgram[] = [];
  afterAll(() => Promise.all(programs.map((program) => program.kill9())));

  it(`has every response that it acknowledged exactly once after ${many} deliveries with repeats, shuffled`, async () => {
    const folder = await newDataFolder();
    const before = await openEmbedded(folder, failOnHiccup);
    const account = await addAccount(before.db);
    await before.close();
    let address = "";
    const start = async () => {
      const program = startProgram(door, [folder]);
      programs.push(program);
      address = (await program.nextLine()) ?? "";
      return program;
    };
    let program = await start();
    const kills = [Math.floor(many / 3), Math.floor((many * 2) / 3)];
    let restarting: Promise<void> = Promise.resolve();
    const { acknowledged, failures } = await sendStorm({
      deliveries: stormOf(many, account.wabaId),
      address: () => `${address}/${account.appId}`,
      secret: testSecret,
      atOnce: 8,
      onProgress: (count) => {
        if (count < (kills[0] ?? Number.POSITIVE_INFINITY)) return;
        kills.shift();
        restarting = restarting.then(async () => {
          await program.kill9();
          program = await start();
        });
      },
    });
    await restarting;
    await program.kill9();
    const after = await openEmbedded(folder, failOnHiccup);
    await processWaiting({ ...testReception(after.db).processing, now: () => new Date() });
    const kept = await listTray({ ...account, db: after.db }, { countMax: many * 2 });
    const ids = kept.map(({ messageId }) => messageId).sort();
    await after.close();
    rmSync(folder, { recursive: true });
    expect(kills).toEqual([]);
    expect(failures).toBeGreaterThan(0);
    expect(ids).toEqual([...acknowledged].sort());
  }, 120_000);
});
