import { inEmbeddedHouse, inPostgresHouse } from "../scripts/bench/booking-houses";
import { type BookingStorm, isProven, provenBookings } from "../scripts/bench/proven-bookings";
import { expect, signedOut, test } from "./fixtures";

// `npm run bench -- bookings` does the same with more people and more kills.
test.use({ storageState: signedOut });

const many = { people: 80, places: 25, atOnce: 12, halfGivesUp: false, restartsAtEnd: false };

test("a server that is killed while 80 people want 25 places gives each place once, and nobody loses what they were told", async () => {
  test.slow();
  const storm: BookingStorm = { ...many, servers: 1, lives: [13, 21] };
  await inEmbeddedHouse(many.places, async (house) => {
    const proof = await provenBookings(house, storm);
    expect(isProven(storm, proof), JSON.stringify(proof)).toBe(true);
    expect(proof.again).toBeGreaterThan(0);
  });
});

test("who never asks again after a kill has a place and a booking, or neither", async () => {
  test.slow();
  const storm: BookingStorm = { ...many, atOnce: 24, halfGivesUp: true, servers: 1, lives: [13, 21] };
  await inEmbeddedHouse(many.places, async (house) => {
    const proof = await provenBookings(house, storm);
    expect(isProven(storm, proof), JSON.stringify(proof)).toBe(true);
  });
});

test("on PostgreSQL another server goes on with the bookings of one that is killed", async () => {
  test.slow();
  const storm: BookingStorm = { ...many, servers: 2, lives: [9] };
  await inPostgresHouse(many.places, async (house) => {
    const proof = await provenBookings(house, storm);
    expect(isProven(storm, proof), JSON.stringify(proof)).toBe(true);
    expect(proof.again).toBeGreaterThan(0);
    expect(proof.meanwhile).toBeGreaterThan(0);
  });
});
