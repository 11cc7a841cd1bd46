import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Busy, freeSlots, momentOf, type SlotsWanted } from "./free-slots";

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", until: "12:00" }));
const usual: SlotsWanted = {
  hours: weekdays,
  zone: "Europe/Madrid",
  durationMinutes: 60,
  everyMinutes: 60,
  from: "2026-11-23",
  days: 1,
  capacity: 1,
  busy: [],
  now: 0,
};

function at(date: string, time: string): number {
  return momentOf(date, time, usual.zone) ?? 0;
}

const times = (wanted: Partial<SlotsWanted>) =>
  freeSlots({ ...usual, ...wanted }).map(({ date, time, free }) => `${date} ${time} ${free}`);

describe("free times", () => {
  test("are those in opening hours that an appointment fits into", () => {
    expect(times({})).toEqual(["2026-11-23 09:00 1", "2026-11-23 10:00 1", "2026-11-23 11:00 1"]);
    expect(times({ durationMinutes: 90 })).toEqual(["2026-11-23 09:00 1", "2026-11-23 10:00 1"]);
    expect(times({ from: "2026-11-28", days: 2 })).toEqual([]);
  });

  test("leave out what is taken, and what is over", () => {
    const taken = { from: at("2026-11-23", "09:30"), until: at("2026-11-23", "10:30") };
    expect(times({ busy: [taken] })).toEqual(["2026-11-23 11:00 1"]);
    expect(times({ now: at("2026-11-23", "10:30") })).toEqual(["2026-11-23 11:00 1"]);
  });

  test("count how many can still be served at once", () => {
    const one = { from: at("2026-11-23", "09:00"), until: at("2026-11-23", "10:00"), places: 1 };
    expect(times({ capacity: 3, busy: [one, one] })[0]).toBe("2026-11-23 09:00 1");
    // Two after one another are never there at the same time.
    const halves = [
      { from: at("2026-11-23", "09:00"), until: at("2026-11-23", "09:30"), places: 1 },
      { from: at("2026-11-23", "09:30"), until: at("2026-11-23", "10:00"), places: 1 },
    ];
    expect(times({ capacity: 2, busy: halves })[0]).toBe("2026-11-23 09:00 1");
  });

  test("keep free time around what is taken", () => {
    const taken = { from: at("2026-11-23", "10:00"), until: at("2026-11-23", "11:00") };
    expect(times({ busy: [taken], bufferMinutes: 15 })).toEqual([]);
  });

  test("follow the clock of the place: an hour that does not happen is not offered, and none twice", () => {
    const night = [{ weekday: 7, from: "01:00", until: "05:00" }];
    const spring = times({ hours: night, from: "2026-03-29" });
    expect(spring).toEqual(["2026-03-29 01:00 1", "2026-03-29 03:00 1", "2026-03-29 04:00 1"]);
    const autumn = times({ hours: night, from: "2026-10-25" });
    expect(autumn).toHaveLength(4);
  });

  test("never overlap what is taken beyond the capacity, whatever is asked", () => {
    const hourMs = 3_600_000;
    const start = at("2026-11-23", "00:00");
    const busyOf = fc.record({ from: fc.nat(48), length: fc.integer({ min: 1, max: 12 }) });
    fc.assert(
      fc.property(
        fc.array(busyOf, { maxLength: 12 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 15, max: 180 }),
        (spans, capacity, durationMinutes) => {
          const busy: Busy[] = spans.map(({ from, length }) => ({
            from: start + from * hourMs,
            until: start + (from + length) * hourMs,
            places: 1,
          }));
          const slots = freeSlots({ ...usual, days: 2, capacity, durationMinutes, busy });
          for (const slot of slots) {
            const until = slot.at + durationMinutes * 60_000;
            for (let moment = slot.at; moment < until; moment += 15 * 60_000) {
              const taken = busy.filter((one) => one.from <= moment && one.until > moment).length;
              expect(taken + slot.free).toBeLessThanOrEqual(capacity);
            }
          }
        },
      ),
    );
  });
});

test.each([
  ["2026-02-30", "09:00"],
  ["soon", "09:00"],
  ["2026-11-23", "9 o'clock"],
])("%s %s is no moment", (date, time) => {
  expect(momentOf(date, time, "UTC")).toBeUndefined();
});
