import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "./current";
import type { Scope } from "./scope";
import { addAccount } from "./test-accounts";
import { addPerson, testDatabases } from "./test-databases";
import {
  endDelivery,
  holdDueDelivery,
  holdDueEvent,
  insertNewEvents,
  insertWebhookDeliveries,
  listWebhookDeliveries,
  listWebhookEvents,
  nextWebhookDue,
  postponeDelivery,
  settleEvent,
} from "./webhooks";

const start = new Date("2026-11-20T12:00:00Z");
const later = (ms: number) => new Date(start.getTime() + ms);

describe.each(testDatabases)("webhooks on $name", ({ open }) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  async function accountWith(...bodies: readonly string[]): Promise<Scope & { readonly accountId: string }> {
    const scope = await addPerson(opened, "Ada");
    const accountId = await addAccount(scope);
    const place = {
      workspaceId: scope.workspaceId,
      accountId,
      signer: "current",
      receivedAt: start,
    } as const;
    if (bodies.length > 0)
      await insertWebhookDeliveries(
        opened.db,
        bodies.map((body) => ({ ...place, body })),
      );
    return { ...scope, accountId };
  }

  /** So that each test finds the tables without work. */
  async function endAll(): Promise<void> {
    for (let held = await holdDueDelivery(opened.db, later(1e12)); held; ) {
      await endDelivery(opened.db, held.id, { at: start });
      held = await holdDueDelivery(opened.db, later(1e12));
    }
    for (let held = await holdDueEvent(opened.db, later(1e12)); held; ) {
      await settleEvent(opened.db, held.id, { state: "done" });
      held = await holdDueEvent(opened.db, later(1e12));
    }
  }

  it("gives back a body as it came, the oldest first, until it is ended", async () => {
    const bodies = ['{"a":"\\u00e9 \u{1f600}"}', "no json \0 \ud800"];
    const { accountId } = await accountWith(...bodies);
    const found: string[] = [];
    for (let held = await holdDueDelivery(opened.db, start); held; ) {
      expect(held).toMatchObject({ accountId, wabaId: "2000000000000002", signer: "current", attempts: 0 });
      found.push(held.body);
      await endDelivery(opened.db, held.id, { at: start });
      held = await holdDueDelivery(opened.db, start);
    }
    expect(found).toEqual(bodies);
    expect(await nextWebhookDue(opened.db)).toBeUndefined();
  });

  it("frees what was held when the transaction around it fails", async () => {
    await accountWith("1");
    const dies = opened.db.transaction(async (db) => {
      const held = await holdDueDelivery(db, start);
      await endDelivery(db, held?.id ?? "", { at: start });
      throw new Error("The process dies.");
    });
    await expect(dies).rejects.toThrow("The process dies.");
    expect((await holdDueDelivery(opened.db, start))?.body).toBe("1");
    await endAll();
  });

  it("postpones a delivery and lets the others pass", async () => {
    const scope = await accountWith("first", "second");
    const first = await holdDueDelivery(opened.db, start);
    await postponeDelivery(opened.db, first?.id ?? "", { dueAt: later(5_000), failure: "a hiccup" });
    const second = await holdDueDelivery(opened.db, start);
    expect(second?.body).toBe("second");
    await endDelivery(opened.db, second?.id ?? "", { at: start });
    expect(await nextWebhookDue(opened.db)).toEqual(later(5_000));
    expect(await holdDueDelivery(opened.db, later(5_000))).toMatchObject({ body: "first", attempts: 1 });
    const listed = await listWebhookDeliveries(scope, scope.accountId, 10);
    expect(listed.map(({ failure }) => failure)).toEqual([null, "a hiccup"]);
    await endAll();
  });

  it("keeps an event once for an account, whichever delivery tells it", async () => {
    const scope = await accountWith("1", "2");
    const first = await holdDueDelivery(opened.db, start);
    if (!first) throw new Error("there are two deliveries");
    const event = (key: string) => ({ key, kind: "message", raw: { key }, state: "waiting" as const });
    const ids = await insertNewEvents(opened.db, first, [event("b"), event("a"), event("b")]);
    expect([...ids.keys()].sort()).toEqual(["a", "b"]);
    expect([...(await insertNewEvents(opened.db, first, [event("b"), event("c")])).keys()]).toEqual(["c"]);
    const listed = await listWebhookEvents(scope, scope.accountId, { countMax: 10 });
    expect(listed.map(({ key }) => key).sort()).toEqual(["a", "b", "c"]);
    await endAll();
  });

  it("keeps more events of one delivery than one statement takes", async () => {
    await accountWith("1");
    const held = await holdDueDelivery(opened.db, start);
    if (!held) throw new Error("there is a delivery");
    const events = Array.from({ length: 1_200 }, (_, at) => {
      return { key: `k${at}`, kind: "message", raw: at, state: "kept" as const };
    });
    expect((await insertNewEvents(opened.db, held, events)).size).toBe(1_200);
    await endAll();
  });

  it("tries an event again when it is due, with the delivery that told it", async () => {
    const scope = await accountWith("the body");
    const held = await holdDueDelivery(opened.db, start);
    if (!held) throw new Error("there is a delivery");
    const ids = await insertNewEvents(opened.db, held, [
      { key: "k", kind: "message", raw: { "1": "\0" }, state: "waiting" },
    ]);
    await endDelivery(opened.db, held.id, { at: start });
    const id = ids.get("k") ?? "";
    await settleEvent(opened.db, id, { state: "waiting", failure: "a hiccup", dueAt: later(1_000) });
    expect(await holdDueEvent(opened.db, start)).toBeUndefined();
    const again = await holdDueEvent(opened.db, later(1_000));
    expect(again).toMatchObject({ id, key: "k", attempts: 1, delivery: { id: held.id, body: "the body" } });
    await settleEvent(opened.db, id, { state: "done" });
    expect(await listWebhookEvents(scope, scope.accountId, { countMax: 10 })).toMatchObject([
      { raw: { "1": "\0" }, state: "done", failure: null, attempts: 2 },
    ]);
  });

  it.each([null, 0, "", [], "\ud800"])("keeps %j as what was told", async (raw) => {
    const scope = await accountWith("1");
    const held = await holdDueDelivery(opened.db, start);
    if (!held) throw new Error("there is a delivery");
    await insertNewEvents(opened.db, held, [{ key: "k", kind: "unknown", raw, state: "kept" }]);
    expect(await listWebhookEvents(scope, scope.accountId, { countMax: 10 })).toMatchObject([{ raw }]);
    await endAll();
  });

  it("shows nothing to another workspace", async () => {
    const { accountId } = await accountWith("1");
    const other = await addPerson(opened, "Eve");
    expect(await listWebhookDeliveries(other, accountId, 10)).toEqual([]);
    expect(await listWebhookEvents(other, accountId, { countMax: 10 })).toEqual([]);
    await endAll();
  });
});
