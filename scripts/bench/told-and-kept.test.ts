import { expect, it } from "vitest";
import type { Visit } from "./booking-people";
import { toldAndKept } from "./told-and-kept";

const booked: Visit = { flowToken: "a", wasHeld: true, end: "booked" };
const full: Visit = { flowToken: "b", wasHeld: false, end: "full" };
const goneAway: Visit = { flowToken: "c", wasHeld: true, end: "gave up" };

it.each([[["a"]], [["a", "c"]]])(
  "finds nothing where who was told of a booking has one, and nobody else but who gave up: %j",
  (owners) => {
    const found = toldAndKept([booked, full, goneAway], { bookings: owners, reservations: owners });
    expect(found).toEqual({ lost: 0, doubled: 0, halves: 0 });
  },
);

it.each([
  ["a booking that is gone", [booked], [], ["a"], 1, 0, 1],
  ["a place that is gone", [booked], ["a"], [], 1, 0, 1],
  ["a place that was promised and then refused", [{ ...full, wasHeld: true }], [], [], 1, 0, 0],
  ["a second booking of the same person", [booked], ["a", "a"], ["a"], 0, 1, 0],
  ["a second place of the same person", [booked], ["a"], ["a", "a"], 0, 1, 0],
  ["a booking of who was told that nothing is free", [booked, full], ["a", "b"], ["a", "b"], 0, 2, 0],
  ["a place without a booking of who gave up", [goneAway], [], ["c"], 0, 0, 1],
])("finds %s", (_name, visits, bookings, reservations, lost, doubled, halves) => {
  expect(toldAndKept(visits, { bookings, reservations })).toEqual({ lost, doubled, halves });
});
