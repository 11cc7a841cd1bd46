import { expect, it } from "vitest";
import type { Visit } from "./booking-people";
import { toldAndKept } from "./told-and-kept";

const booked: Visit = { flowToken: "a", wasHeld: true, end: "booked" };
const full: Visit = { flowToken: "b", wasHeld: false, end: "full" };

it("finds nothing where who was told of a booking has one, and nobody else", () => {
  const found = toldAndKept([booked, full], { bookings: ["a"], reservations: ["a"] });
  expect(found).toEqual({ lost: 0, doubled: 0 });
});

it.each([
  ["a booking that is gone", [booked], [], ["a"], 1, 0],
  ["a place that is gone", [booked], ["a"], [], 1, 0],
  ["a place that was promised and then refused", [{ ...full, wasHeld: true }], [], [], 1, 0],
  ["a second booking of the same person", [booked], ["a", "a"], ["a"], 0, 1],
  ["a second place of the same person", [booked], ["a"], ["a", "a"], 0, 1],
  ["a booking of who was told that nothing is free", [booked, full], ["a", "b"], ["a", "b"], 0, 2],
])("finds %s", (_name, visits, bookings, reservations, lost, doubled) => {
  expect(toldAndKept(visits, { bookings, reservations })).toEqual({ lost, doubled });
});
