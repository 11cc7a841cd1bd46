import { rmSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { OpenDatabase } from "@/db/current";
import { countCalls } from "@/db/endpoint-calls";
import { newId } from "@/db/new-id";
import { testDatabases } from "@/db/test-databases";
import { runServer } from "@/db/test-run";
import { openAnswer, sealRequest } from "@/lib/endpoint/client/seal-request";
import type { Exchange } from "@/lib/endpoint/exchange";
import { invariant } from "@/lib/invariant";
import { signBody } from "@/lib/meta/webhooks/signature";
import { testKey } from "@/lib/responses/test-reception";
import { readRows } from "@/lib/sources/read-rows";
import { buildThread } from "@/scripts/build.mjs";
import { circuitMemory } from "../forward/circuit";
import { newWrites } from "../rules/recent-rows";
import { asked } from "../rules/test-booking";
import { rateMemory } from "../serving/rate-limit";
import { addBookingEndpoint, type BookingEndpoint } from "../test-booking-endpoint";
import { type AnsweringThreads, answeringThreads } from "./answering-threads";

const [people, places] = [40, 10];
const nameSchema = z.object({ rows: z.tuple([z.object({ name: z.string() })]) });
const shownSchema = z.object({ screen: z.string(), data: z.record(z.string(), z.unknown()) });

describe.each(testDatabases)("two threads that answer calls over $name", ({ open }) => {
  let opened: OpenDatabase;
  let house: BookingEndpoint;
  let threads: AnsweringThreads;
  let calls = 0;
  // Packages are found from inside the project.
  const file = path.resolve(".tmp", `answering-thread-${newId()}.mjs`);

  beforeAll(async () => {
    opened = await open();
    house = await addBookingEndpoint(opened.db, places);
    await buildThread(file);
    threads = answeringThreads({
      file,
      countMax: 2,
      now: () => new Date(),
      wakeFiles: () => undefined,
      shareDatabase: (port) => {
        opened.share?.(port);
        return opened.share !== undefined;
      },
      onFailure: (error) => {
        throw error;
      },
      writes: newWrites(),
      rateMemories: { flow: rateMemory(), token: rateMemory() },
      circuits: circuitMemory(),
      env: { ...process.env, ...(await address()), AUTH_SECRET: testKey, ENCRYPTION_KEYS: testKey },
    });
  });
  afterAll(async () => {
    await threads.close();
    await opened.close();
    for (const made of [file, `${file}.map`]) rmSync(made, { force: true });
  });

  async function address(): Promise<Readonly<Record<string, string>>> {
    if (opened.share) return {};
    const named = nameSchema.parse(await opened.db.execute(sql`select current_database() as name`));
    const url = new URL((await runServer()).url);
    url.pathname = `/${named.rows[0].name}`;
    return { DATABASE_URL: url.href };
  }

  async function ask({ action, screen, data, flowToken, version }: Exchange) {
    calls += 1;
    const question = { action, screen: screen ?? "", data, flow_token: flowToken, version };
    const { body, session } = sealRequest(house.pair.publicKey, JSON.stringify(question));
    const signature = signBody(body, house.secret);
    const answer = await threads.answer(house.key, Buffer.from(body), signature);
    const plain = openAnswer(answer.body, session);
    invariant(plain.kind === "opened", `the answer is closed for who asked (${answer.status})`);
    return shownSchema.parse(JSON.parse(plain.text));
  }

  it("give 10 places to exactly 10 of 40 people who ask at once", async () => {
    const tokens = Array.from(
      { length: people },
      (_, person) => `person-${person}-with-a-token-of-their-own`,
    );
    const opens = await Promise.all(tokens.map((token) => ask(asked(token, "INIT", undefined))));
    for (const { data } of opens) expect(data).toMatchObject({ days: [{ title: "2030-01-07" }] });
    const outcomes = await Promise.all(
      tokens.map(async (token) => {
        const picked = await ask(
          asked(token, "data_exchange", "PICK", { trigger: "pick", day: house.booking.rowId }),
        );
        if (picked.screen === "PICK") return picked.data.error_message;
        const done = await ask(asked(token, "data_exchange", "DETAILS", { trigger: "book", name: token }));
        return done.screen;
      }),
    );
    expect(outcomes.filter((outcome) => outcome === "SUCCESS")).toHaveLength(places);
    expect(outcomes.filter((outcome) => outcome === "This day is full.")).toHaveLength(people - places);
    const read = await readRows(house.scope, house.booking.bookingsId, {}, new Date());
    expect(read.ok && read.value.rows).toHaveLength(places);
  });

  it("see at once what the other wrote, and know what the other showed last", async () => {
    const tokens = ["one-token-that-is-long", "another-token-that-is-long"];
    const opens = await Promise.all(tokens.map((token) => ask(asked(token, "INIT", undefined))));
    // The last place went a moment ago, whichever thread gave it away.
    expect(opens.map(({ data }) => data)).toEqual([{ days: [] }, { days: [] }]);
    // Each is now answered by the thread that did not open it; no rule knows this tap, so they stay.
    const stays = await Promise.all(
      tokens.toReversed().map((token) => ask(asked(token, "data_exchange", "PICK", { trigger: "unknown" }))),
    );
    for (const { screen, data } of stays) {
      expect(screen).toBe("PICK");
      expect(data.days).toEqual([]);
    }
  });

  it("have every call in the log once they are asked to write it", async () => {
    await threads.flush();
    expect(await countCalls(opened.db)).toBe(calls);
  });

  it("tell what nobody serves, and what nobody signed", async () => {
    const raw = Buffer.from("{}");
    expect(await threads.answer("x".repeat(32), raw, undefined)).toEqual({ status: 404, body: "" });
    expect(await threads.answer(house.key, raw, undefined)).toEqual({ status: 432, body: "" });
    expect(await threads.answer(house.key, raw, signBody("{}", house.secret))).toEqual({
      status: 400,
      body: "",
    });
  });
});
