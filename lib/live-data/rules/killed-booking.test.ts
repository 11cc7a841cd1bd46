import { rmSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { listHoldsOfRow } from "@/db/data-holds";
import { openEmbedded } from "@/db/embedded/open-embedded";
import { startProgram, type TestProgram } from "@/db/embedded/test-program";
import { addPerson, failOnHiccup, newDataFolder } from "@/db/test-databases";
import type { Decided, Exchange } from "@/lib/endpoint/exchange";
import { readRows } from "@/lib/sources/read-rows";
import { addTestBooking, book } from "./test-booking";

const people = 60;
const places = 45;
const door = path.resolve(import.meta.dirname, "test-booking-door.ts");

describe("bookings in a process that is killed meanwhile", () => {
  const programs: TestProgram[] = [];
  afterAll(() => Promise.all(programs.map((program) => program.kill9())));

  it("are there once each when they were answered, and never more than there are places", async () => {
    const folder = await newDataFolder();
    const before = await openEmbedded(folder, failOnHiccup);
    const scope = await addPerson(before, "Ada");
    const booking = await addTestBooking(scope, places, new Date());
    await before.close();
    let address = "";
    const start = async () => {
      const program = startProgram(door, [folder, scope.workspaceId, JSON.stringify(booking)]);
      programs.push(program);
      address = (await program.nextLine()) ?? "";
      return program;
    };
    let program = await start();
    let [answered, failures] = [0, 0];
    const kills = [20];
    let restarting: Promise<void> = Promise.resolve();

    /** As a phone does, whose answer was lost: asks again until one comes. */
    async function ask(exchange: Exchange): Promise<Decided> {
      for (;;) {
        const came = await fetch(address, { method: "POST", body: JSON.stringify(exchange) })
          .then((response) => response.json())
          .catch(() => undefined);
        if (came) return { reply: came, steps: [] };
        failures += 1;
        await restarting;
      }
    }
    async function oneByOne(first: number): Promise<readonly (readonly [string, string])[]> {
      const came: (readonly [string, string])[] = [];
      for (let index = first; index < people; index += 8) {
        const token = `person-${index}`;
        came.push([token, await book(ask, booking, token)]);
        answered += 1;
        if (answered < (kills[0] ?? Number.POSITIVE_INFINITY)) continue;
        kills.shift();
        restarting = restarting.then(async () => {
          await program.kill9();
          program = await start();
        });
      }
      return came;
    }
    const came = (await Promise.all(Array.from({ length: 8 }, (_, first) => oneByOne(first)))).flat();
    await restarting;
    await program.kill9();
    const after = await openEmbedded(folder, failOnHiccup);
    const own = { ...scope, db: after.db };
    const read = await readRows(own, booking.bookingsId, {}, new Date());
    const holds = await listHoldsOfRow(own, booking.rowId, people * 2);
    await after.close();
    rmSync(folder, { recursive: true });
    const booked = came.flatMap(([token, outcome]) => (outcome === "booked" ? [token] : []));
    const kept = read.ok ? read.value.rows.map(({ cells }) => String(cells.token)) : [];
    const confirmed = holds.filter(({ state }) => state === "confirmed").map(({ holder }) => holder);
    expect(kills).toEqual([]);
    expect(failures).toBeGreaterThan(0);
    expect(booked).toHaveLength(places);
    expect([...kept].sort()).toEqual([...booked].sort());
    expect([...confirmed].sort()).toEqual([...booked].sort());
  }, 120_000);
});
