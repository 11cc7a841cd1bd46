import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { z } from "zod";
import { listHoldsOfRow } from "@/db/data-holds";
import { startProgram, type TestProgram } from "@/db/embedded/test-program";
import { addPerson, testDatabases } from "@/db/test-databases";
import { runServer } from "@/db/test-run";
import type { Decided, Exchange } from "@/lib/endpoint/exchange";
import { invariant } from "@/lib/invariant";
import { readRows } from "@/lib/sources/read-rows";
import { addTestBooking, book } from "./test-booking";

const [people, places] = [100, 25];
const door = path.resolve(import.meta.dirname, "test-booking-door.ts");
const nameSchema = z.object({ rows: z.tuple([z.object({ name: z.string() })]) });
const programs: TestProgram[] = [];
afterAll(() => Promise.all(programs.map((program) => program.kill9())));

it("two processes on one PostgreSQL give 25 places to exactly 25 of 100 people, each asking now one and now the other", async () => {
  const server = testDatabases.find(({ name }) => name === "a PostgreSQL server");
  invariant(server, "there is a server to test on");
  const opened = await server.open();
  try {
    const scope = await addPerson(opened, "Ada");
    const booking = await addTestBooking(scope, places, new Date());
    const named = nameSchema.parse(await opened.db.execute(sql`select current_database() as name`));
    const url = new URL((await runServer()).url);
    url.pathname = `/${named.rows[0].name}`;
    const start = async (): Promise<string> => {
      const program = startProgram(door, [url.href, scope.workspaceId, JSON.stringify(booking)]);
      programs.push(program);
      return (await program.nextLine()) ?? "";
    };
    const addresses = await Promise.all([start(), start()]);
    const came = await Promise.all(
      Array.from({ length: people }, (_, person) => {
        let turn = person;
        const ask = async (exchange: Exchange): Promise<Decided> => {
          const answer = await fetch(addresses[turn++ % 2] ?? "", {
            method: "POST",
            body: JSON.stringify(exchange),
          });
          return { reply: await answer.json(), steps: [] };
        };
        return book(ask, booking, `person-${person}`);
      }),
    );
    const booked = came.flatMap((outcome, person) => (outcome === "booked" ? [`person-${person}`] : []));
    const read = await readRows(scope, booking.bookingsId, {}, new Date());
    const kept = read.ok ? read.value.rows.map(({ cells }) => String(cells.token)) : [];
    const holds = await listHoldsOfRow(scope, booking.rowId, people);
    expect(booked).toHaveLength(places);
    expect(new Set(came)).toEqual(new Set(["booked", "This day is full."]));
    expect(kept.sort()).toEqual([...booked].sort());
    expect(holds.map(({ holder, state }) => `${holder} ${state}`).sort()).toEqual(
      booked.map((holder) => `${holder} confirmed`).sort(),
    );
  } finally {
    await Promise.all(programs.map((program) => program.kill9()));
    await opened.close();
  }
}, 60_000);
