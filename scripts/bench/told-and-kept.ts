import type { Visit } from "./booking-people";

export type Compared = {
  /** People who were told that a place or a booking is theirs, and who do not have it. */
  readonly lost: number;
  /** Bookings and reservations beyond one for each person, or of people who were told of none. */
  readonly doubled: number;
  /** People with a booking and no place, or with a place for good and no booking. */
  readonly halves: number;
};

/** What people were told against the flow tokens of the bookings and of the confirmed reservations that are there. */
export function toldAndKept(
  visits: readonly Visit[],
  {
    bookings,
    reservations,
  }: { readonly bookings: readonly string[]; readonly reservations: readonly string[] },
): Compared {
  const told = visits.filter(({ end }) => end === "booked").map(({ flowToken }) => flowToken);
  const gaveUp = visits.filter(({ end }) => end === "gave up").map(({ flowToken }) => flowToken);
  const turnedAway = visits.filter(
    ({ wasHeld, end }) => wasHeld && end !== "booked" && end !== "gave up",
  ).length;
  return {
    lost: turnedAway + without(told, bookings) + without(told, reservations),
    doubled: beyond(bookings, [...told, ...gaveUp]) + beyond(reservations, [...told, ...gaveUp]),
    halves: without(bookings, reservations) + without(reservations, bookings),
  };
}

/** How many of the people have none. */
function without(people: readonly string[], owners: readonly string[]): number {
  const known = new Set(owners);
  return people.filter((person) => !known.has(person)).length;
}

/** How many there are beyond one for each of the people. */
function beyond(owners: readonly string[], people: readonly string[]): number {
  const known = new Set(people);
  return owners.length - new Set(owners.filter((owner) => known.has(owner))).size;
}
