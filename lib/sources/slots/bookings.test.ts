import { expect, test } from "vitest";
import { isTimeFree } from "./bookings";

const times = {
  hours: [{ weekday: 2, from: "09:00", until: "11:00" }],
  ...{ zone: "Europe/Madrid", durationMinutes: 60, everyMinutes: 30, capacity: 1, date: "day", time: "at" },
};
const now = Date.parse("2030-01-08T08:15:00Z");
const nine = { day: "2030-01-08", at: "09:00" };

test.each([
  ["a free time", { day: "2030-01-08", at: "10:00" }, [], true],
  [
    "one that overlaps a booking",
    { day: "2030-01-08", at: "10:00" },
    [{ day: "2030-01-08", at: "09:30" }],
    false,
  ],
  ["one at which another booking ends", { day: "2030-01-08", at: "10:00" }, [nine], true],
  ["one that is over", nine, [], false],
  ["one outside the hours", { day: "2030-01-08", at: "13:00" }, [], false],
  ["one between the times", { day: "2030-01-08", at: "09:40" }, [], false],
  ["what is no time", { day: "soon", at: "10:00" }, [], false],
  ["a day without a time", { day: "2030-01-08" }, [], false],
  ["no time at all", { name: "Ana" }, [nine], true],
])("whether %s can be booked", (_, booking, others, isFree) => {
  expect(isTimeFree(booking, times, others, now)).toBe(isFree);
});
