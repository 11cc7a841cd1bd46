import { eq, gte, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { OpenDatabase } from "./current";
import {
  type CallFilter,
  type CallToStore,
  deleteOldCalls,
  findCall,
  findLastShown,
  insertCalls,
  listCalls,
  listQuestionsAround,
} from "./endpoint-calls";
import { callHealth, callHealthBySteps, countCallCodes, listCalledEndpoints } from "./endpoint-health";
import { findEndpoint, insertEndpoint } from "./endpoints";
import { insertFlow, undeleteFlow, updateFlow } from "./flows";
import {
  deleteJourney,
  deleteJourneysOfDeletedFlows,
  findJourney,
  keepJourney,
  listJourneys,
} from "./journeys";
import { type CallDetails, endpointCallBlock } from "./schema/endpoint-call";
import { journey } from "./schema/journey";
import { workspace } from "./schema/workspace";
import type { Scope } from "./scope";
import { addPerson, testDatabases } from "./test-databases";

const everything: CallFilter = {
  words: [],
  outcome: undefined,
  code: undefined,
  screen: undefined,
  flowToken: undefined,
  showsPings: true,
  showsTests: true,
};
const start = new Date("2026-11-20T12:00:00Z").getTime();
const minute = (count: number) => new Date(start + count * 60_000);

const waitsSchema = z.object({ rows: z.array(z.object({ waits: z.string() })) });

describe.each(testDatabases)("calls of endpoints on $name", ({ open }) => {
  let opened: OpenDatabase;
  let scope: Scope;
  let flowId = "";
  let endpointId = "";
  beforeAll(async () => {
    opened = await open();
    scope = await addPerson(opened, "Ada");
    ({ id: flowId } = await insertFlow(scope, { name: "Booking", text: "{}", layout: {} }));
    await insertEndpoint(scope, { flowId, key: "k".repeat(32), createdAt: minute(0) });
    endpointId = (await findEndpoint(scope, flowId))?.id ?? "";
    await insertCalls(opened.db, [
      call(
        0,
        { ms: 10 },
        { data: { name: "Zoë \0 \ud800" }, shown: { screen: "B", data: { slots: ["9:00"] } } },
      ),
      call(1, { ms: 20, code: "source-down" }, { fault: { message: "100% of it_is gone" } }),
      call(2, { ms: 30, kind: "ping", flowToken: null, screen: null, nextScreen: null }),
      call(3, { ms: 40, isTest: true, code: "wrong-data" }),
      call(4, {
        ms: 0.1,
        kind: "unread",
        code: "wrong-signature",
        screen: null,
        nextScreen: null,
        flowToken: null,
      }),
      call(31, { ms: 1_000, flowToken: "other" }, { shown: { screen: "B", data: {} }, isMasked: true }),
      { ...call(32, {}), endpointId: "nobody" },
    ]);
  });
  afterAll(() => opened.close());

  function call(at: number, change: Partial<CallToStore>, details: Partial<CallDetails> = {}): CallToStore {
    return {
      ...{
        endpointId,
        at: minute(at),
        kind: "question",
        action: "data_exchange",
        screen: "A",
        nextScreen: "B",
      },
      ...{ flowToken: "token", status: 200, code: null, ms: 1, deploymentId: null, revisionId: null },
      ...{ sendId: null, isTest: false },
      detailsText: JSON.stringify({ notes: [], steps: [], times: {}, ...details }),
      ...change,
    };
  }

  const found = async (filter: Partial<CallFilter>) => {
    const rows = await listCalls(opened.db, endpointId, {
      filter: { ...everything, ...filter },
      countMax: 10,
    });
    return rows.map(({ ms }) => ms);
  };

  it("keep every text as it came", async () => {
    const odd = ["", "a\u001eb\u001dc", "Zoë \0 \ud800", "null", "{}"];
    for (const [at, flowToken] of odd.entries()) {
      await insertCalls(opened.db, [call(800 + at, { flowToken, screen: null })]);
    }
    await insertCalls(
      opened.db,
      odd.map((flowToken, at) => call(810 + at, { flowToken, screen: flowToken })),
    );
    const page = { filter: everything, countMax: 2 * odd.length };
    const kept = (await listCalls(opened.db, endpointId, page)).toReversed();
    expect(kept.map(({ flowToken }) => flowToken)).toEqual([...odd, ...odd]);
    expect(kept.map(({ screen }) => screen)).toEqual([...odd.map(() => null), ...odd]);
    for (const flowToken of odd) {
      const page = { filter: { ...everything, flowToken }, countMax: 10 };
      expect(await listCalls(opened.db, endpointId, page)).toHaveLength(2);
    }
    await opened.db.delete(endpointCallBlock).where(gte(endpointCallBlock.firstAt, minute(800)));
  });

  it("are written without waiting for the disk, and nothing else is", async () => {
    const waits = async (db: Pick<typeof opened.db, "execute">) =>
      waitsSchema.parse(await db.execute(sql`select current_setting('synchronous_commit') as waits`)).rows;
    const seen: unknown[] = [];
    const undone = opened.db.transaction(async (db) => {
      await insertCalls(db, [call(900, {})]);
      seen.push(await waits(db));
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    seen.push(await waits(opened.db));
    expect(seen).toEqual([[{ waits: "off" }], [{ waits: "on" }]]);
  });

  it("come back as they were, the newest first, a page at a time, without those of endpoints that are gone", async () => {
    expect(await found({})).toEqual([1_000, 0.1, 40, 30, 20, 10]);
    const page = { filter: everything, countMax: 2 };
    const first = await listCalls(opened.db, endpointId, page);
    const before = first.at(-1)?.position ?? 0;
    expect((await listCalls(opened.db, endpointId, { ...page, before })).map(({ ms }) => ms)).toEqual([
      40, 30,
    ]);
    expect(await listCalls(opened.db, endpointId, { ...page, since: first[0]?.position ?? 0 })).toEqual([]);
    const oldest = (await listCalls(opened.db, endpointId, { ...page, countMax: 10 })).at(-1);
    const whole = await findCall(opened.db, endpointId, oldest?.position ?? 0);
    expect(whole).toMatchObject({ at: minute(0), details: { data: { name: "Zoë \0 \ud800" } } });
    expect(await findCall(opened.db, "another", oldest?.position ?? 0)).toBeUndefined();
  });

  it("are found by words as they are written, by outcome, screen and token", async () => {
    expect(await found({ words: ["zoë"] })).toEqual([10]);
    expect(await found({ words: ["100%", "it_is"] })).toEqual([20]);
    expect(await found({ words: ["100_"] })).toEqual([]);
    expect(await found({ outcome: "fault" })).toEqual([0.1, 40, 20]);
    expect(await found({ outcome: "fine", showsPings: false })).toEqual([1_000, 10]);
    expect(await found({ code: "source-down" })).toEqual([20]);
    expect(await found({ flowToken: "other" })).toEqual([1_000]);
    expect(await found({ screen: "B", showsTests: false })).toEqual([1_000, 20, 10]);
  });

  it("tell what one person was sent last for a screen, unless something of it is masked", async () => {
    const shown = (flowToken: string, screen = "B") =>
      findLastShown(opened.db, endpointId, { flowToken, screen });
    expect(await shown("token")).toEqual({ slots: ["9:00"] });
    expect(await shown("other")).toBeUndefined();
    expect(await shown("token", "A")).toBeUndefined();
  });

  it("of one token are found around one of them, and stay as a journey of the Flow for its workspace alone", async () => {
    const [newest] = await listCalls(opened.db, endpointId, {
      filter: { ...everything, flowToken: "token", showsPings: false, showsTests: false },
      countMax: 1,
    });
    const position = newest?.position ?? 0;
    const around = { flowToken: "token", position, countMax: 10 };
    const theirs = await listQuestionsAround(opened.db, endpointId, around);
    expect(theirs.map(({ ms }) => ms)).toEqual([10, 20]);
    const before = { ...around, position: theirs[0]?.position ?? 0 };
    expect((await listQuestionsAround(opened.db, endpointId, before)).map(({ ms }) => ms)).toEqual([10, 20]);
    const content = { steps: [], masked: ["pin"], isPartial: true };
    const toKeep = { flowId, firstCall: 1, happenedAt: minute(0), content, keptAt: minute(9) };
    const kept = await keepJourney(scope, toKeep, 1);
    expect(kept.outcome).toBe("kept");
    expect(await keepJourney(scope, toKeep, 1)).toEqual(kept);
    expect(await keepJourney(scope, { ...toKeep, firstCall: 2 }, 1)).toEqual({ outcome: "too-many" });
    const id = kept.outcome === "kept" ? kept.id : "";
    expect(await listJourneys(scope, flowId)).toEqual([{ id, happenedAt: minute(0), stepCount: 0 }]);
    expect(await findJourney(scope, { flowId, id })).toEqual(content);
    const stranger = await addPerson(opened, "Eve");
    expect(await keepJourney(stranger, toKeep, 1)).toEqual({ outcome: "flow-not-found" });
    expect(await listJourneys(stranger, flowId)).toEqual([]);
    expect(await findJourney(stranger, { flowId, id })).toBeUndefined();
    expect(await deleteJourney(stranger, { flowId, id })).toBe(false);
    expect(await deleteJourney(scope, { flowId, id })).toBe(true);
    expect(await listJourneys(scope, flowId)).toEqual([]);
  });

  it("leave no journey behind when their Flow is deleted for longer than it can be brought back, or their workspace", async () => {
    const { id } = await insertFlow(scope, { name: "Gone", text: "{}", layout: {} });
    const content = { steps: [], masked: [], isPartial: false };
    const toKeep = { flowId: id, firstCall: 1, happenedAt: minute(0), content, keptAt: minute(0) };
    const kept = await keepJourney(scope, toKeep, 1);
    const journeys = async () => (await listJourneys(scope, id)).length;
    await updateFlow(scope, id, { deletedAt: minute(5) });
    expect(await journeys()).toBe(0);
    const wanted = { flowId: id, id: kept.outcome === "kept" ? kept.id : "" };
    expect(await findJourney(scope, wanted)).toBeUndefined();
    await deleteJourneysOfDeletedFlows(opened.db, minute(5));
    await undeleteFlow(scope, id, "Gone");
    expect(await journeys()).toBe(1);
    await updateFlow(scope, id, { deletedAt: minute(5) });
    await deleteJourneysOfDeletedFlows(opened.db, minute(6));
    await undeleteFlow(scope, id, "Gone");
    expect(await journeys()).toBe(0);

    const eve = await addPerson(opened, "Eve");
    const hers = await insertFlow(eve, { name: "Hers", text: "{}", layout: {} });
    await keepJourney(eve, { ...toKeep, flowId: hers.id }, 1);
    await opened.db.delete(workspace).where(eq(workspace.id, eve.workspaceId));
    expect(await opened.db.select().from(journey).where(eq(journey.workspaceId, eve.workspaceId))).toEqual(
      [],
    );
  });

  it("add up to the figures that Meta watches, without tests, health checks for being answered alone", async () => {
    const day = { from: minute(0), to: minute(60) };
    const health = await callHealth(opened.db, endpointId, day);
    expect(health).toMatchObject({ questions: 3, faults: 1, p50: 20 });
    expect(health.p90).toBeCloseTo(804);
    const steps = await callHealthBySteps(opened.db, endpointId, { ...day, stepSeconds: 1_800 });
    expect(steps).toMatchObject([
      { at: minute(0), questions: 2, faults: 1 },
      { at: minute(30), questions: 1, faults: 0, p50: 1_000 },
    ]);
    expect(await countCallCodes(opened.db, endpointId, day)).toMatchObject([{ count: 1 }, { count: 1 }]);
    expect(health).toMatchObject({ asked: 4, unanswered: 0 });
    await insertCalls(opened.db, [
      call(52, { kind: "ping", status: 503 }),
      call(53, { kind: "ping" }),
      call(54, { status: 503, isTest: true }),
    ]);
    const pinged = await callHealth(opened.db, endpointId, { from: minute(50), to: minute(60) });
    const nothing = { questions: 0, faults: 0, p50: null, p90: null, p99: null };
    expect(pinged).toEqual({ ...nothing, asked: 2, unanswered: 1 });
    const none = await callHealth(opened.db, endpointId, { from: minute(70), to: minute(80) });
    expect(none).toEqual({ ...nothing, asked: 0, unanswered: 0 });
    const { workspaceId } = scope;
    expect(await listCalledEndpoints(opened.db, minute(53))).toEqual([
      { id: endpointId, workspaceId, flowId },
    ]);
    expect(await listCalledEndpoints(opened.db, minute(54))).toEqual([]);
  });

  it("go when they are old", async () => {
    const old = { endpointId, before: minute(31), blocksMax: 4 };
    expect([await deleteOldCalls(opened.db, old), await deleteOldCalls(opened.db, old)]).toEqual([4, 1]);
    expect((await found({})).at(-1)).toBe(1_000);
  });
});
