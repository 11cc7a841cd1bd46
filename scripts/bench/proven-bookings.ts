import { countTakenPlaces, listHoldsOfRow } from "../../db/data-holds";
import { listRows } from "../../db/data-rows";
import type { BookingHouse } from "./booking-houses";
import { asker, type Crowd, type Tally, type Visit, visitAll } from "./booking-people";
import { mortalServer } from "./mortal-server";
import { type Compared, toldAndKept } from "./told-and-kept";

export type BookingStorm = Crowd & {
  readonly places: number;
  /** After how many answers of its own the first server is killed, each time. */
  readonly lives: readonly number[];
  /** The others go on answering meanwhile. */
  readonly servers: number;
  /** All servers are killed and started once more after the last answer. */
  readonly restartsAtEnd: boolean;
};

export type BookingProof = Tally &
  Compared & {
    readonly kills: number;
    /** People who were told that they have a booking. */
    readonly booked: number;
    /** Bookings that are there in the end. */
    readonly kept: number;
    /** Places that count as taken in the end. */
    readonly taken: number;
    /** In the end people see no free place, and who sends a booking again hears the same. */
    readonly isSteady: boolean;
    readonly seconds: number;
  };

/**
 * More people than places at the built server, which is killed while they ask. Then who has a booking sends it
 * again, all servers are killed, and what people were told is held against what is there.
 */
export async function provenBookings(house: BookingHouse, storm: BookingStorm): Promise<BookingProof> {
  const began = performance.now();
  const tally: Tally = { answered: 0, again: 0, meanwhile: 0 };
  const names = Array.from({ length: storm.servers }, (_, at) => `server-${at}`);
  const servers = await Promise.all(
    names.map((name, at) => mortalServer(() => house.start(name), at === 0 ? storm.lives : [])),
  );
  try {
    const ask = asker(servers, house.endpoint, tally);
    const visits = await visitAll(ask, storm);
    if (storm.restartsAtEnd) await Promise.all(servers.map((server) => server.killNow()));
    const owners = visits.filter(({ end }) => end === "booked");
    const repeats = await Promise.all(owners.map(({ flowToken }, home) => ask("book", { flowToken, home })));
    const seen = await ask("open", { flowToken: "somebody-who-comes-too-late-for-any", home: 0 });
    const kills = servers.reduce((sum, server) => sum + server.kills(), 0);
    await Promise.all(servers.map((server) => server.end()));
    const isSteady = seen === "no days" && repeats.every((answer) => answer === "booked");
    const seconds = (performance.now() - began) / 1000;
    return { ...tally, ...(await compared(house, visits)), kills, isSteady, seconds };
  } finally {
    await Promise.all(servers.map((server) => server.end()));
  }
}

/**
 * True when every place has one booking, and nobody who was told of one is without. Who gave up without an answer has a
 * place and a booking, or a place for a while and no booking.
 */
export function isProven(storm: BookingStorm, proof: BookingProof): boolean {
  const { kills, booked, kept, taken, lost, doubled, halves, isSteady } = proof;
  const areAllTaken = storm.halfGivesUp
    ? taken === storm.places && kept >= booked
    : [booked, kept, taken].every((count) => count === storm.places);
  const killsMeant = storm.lives.length + (storm.restartsAtEnd ? storm.servers : 0);
  return kills === killsMeant && areAllTaken && lost + doubled + halves === 0 && isSteady;
}

async function compared({ endpoint, read }: BookingHouse, visits: readonly Visit[]) {
  const { slotsId, bookingsId, rowId } = endpoint.booking;
  return read(async (db) => {
    const scope = { ...endpoint.scope, db };
    const rows = await listRows(scope, bookingsId);
    const bookings = rows.map(({ cells }) => String(cells.token));
    const holds = await listHoldsOfRow(scope, rowId, visits.length * 2);
    const reservations = holds.filter(({ state }) => state === "confirmed").map(({ holder }) => holder);
    const taken = await countTakenPlaces(scope, slotsId, new Date());
    return {
      booked: visits.filter(({ end }) => end === "booked").length,
      kept: bookings.length,
      taken: taken.get(rowId) ?? 0,
      ...toldAndKept(visits, { bookings, reservations }),
    };
  });
}
