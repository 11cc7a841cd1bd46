import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { listTray } from "@/db/responses";
import { testDatabases } from "@/db/test-databases";
import { holdDueDelivery, listWebhookDeliveries, listWebhookEvents } from "@/db/webhooks";
import { takeOut } from "./process-deliveries";
import { processWaiting } from "./process-waiting";
import { attemptsMax } from "./processing";
import { chance, deliveryState, flowReply, messagesBody, shuffled } from "./test-deliveries";
import { addAccount, testReception, testSecret } from "./test-reception";
import { workFor } from "./work-for";

const many = 5_000;

describe.each(testDatabases)("taking up webhooks on $name", ({ open }) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  async function received(...bodies: readonly string[]) {
    const account = await addAccount(opened.db);
    const reception = testReception(opened.db);
    for (const body of bodies) {
      expect((await reception.post(account.appId, body)).status).toBe(200);
    }
    const events = async () => listWebhookEvents(account, account.accountId, { countMax: many });
    const responses = async () => listTray(account, { countMax: many });
    const deliveries = async () => listWebhookDeliveries(account, account.accountId, many);
    return { ...reception, account, events, responses, deliveries };
  }

  it("makes each completed Flow a response and keeps everything else", async () => {
    const messages = [flowReply("wamid.1", { slot: "a" }), { from: "1", id: "wamid.2", type: "mystery" }];
    const statuses = [deliveryState("wamid.OUT", "read"), deliveryState("wamid.OUT", "sent")];
    const { processing, events, responses, deliveries } = await received(
      messagesBody({ messages, statuses, surprise: { a: 1 } }),
    );
    expect(await processWaiting(processing)).toBeUndefined();
    expect((await events()).map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
      "delivery done",
      "delivery done",
      "flow-response done",
      "message kept",
      "unknown kept",
    ]);
    expect(await responses()).toMatchObject([{ messageId: "wamid.1", answers: { slot: "a" } }]);
    expect((await deliveries())[0]?.processedAt).not.toBeNull();
  });

  it("has every message once after 600 deliveries with repeats, shuffled, taken up by two at once", async () => {
    const next = chance(7);
    const bodies = Array.from({ length: 300 }, (_, at) =>
      messagesBody({
        messages: [
          flowReply(`wamid.${at}`, { at }),
          flowReply(`wamid.${(at * 7) % 300}`, { at: (at * 7) % 300 }),
        ],
        statuses: [deliveryState(`wamid.${at}`, "delivered")],
      }),
    );
    const { processing, post, account, events, responses, deliveries } = await received();
    const sent = shuffled([...bodies, ...bodies], next);
    let [one, other] = [Promise.resolve<unknown>(undefined), Promise.resolve<unknown>(undefined)];
    for (const [at, body] of sent.entries()) {
      expect((await post(account.appId, body)).status).toBe(200);
      if (at % 150 === 149) {
        await Promise.all([one, other]);
        [one, other] = [processWaiting(processing), processWaiting(processing)];
      }
    }
    await Promise.all([one, other]);
    await processWaiting(processing);
    const found = await responses();
    expect(new Set(found.map(({ messageId }) => messageId)).size).toBe(300);
    expect(found).toHaveLength(300);
    for (const { messageId, answers } of found) expect(messageId).toBe(`wamid.${answers?.at}`);
    expect(await events()).toHaveLength(600);
    expect((await deliveries()).every(({ processedAt, attempts }) => processedAt && attempts === 1)).toBe(
      true,
    );
  });

  it("loses nothing and repeats nothing when it dies after it took a delivery", async () => {
    const messages = [flowReply("wamid.1", {}), flowReply("wamid.2", {})];
    const { processing, responses, events, deliveries } = await received(messagesBody({ messages }));
    const dies = opened.db.transaction(async (db) => {
      const delivery = await holdDueDelivery(db, processing.now());
      if (delivery) await takeOut({ ...processing, db }, delivery);
      throw new Error("The process dies.");
    });
    await expect(dies).rejects.toThrow("The process dies.");
    expect([await responses(), await events()]).toEqual([[], []]);
    await processWaiting(processing);
    await processWaiting(processing);
    expect((await responses()).map(({ messageId }) => messageId)).toEqual(["wamid.2", "wamid.1"]);
    expect(await deliveries()).toMatchObject([{ attempts: 1, failure: null }]);
  });

  it("keeps an event that fails, lets the others pass and tries it again with pauses", async () => {
    const messages = [1, 2, 3].map((n) => flowReply(`wamid.${n}`, {}));
    const { processing, responses, events, pass } = await received(messagesBody({ messages }));
    let isBroken = true;
    const fragile: typeof workFor = (event, delivery) => {
      const work = workFor(event, delivery);
      if (!work || !event.key.endsWith(".2")) return work;
      return async (scope, eventId) => {
        await work(scope, eventId);
        if (isBroken) throw new Error("A hiccup.");
      };
    };
    const broken = { ...processing, workFor: fragile };
    const next = await processWaiting(broken);
    expect(next).toEqual(new Date(processing.now().getTime() + 1_000));
    expect((await responses()).map(({ messageId }) => messageId)).toEqual(["wamid.3", "wamid.1"]);
    const failing = async () => (await events()).find(({ state }) => state === "waiting");
    expect(await failing()).toMatchObject({ attempts: 1, failure: "Error A hiccup." });
    await processWaiting(broken);
    expect(await failing()).toMatchObject({ attempts: 1 });
    pass(1_000);
    await processWaiting(broken);
    expect(await failing()).toMatchObject({ attempts: 2 });
    isBroken = false;
    pass(5_000);
    expect(await processWaiting(broken)).toBeUndefined();
    expect((await responses()).map(({ messageId }) => messageId)).toEqual(["wamid.2", "wamid.3", "wamid.1"]);
    expect((await events()).map(({ state }) => state)).toEqual(["done", "done", "done"]);
  });

  it("gives an event up after three days, and keeps it with its failure", async () => {
    const { processing, events, pass } = await received(
      messagesBody({ messages: [flowReply("wamid.1", {})] }),
    );
    const broken = { ...processing, workFor: () => () => Promise.reject(new Error("A hiccup.")) };
    let days = 0;
    for (let next = await processWaiting(broken); next; next = await processWaiting(broken)) {
      const pauseMs = next.getTime() - processing.now().getTime();
      days += pauseMs / 86_400_000;
      pass(pauseMs);
    }
    expect(Math.round(days)).toBe(3);
    expect(await events()).toMatchObject([
      { state: "failed", attempts: attemptsMax, failure: "Error A hiccup." },
    ]);
  });

  it("postpones a delivery that cannot be taken up and goes on with the next", async () => {
    const bodies = ["wamid.1", "wamid.2"].map((id) => messagesBody({ messages: [flowReply(id, {})] }));
    const { processing, responses, deliveries, pass } = await received(...bodies);
    const broken: typeof workFor = (event, delivery) => {
      if (event.key.endsWith(".1")) throw new Error("A bug.");
      return workFor(event, delivery);
    };
    await processWaiting({ ...processing, workFor: broken });
    expect((await responses()).map(({ messageId }) => messageId)).toEqual(["wamid.2"]);
    const [, first] = await deliveries();
    expect(first).toMatchObject({ attempts: 1, failure: "Error A bug.", processedAt: null });
    pass(1_000);
    expect(await processWaiting(processing)).toBeUndefined();
    expect(await responses()).toHaveLength(2);
  });

  it("keeps what is no JSON, and what is told of an account that is not here", async () => {
    const foreign = messagesBody({ messages: [flowReply("wamid.1", {})] }, "9");
    const { processing, events, responses, deliveries } = await received("no json \0", foreign);
    expect(await processWaiting(processing)).toBeUndefined();
    expect(await deliveries()).toMatchObject([
      { failure: null },
      { failure: "not-json", body: "no json \0" },
    ]);
    expect(await events()).toMatchObject([{ kind: "flow-response", state: "kept" }]);
    expect(await responses()).toEqual([]);
  });

  it("writes down no secret and no answer when something fails", async () => {
    const body = messagesBody({ messages: [flowReply("wamid.1", { iban: "DE00 1234" })] });
    const { processing, events } = await received(body);
    const leaky: typeof workFor =
      () =>
      async ({ db }) => {
        await db.execute(`select '${testSecret}', 'DE00 1234' from nowhere`);
      };
    await processWaiting({ ...processing, workFor: leaky });
    const [event] = await events();
    expect(event?.failure).toContain("42P01");
    expect(event?.failure).not.toMatch(new RegExp(`${testSecret}|DE00`));
    await opened.db.execute("update webhook_event set state = 'kept' where state = 'waiting'");
  });
});
