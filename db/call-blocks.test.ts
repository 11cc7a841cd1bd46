import { readFile } from "node:fs/promises";
import path from "node:path";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { type CallToStore, packCalls, tokenKey } from "./call-blocks";
import { findCall, listCalls } from "./endpoint-calls";
import { callHealth } from "./endpoint-health";
import { findEndpoint, insertEndpoint } from "./endpoints";
import { insertFlow } from "./flows";
import { migrationsFolder } from "./migrations-folder";
import { addPerson, testDatabases } from "./test-databases";

const start = new Date("2026-11-20T12:00:00Z").getTime();

function call(change: Partial<CallToStore> = {}): CallToStore {
  return {
    ...{ endpointId: "one", at: new Date(start), kind: "question", action: "INIT", screen: null },
    ...{ nextScreen: "A", flowToken: "token", status: 200, code: null, ms: 1, deploymentId: null },
    ...{ revisionId: null, sendId: null, isTest: false, detailsText: "{}" },
    ...change,
  };
}

describe("calls that are written at once", () => {
  it("are a block for each endpoint, in their order, with the stretch of time and the tokens they have", () => {
    const later = new Date(start + 5_000);
    const blocks = packCalls([
      call({ at: later, isTest: true, detailsText: "{1}" }),
      call({ endpointId: "two", flowToken: null }),
      call({ flowToken: "other", detailsText: "{2}" }),
      call({ flowToken: "other", detailsText: "{3}" }),
    ]);
    expect(blocks).toMatchObject([
      {
        ...{ endpointId: "one", count: 3, firstAt: new Date(start), lastAt: later },
        ...{ asked: 2, times: [1, 1], tokens: [tokenKey("token"), tokenKey("other")] },
        details: "{1}\u001e{2}\u001e{3}",
      },
      { endpointId: "two", count: 1, tokens: [] },
    ]);
    expect(packCalls([call({ isTest: true })])).toMatchObject([{ count: 1, asked: 0, times: [] }]);
    expect(packCalls([])).toEqual([]);
  });

  it.each([
    ["many", Array.from({ length: 501 }, () => call()), [500, 1]],
    ["long", Array.from({ length: 3 }, () => call({ detailsText: "x".repeat(400_000) })), [2, 1]],
    ["longer than a block", [call(), call({ detailsText: "x".repeat(1_100_000) }), call()], [1, 1, 1]],
    ["far apart", [0, 59, 61].map((second) => call({ at: new Date(start + second * 1_000) })), [2, 1]],
  ])("that are too %s for one are more", (_, calls, counts) => {
    expect(packCalls(calls).map(({ count }) => count)).toEqual(counts);
  });

  it("are found by a key of their tokens that never changes", () => {
    // Known answers of FNV-1a with 32 bits.
    const keys = ["", "a", "foobar"].map((token) => tokenKey(token) >>> 0);
    expect(keys).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  });
});

describe.each(testDatabases)("calls that were rows of their own on $name", ({ open }) => {
  it("are all there as blocks after the tables were brought up to date", async () => {
    const opened = await open();
    try {
      const { db } = opened;
      const scope = await addPerson(opened, "Ada");
      const { id: flowId } = await insertFlow(scope, { name: "Old", text: "{}", layout: {} });
      await insertEndpoint(scope, { flowId, key: "k".repeat(32), createdAt: new Date(start) });
      const endpointId = (await findEndpoint(scope, flowId))?.id ?? "";
      const [table = ""] = await statementsOf("0014_endpoints");
      await db.execute(sql.raw(table));
      const tokens = ["", "a", "Zoë 🎉", null];
      for (const [place, token] of tokens.entries()) {
        await db.execute(sql`
          insert into endpoint_call (endpoint_id, at, kind, screen, flow_token, status, ms, is_test, details)
          values (${endpointId}, ${new Date(start + place).toISOString()}, 'question', 'A "quoted" one', ${token}, 200,
            1.5, ${token === null}, ${JSON.stringify({ notes: [`${place} \0`], steps: [], times: {} })})`);
      }
      for (const statement of await statementsOf("0021_calls_in_blocks"))
        await db.execute(sql.raw(statement));
      const filter = {
        ...{ words: [], outcome: undefined, code: undefined, screen: 'A "quoted" one' },
        ...{ flowToken: undefined, showsPings: true, showsTests: true },
      };
      const calls = await listCalls(db, endpointId, { filter, countMax: 10 });
      expect(calls.toReversed()).toMatchObject(
        tokens.map((flowToken, place) => ({
          ...{ at: new Date(start + place), flowToken, ms: 1.5, code: null, isTest: flowToken === null },
        })),
      );
      const health = await callHealth(db, endpointId, { from: new Date(start), to: new Date(start + 1_000) });
      expect(health).toEqual({
        ...{ questions: 3, faults: 0, asked: 3, unanswered: 0, p50: 1.5, p90: 1.5, p99: 1.5 },
      });
      const [newest] = calls;
      const whole = await findCall(db, endpointId, newest?.position ?? 0);
      expect(whole?.details.notes).toEqual(["3 \0"]);
      for (const flowToken of tokens.filter((token) => token !== null)) {
        const theirs = await listCalls(db, endpointId, { filter: { ...filter, flowToken }, countMax: 10 });
        expect(theirs.map((each) => each.flowToken)).toEqual([flowToken]);
      }
    } finally {
      await opened.close();
    }
  });
});

async function statementsOf(migration: string): Promise<readonly string[]> {
  const text = await readFile(path.join(migrationsFolder(), `${migration}.sql`), "utf8");
  return text.split("--> statement-breakpoint");
}
