import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JsonObject } from "@/lib/flow/json";
import type { OpenDatabase } from "./current";
import { insertFlow } from "./flows";
import { newId } from "./new-id";
import {
  countTableResponses,
  listAnswerKeys,
  listArrivedResponses,
  listTableResponses,
  type ResponseFilter,
  type ResponseMark,
  type ResponseOrder,
  responseTotals,
} from "./response-table";
import { insertResponse } from "./responses";
import { deleteOutdatedDeliveries, deleteResponses, listOutdatedResponses } from "./responses-removal";
import { flow } from "./schema/flow";
import { webhookDelivery } from "./schema/webhook-delivery";
import { webhookEvent } from "./schema/webhook-event";
import type { Scope } from "./scope";
import { addAccount } from "./test-accounts";
import { addPerson, testDatabases } from "./test-databases";
import { listWebhookDeliveries, listWebhookEvents } from "./webhooks";

const at = new Date("2026-11-20T22:30:00Z");
const everything: ResponseFilter = {
  search: [],
  from: undefined,
  to: undefined,
  zone: "UTC",
  revisionId: undefined,
  certainty: undefined,
};
const newestFirst: ResponseOrder = { answer: undefined, isAscending: false };
const byAnswer = (key: string, isAscending: boolean, isNumeric = false, titles: [string, string][] = []) => {
  return { answer: { key, isNumeric, titles: new Map(titles) }, isAscending };
};

