import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, dayOf, isoOfDay, millisecondsOf, weekdayOf } from "./day-number";

describe("civil dates as day numbers", () => {
  test.each([
    ["1970-01-01", 0],
    ["1970-01-02", 1],
    ["1969-12-31", -1],
    ["2000-02-29", 11016],
    ["2026-11-20", 20777],
    ["1900-03-01", -25508],
  ])("%s is day %i", (iso, day) => {
    expect(dayOf(iso)).toBe(day);
    expect(isoOfDay(day)).toBe(iso);
  });

  test("every day from 1600 to 2400 comes back as it went in, and its weekday is the calendar's", () => {
    fc.assert(
      fc.property(fc.integer({ min: -135140, max: 157054 }), (day) => {
        const date = new Date(day * 86_400_000);
        expect(isoOfDay(day)).toBe(date.toISOString().slice(0, 10));
        expect(dayOf(isoOfDay(day))).toBe(day);
        expect(weekdayOf(day)).toBe(date.toUTCString().slice(0, 3));
      }),
    );
  });

  test("a month over twelve runs on into the next year, as on phones", () => {
    expect(dayOf("2026-13-01")).toBe(dayNumber(2027, 1, 1));
    expect(dayOf("2025-02-30")).toBe(dayNumber(2025, 3, 2));
  });

  test("milliseconds of old Flows name the same day", () => {
    expect(dayOf(millisecondsOf(20777))).toBe(20777);
  });

  test.each(["", "not a date", "20260504", "01.03.2026", "2026-05-04T10:00"])("%j names no day", (text) => {
    expect(dayOf(text)).toBeNull();
  });
});
