import { afterAll, beforeAll, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { startProgram } from "@/db/embedded/test-program";
import { openServer } from "@/db/open-server";
import { startPostgres, type TestServer } from "@/db/test-server";
import { graphAddress } from "@/lib/sandbox/sandbox";
import { startTestSandbox, type TestSandbox } from "@/lib/sandbox/test-sandbox";
import { senderIn } from "../test-sending";
import { arrived, phones, queuedList, sendsOf } from "./test-lists";

const people = 200;
/** Longer than a process may hold a message. */
const leaseOverMs = 120_000;

let server: TestServer;
let opened: OpenDatabase;
let house: TestSandbox;
beforeAll(async () => {
  server = await startPostgres();
  opened = await openServer(server.url, () => undefined);
  house = await startTestSandbox(opened);
});
afterAll(async () => {
  await house.close();
  await opened.close();
  await server.stop();
});

it("sends 200 messages once though its process is killed twice, and knows which it does not know of", async () => {
  const sender = await senderIn(opened, house);
  const listId = await queuedList(sender, people);
  const queueAt = (startMs: number) =>
    startProgram("../../lib/sending/lists/test-queue-process.ts", [
      server.url,
      graphAddress(house.sandbox),
      "b".repeat(64),
      String(startMs),
    ]);
  const total = async () => [...(await arrived(sender)).values()].reduce((sum, count) => sum + count, 0);
  let startMs = sender.room.now().getTime();
  for (const enough of [50, 120]) {
    const program = queueAt(startMs);
    await expect.poll(total, { interval: 5, timeout: 120_000 }).toBeGreaterThanOrEqual(enough);
    await program.kill9();
    startMs += leaseOverMs;
  }
  expect(await total()).toBeLessThan(people);
  expect(await queueAt(startMs).nextLine()).toBe("done");

  const counts = await arrived(sender);
  const sends = await sendsOf(sender, listId);
  for (const phone of phones(people)) expect(counts.get(phone) ?? 0).toBeLessThanOrEqual(1);
  const missing = sends.filter(({ recipient }) => !counts.has(recipient));
  expect(new Set(missing.map(({ state }) => state)).has("sent")).toBe(false);
  expect(sends.filter(({ state }) => state !== "sent" && state !== "unknown")).toEqual([]);
  await sender.hear();
  const unknown = (await sendsOf(sender, listId)).filter(({ state }) => state === "unknown");
  expect(unknown.map(({ recipient }) => recipient).toSorted()).toEqual(
    missing.map(({ recipient }) => recipient).toSorted(),
  );
  // Two processes died, each with twenty in its hands at most.
  expect(unknown.length).toBeLessThanOrEqual(40);
});
