import { afterAll, beforeAll, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { startProgram } from "@/db/embedded/test-program";
import { openServer } from "@/db/open-server";
import { startPostgres, type TestServer } from "@/db/test-server";
import { type Relay, startRelay } from "@/lib/publishing/test-relay";
import { graphAddress } from "@/lib/sandbox/sandbox";
import { startTestSandbox, type TestSandbox } from "@/lib/sandbox/test-sandbox";
import { senderIn } from "../test-sending";
import { arrived, phones, queuedList, sendsOf } from "./test-lists";

const people = 200;
/** So many calls each process makes before it is killed at one. */
const callsOfOne = 40;
/** Longer than a process may hold a message. */
const leaseOverMs = 120_000;

let server: TestServer;
let opened: OpenDatabase;
let house: TestSandbox;
let relay: Relay;
beforeAll(async () => {
  server = await startPostgres();
  opened = await openServer(server.url, () => undefined);
  house = await startTestSandbox(opened);
  relay = await startRelay(new URL(graphAddress(house.sandbox)));
});
afterAll(async () => {
  relay.close();
  await house.close();
  await opened.close();
  await server.stop();
});

it("sends 200 messages once though its process is killed at every step of one, and knows which it does not know of", async () => {
  const sender = await senderIn(opened, house);
  const listId = await queuedList(sender, people);
  const queueAt = (startMs: number) =>
    startProgram("../../lib/sending/lists/test-queue-process.ts", [
      server.url,
      relay.url,
      "b".repeat(64),
      String(startMs),
    ]);
  const total = async () => [...(await arrived(sender)).values()].reduce((sum, count) => sum + count, 0);
  let startMs = sender.room.now().getTime();
  // Claimed and not yet asked of WhatsApp, sent without its answer, and answered.
  for (const last of ["asked", "carried-out", "answered"] as const) {
    await new Promise<void>((resolve) => {
      relay.watch(async (count, moment) => {
        if (count !== callsOfOne || moment !== last) return undefined;
        await program.kill9();
        resolve();
        return "lost";
      });
      const program = queueAt(startMs);
    });
    startMs += leaseOverMs;
  }
  relay.watch(async () => undefined);
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
  // Three processes died, each with twenty in its hands at most; what was claimed and never asked is one of these.
  expect(unknown.length).toBeGreaterThan(0);
  expect(unknown.length).toBeLessThanOrEqual(60);
});
