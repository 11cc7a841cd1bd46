import { describe, expect, test } from "vitest";
import { dayOf, isoOfDay } from "@/lib/flow/dates/day-number";
import { addMonths, dateInMonth, dayInMonth, daysIn, monthOf, weeksOf } from "./month";

const dayAt = (iso: string) => dayOf(iso) ?? Number.NaN;

describe("months", () => {
  test.each([
    [2024, 2, 29],
    [2026, 2, 28],
    [2026, 12, 31],
    [1900, 2, 28],
  ])("%i-%i has %i days", (year, month, days) => {
    expect(daysIn({ year, month })).toBe(days);
  });

  test("counting months passes the ends of years both ways", () => {
    expect(addMonths({ year: 2026, month: 11 }, 3)).toEqual({ year: 2027, month: 2 });
    expect(addMonths({ year: 2026, month: 1 }, -1)).toEqual({ year: 2025, month: 12 });
    expect(addMonths({ year: 2026, month: 3 }, -27)).toEqual({ year: 2023, month: 12 });
  });

  test("a date past the month's end becomes its last day", () => {
    expect(isoOfDay(dayInMonth({ year: 2026, month: 2 }, 31))).toBe("2026-02-28");
  });

  test("a day is put together again from its month and date", () => {
    const day = dayAt("2026-11-20");
    expect(monthOf(day)).toEqual({ year: 2026, month: 11 });
    expect(dateInMonth(day)).toBe(20);
  });

  test("weeks begin with the asked weekday and hold every day of the month once", () => {
    const weeks = weeksOf({ year: 2026, month: 11 }, 1);
    expect(weeks[0]).toEqual([null, null, null, null, null, null, dayAt("2026-11-01")]);
    expect(weeks.flat().filter((day) => day !== null)).toHaveLength(30);
    expect(weeksOf({ year: 2026, month: 2 }, 0)[0]?.[0]).toBe(dayAt("2026-02-01"));
  });
});