describe.each(testDatabases)("the table of answers on $name", ({ open }) => {
  let opened: OpenDatabase;
  let scope: Scope;
  let accountId: string;
  beforeAll(async () => {
    opened = await open();
    scope = await addPerson(opened, "Ada");
    accountId = await addAccount(scope);
  });
  afterAll(() => opened.close());

  async function flowWith(all: readonly JsonObject[], change: { receivedAt?: Date; eventId?: string } = {}) {
    const { id: flowId } = await insertFlow(scope, { name: newId(), text: "{}", layout: {} });
    for (const [index, answers] of all.entries()) await keep(flowId, String(index), answers, change);
    return flowId;
  }

  async function keep(
    flowId: string,
    name: string,
    answers: JsonObject,
    { receivedAt = at, eventId }: { receivedAt?: Date; eventId?: string } = {},
  ): Promise<string> {
    const id = await insertResponse(scope, {
      accountId,
      eventId: eventId ?? null,
      flowId,
      revisionId: null,
      certainty: "token",
      messageId: `${flowId}/${name}==`,
      replyTo: null,
      phoneNumberId: null,
      senderWaId: "16505551234",
      senderUserId: null,
      senderName: name,
      flowToken: null,
      answersText: JSON.stringify(answers),
      answers,
      sentAt: null,
      receivedAt,
      sendId: null,
    });
    return id ?? "";
  }

  async function names(flowId: string, filter: Partial<ResponseFilter>, order = newestFirst, countMax = 3) {
    const found: (string | null)[] = [];
    let after: ResponseMark | undefined;
    for (;;) {
      const page = { filter: { ...everything, ...filter }, order, after, countMax };
      const rows = await listTableResponses(scope, flowId, page);
      found.push(...rows.map(({ senderName }) => senderName));
      after = rows.at(-1)?.mark;
      if (rows.length < countMax) return found.join(" ");
    }
  }

  it("goes through every response once, page by page, in any order, those without an answer last", async () => {
    const values = ["b", "", "C", undefined, "a", "b", "\0", "x", null, 5];
    const flowId = await flowWith(values.map((k): JsonObject => (k === undefined ? {} : { k })));
    expect(await names(flowId, {})).toBe("9 8 7 6 5 4 3 2 1 0");
    expect(await names(flowId, {}, { answer: undefined, isAscending: true })).toBe("0 1 2 3 4 5 6 7 8 9");
    expect(await names(flowId, {}, byAnswer("k", true))).toBe("9 4 5 0 2 7 8 6 3 1");
    expect(await names(flowId, {}, byAnswer("k", false))).toBe("7 2 5 0 4 9 8 6 3 1");
    expect(await names(flowId, {}, byAnswer("k", true, false, [["x", "Aa"]]))).toBe("9 4 7 5 0 2 8 6 3 1");
  });

  it("orders numbers as numbers", async () => {
    const flowId = await flowWith([{ n: "10" }, { n: 9 }, { n: "-2.5" }, { n: "many" }]);
    expect(await names(flowId, {}, byAnswer("n", true, true), 1)).toBe("2 1 0 3");
  });

  it("finds words in answers and senders, without capitals and accents, and ids by their titles", async () => {
    const flowId = await flowWith([
      { name: "José 100%", pick: "a" },
      { name: "Ann_", pick: ["b", "a"] },
      { name: "name", pick: "c" },
    ]);
    const search = (word: string, options: { key: string; id: string }[] = []) =>
      names(flowId, { search: [{ word, options }] });
    expect(await search("jose")).toBe("0");
    expect(await search("100%")).toBe("0");
    expect(await search("n_")).toBe("1");
    expect(await search("name")).toBe("2");
    expect(await search("+1650555")).toBe("2 1 0");
    expect(await search("Apple", [{ key: "pick", id: "a" }])).toBe("1 0");
    const both = ["ann", "jose"].map((word) => ({ word, options: [] }));
    expect(await names(flowId, { search: both })).toBe("");
  });

  it("takes days as they are where the reader is, and filters by certainty and revision", async () => {
    const flowId = await flowWith([{ a: 1 }]);
    const day = { from: "2026-11-21", to: "2026-11-21" };
    expect(await names(flowId, { ...day, zone: "Europe/Berlin" })).toBe("");
    expect(await names(flowId, { ...day, zone: "Europe/Istanbul" })).toBe("0");
    expect(await names(flowId, { certainty: "time" })).toBe("");
    expect(await names(flowId, { revisionId: null })).toBe("0");
    expect(await names(flowId, { revisionId: "other" })).toBe("");
    const filter = { ...everything, certainty: "token" as const };
    expect(await countTableResponses(scope, flowId, filter)).toBe(1);
  });

  it("tells what arrived, the totals, and the names of all answers", async () => {
    const flowId = await flowWith([{ b: 1, a: 1 }, { c: 1, d: "\ud800" }, { e: "\\u0000" }]);
    const [last] = await listArrivedResponses(scope, flowId, { filter: everything, since: 0, countMax: 1 });
    expect(last?.senderName).toBe("2");
    const totals = await responseTotals(scope, flowId, new Date(at.getTime() + 1));
    expect(totals).toEqual({ total: 3, recent: 0, lastAt: at, newest: last?.position });
    expect(await listAnswerKeys(scope, flowId, everything)).toEqual(expect.arrayContaining(["a", "b"]));
  });

  it("shows nothing to another workspace and deletes nothing there", async () => {
    const flowId = await flowWith([{ a: 1 }]);
    const [found] = await listArrivedResponses(scope, flowId, { filter: everything, since: 0, countMax: 9 });
    const other = await addPerson(opened, "Eve");
    expect(await countTableResponses(other, flowId, everything)).toBe(0);
    expect(await deleteResponses(other, { flowId, ids: [found?.id ?? ""] })).toBe(0);
    expect((await responseTotals(other, flowId, at)).total).toBe(0);
  });

  it("deletes a response with all that tells its answers, and what tells it again stays known", async () => {
    const secret = "the secret of somebody";
    const id = newId();
    const place = { workspaceId: scope.workspaceId, accountId, receivedAt: at, dueAt: at };
    const { id: flowId } = await insertFlow(scope, { name: newId(), text: "{}", layout: {} });
    const told = { ...place, signer: "current" as const, processedAt: at };
    const body = `{"id":"${flowId}\\/0==","said":"${secret}"}`;
    await opened.db.insert(webhookDelivery).values([
      { ...told, id, body },
      { ...told, id: newId(), body: body.replace("\\", "") },
      { ...told, id: newId(), body: '"another message"' },
    ]);
    const eventId = newId();
    const event = { key: `e${id}`, kind: "flow-response", raw: { secret }, state: "done" as const };
    await opened.db.insert(webhookEvent).values({ ...place, ...event, id: eventId, deliveryId: id });
    const responseId = await keep(flowId, "0", { secret }, { eventId });
    expect(await deleteResponses(scope, { flowId, ids: [responseId] })).toBe(1);
    const left = [
      await listWebhookDeliveries(scope, accountId, 99),
      await listWebhookEvents(scope, accountId, { countMax: 99 }),
    ];
    expect(JSON.stringify(left)).not.toContain(secret);
    expect(JSON.stringify(left)).toContain(event.key);
    expect(JSON.stringify(left)).toContain("another message");
  });

  it("names what is kept no longer, and lets go of old deliveries but not of waiting ones", async () => {
    const flowId = await flowWith([{ a: 1 }]);
    const days = (count: number) => new Date(at.getTime() + count * 86_400_000);
    const outdated = async (now: Date) => {
      const found = await listOutdatedResponses(opened.db, now, 99);
      return found.filter((each) => each.flowId === flowId).length;
    };
    expect(await outdated(days(10_000))).toBe(0);
    await opened.db.update(flow).set({ responsesKeptDays: 30 }).where(eq(flow.id, flowId));
    expect([await outdated(days(29)), await outdated(days(31))]).toEqual([0, 1]);
    const place = { workspaceId: scope.workspaceId, accountId, body: "{}", signer: "current" as const };
    const [old, waiting] = [newId(), newId()];
    await opened.db.insert(webhookDelivery).values([
      { ...place, id: old, receivedAt: at, dueAt: at, processedAt: at },
      { ...place, id: waiting, receivedAt: at, dueAt: at },
    ]);
    expect(await deleteOutdatedDeliveries(opened.db, days(89), 99)).toBe(0);
    await deleteOutdatedDeliveries(opened.db, days(91), 99);
    const ids = (await listWebhookDeliveries(scope, accountId, 99)).map(({ id }) => id);
    expect(ids).toContain(waiting);
    expect(ids).not.toContain(old);
  });
});
