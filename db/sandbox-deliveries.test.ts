import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "./current";
import { insertSandboxApp } from "./sandbox-accounts";
import {
  claimSandboxDeliveries,
  insertSandboxDelivery,
  listSandboxDeliveries,
  nextSandboxDelivery,
  pruneSandboxDeliveries,
  settleSandboxDeliveries,
} from "./sandbox-deliveries";
import { addPerson, testDatabases } from "./test-databases";

const start = new Date("2026-11-20T12:00:00Z");
const later = (ms: number) => new Date(start.getTime() + ms);

describe.each(testDatabases)("webhooks that wait on $name", ({ open }) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  async function withDeliveries(count: number) {
    const scope = await addPerson(opened, "Ada");
    const id = scope.workspaceId;
    await insertSandboxApp(scope, { id, businessId: "3", name: "App", secret: "sealed" });
    for (let at = 0; at < count; at += 1) {
      await insertSandboxDelivery(scope, {
        appId: id,
        url: "https://example.com",
        body: `{"at":${at}}`,
        field: "messages",
        state: "waiting",
        isJoined: false,
        dueAt: start,
        createdAt: start,
      });
    }
    return scope;
  }

  it("are claimed in their order, each by one process, and again when its lease has ended", async () => {
    const scope = await withDeliveries(40);
    const claim = (now: Date) =>
      claimSandboxDeliveries(opened.db, { now, leaseUntil: later(60_000), countMax: 10 });
    const claimed = (await Promise.all([claim(start), claim(start), claim(start), claim(start)])).flat();
    expect(new Set(claimed.map(({ id }) => id)).size).toBe(claimed.length);
    const first = claimed.slice(0, 10).map(({ position }) => position);
    expect(first).toEqual([...first].sort((a, b) => a - b));
    while ((await claim(start)).length > 0);
    expect(await nextSandboxDelivery(opened.db)).toEqual(later(60_000));
    const again = await claimSandboxDeliveries(opened.db, {
      now: later(60_000),
      leaseUntil: later(120_000),
      countMax: 100,
    });
    expect(again.map(({ attempts }) => attempts)).toEqual(Array.from({ length: 40 }, () => 2));
    await settleSandboxDeliveries(opened.db, again, { state: "delivered", lastAnswer: "200" });
    expect(await nextSandboxDelivery(opened.db)).toBeUndefined();
    await pruneSandboxDeliveries(opened.db, start);
    expect(await listSandboxDeliveries(scope, 100)).toEqual([]);
  });

  it("are shown to their own workspace", async () => {
    const scope = await withDeliveries(2);
    const stranger = await addPerson(opened, "Eve");
    expect(await listSandboxDeliveries(scope, 1)).toMatchObject([{ body: '{"at":1}' }]);
    expect(await listSandboxDeliveries(stranger, 10)).toEqual([]);
  });
});
