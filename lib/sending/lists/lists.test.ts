import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { testDatabases } from "@/db/test-databases";
import { valueIn } from "@/lib/drafts/test-flow";
import { clearFaults, setFault } from "@/lib/sandbox/faults/faults";
import { startTestSandbox, type TestSandbox } from "@/lib/sandbox/test-sandbox";
import { processSends } from "../process-sends";
import { message, type Sender, senderIn } from "../test-sending";
import { createList } from "./create-list";
import { lookAtList, lookAtLists } from "./look-at-lists";
import { steerList, type Wish } from "./steer-list";
import { arrived, phones, queuedList, sendAll, sendsOf } from "./test-lists";

describe.each(testDatabases)("sending to a list on $name", ({ open }) => {
  let opened: OpenDatabase;
  let house: TestSandbox;
  let sender: Sender;
  beforeAll(async () => {
    opened = await open();
    house = await startTestSandbox(opened);
    sender = await senderIn(opened, house);
  });
  afterAll(async () => {
    await house.close();
    await opened.close();
  });

  const steer = async (listId: string, wish: Wish) =>
    valueIn(await steerList(sender.scope, { listId, wish }, sender.room.now()));
  const work = () => processSends({ db: opened.db, room: sender.room });
  const states = async (listId: string) => (await sendsOf(sender, listId)).map(({ state }) => state);
  const shown = async (listId: string) =>
    (await lookAtLists(sender.scope, sender.flowId)).find(({ id }) => id === listId);
  /** What a list added to the phones. */
  const added = async (during: () => Promise<void>) => {
    const before = await arrived(sender);
    await during();
    const after = await arrived(sender);
    return [...after].map(([phone, count]) => count - (before.get(phone) ?? 0)).filter((count) => count > 0);
  };

  it("reaches each person once, at the pace of the number, with three processes at it", async () => {
    const counts = await added(async () => {
      const listId = await queuedList(sender, 60);
      const startedAt = sender.room.now().getTime();
      while ((await states(listId)).includes("queued")) {
        const [next] = await Promise.all([work(), work(), work()]);
        house.pass(Math.max((next?.getTime() ?? 0) - sender.room.now().getTime(), 0));
      }
      // 80 a second and not more.
      expect(sender.room.now().getTime() - startedAt).toBeGreaterThanOrEqual((60 - 20) * (1000 / 80));
      expect(new Set(await states(listId))).toEqual(new Set(["sent"]));
      await sender.hear();
      expect(await shown(listId)).toMatchObject({ total: 60, counts: { delivered: 60 }, isThrough: true });
      const [first] = await lookAtList(sender.scope, { listId });
      expect(first).toMatchObject({
        recipient: phones(1)[0],
        recipientName: "Person 0",
        body: "Hi Person 0",
      });
    });
    expect(counts).toEqual(Array(60).fill(1));
  });

  it("loses nothing and repeats nothing, wherever the process ends", async () => {
    const seen = new Set<string>();
    for (let life = 1; life <= 12; life += 1) {
      house.pass(1_000);
      const listId = await queuedList(sender, 4);
      const before = await arrived(sender);
      let looks = 0;
      const now = () => {
        looks += 1;
        if (looks > life) throw new Error("The process ended.");
        return sender.room.now();
      };
      await processSends({ db: opened.db, room: { ...sender.room, now } }).catch(() => undefined);
      await sendAll(sender, house.pass);
      const after = await arrived(sender);
      const sends = await sendsOf(sender, listId);
      expect(sends.map(({ state }) => state)).not.toContain("queued");
      for (const { recipient, state } of sends) {
        const got = (after.get(recipient) ?? 0) - (before.get(recipient) ?? 0);
        seen.add(`${state} ${got}`);
      }
      // What went out is told by webhooks; what stays unknown did not.
      await sender.hear();
      for (const { recipient, state } of await sendsOf(sender, listId)) {
        const got = (after.get(recipient) ?? 0) - (before.get(recipient) ?? 0);
        expect([state, got]).toEqual(state === "unknown" ? ["unknown", 0] : ["delivered", 1]);
      }
      await steer(listId, "repeat-unknown");
      await sendAll(sender, house.pass);
      const end = await arrived(sender);
      for (const phone of phones(4)) expect((end.get(phone) ?? 0) - (before.get(phone) ?? 0)).toBe(1);
    }
    expect([...seen].toSorted()).toEqual(["sent 1", "unknown 0", "unknown 1"]);
  });

  it("does not repeat what has no answer, and knows of it by webhook", async () => {
    await setFault(sender.area, { kind: "answer-lost", call: "messages.send", times: 2 });
    const counts = await added(async () => {
      const listId = await queuedList(sender, 5);
      await sendAll(sender, house.pass);
      expect((await states(listId)).toSorted()).toEqual(["sent", "sent", "sent", "unknown", "unknown"]);
      await sender.hear();
      expect(new Set(await states(listId))).toEqual(new Set(["delivered"]));
    });
    expect(counts).toEqual([1, 1, 1, 1, 1]);
  });

  it("pauses, goes on and is cancelled as a person says", async () => {
    const counts = await added(async () => {
      house.pass(1_000);
      const listId = await queuedList(sender, 45);
      await work();
      await steer(listId, "pause");
      await sendAll(sender, house.pass);
      expect(await shown(listId)).toMatchObject({ state: "paused", counts: { queued: 25, sent: 20 } });
      await steer(listId, "go-on");
      house.pass(1_000);
      await work();
      await steer(listId, "cancel");
      await sendAll(sender, house.pass);
      expect(await shown(listId)).toMatchObject({ counts: { cancelled: 5, sent: 40 }, isThrough: true });
    });
    expect(counts).toHaveLength(40);
  });

  it("waits when WhatsApp is asked too fast, and stops for what would meet everybody", async () => {
    const counts = await added(async () => {
      await setFault(sender.area, { kind: "rate-limit", call: "messages.send", code: 130429, times: 45 });
      const listId = await queuedList(sender, 30);
      const startedAt = sender.room.now().getTime();
      await sendAll(sender, house.pass);
      expect(sender.room.now().getTime() - startedAt).toBeGreaterThanOrEqual(1_000 + 2_000);
      expect(await shown(listId)).toMatchObject({ state: "running", counts: { sent: 30 } });
      await setFault(sender.area, { kind: "token-expired", call: "messages.send" });
      const other = await queuedList(sender, 30);
      await sendAll(sender, house.pass);
      expect(await shown(other)).toMatchObject({
        state: "paused",
        pausedBecause: { reason: "token-expired", remedy: expect.any(String) },
        counts: { queued: 30 },
      });
      await clearFaults(sender.area);
      await steer(other, "go-on");
      await sendAll(sender, house.pass);
      expect(await shown(other)).toMatchObject({
        state: "running",
        pausedBecause: null,
        counts: { sent: 30 },
      });
    });
    expect(counts).toEqual(Array(30).fill(2));
  });

  it("stops when the first ten are refused and nobody got it", async () => {
    const listId = await queuedList(sender, 30);
    await opened.db.execute(
      `update send set content = replace(content, 'WELCOME', 'NOWHERE') where list_id = '${listId}'`,
    );
    await sendAll(sender, house.pass);
    expect(await shown(listId)).toMatchObject({
      state: "paused",
      pausedBecause: { reason: "message-invalid" },
      counts: { failed: 20, queued: 10 },
    });
  });

  it("is all or nothing, and seen by its workspace alone", async () => {
    const wanted = { ...sender.from, name: "Spring", people: "+16505551234", message };
    const reason = async (change: Partial<typeof wanted>) => {
      const made = await createList(sender.room, sender.scope, { ...wanted, ...change });
      return made.ok ? "made" : made.failure.reason;
    };
    const before = (await lookAtLists(sender.scope, sender.flowId)).length;
    expect(await reason({ people: "nobody" })).toBe("list-empty");
    expect(await reason({ message: { ...message, body: "Hi {{Name}}" } })).toBe("column-missing");
    expect(
      await reason({
        people: `Phone,Name\n+16505551234,${"x".repeat(1_100)}`,
        message: { ...message, body: "Hi {{Name}}" },
      }),
    ).toBe("person-unfit");
    expect(await lookAtLists(sender.scope, sender.flowId)).toHaveLength(before);
    const listId = await queuedList(sender, 2);
    await steer(listId, "pause");
    const stranger = await senderIn(opened, house, { isLive: false });
    const now = sender.room.now();
    expect(await steerList(stranger.scope, { listId, wish: "go-on" }, now)).toMatchObject({ ok: false });
    expect(await lookAtList(stranger.scope, { listId })).toEqual([]);
    expect(await lookAtLists(stranger.scope, sender.flowId)).toEqual([]);
    await steer(listId, "cancel");
  });
});
