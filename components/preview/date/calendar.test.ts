import { describe, expect, test } from "vitest";
import { dayOf, isoOfDay } from "@/lib/flow/dates/day-number";
import {
  clampDay,
  hasNextMonth,
  hasPreviousMonth,
  monthsOf,
  rulesOfCalendar,
  rulesOfDatePicker,
  yearsOf,
} from "./calendar-rules";
import { dateFaultText } from "./date-fault";
import { dayAfterKey } from "./day-keys";
import { partsInOrder, shortDate, spokenDate, weekdayNames, weekStart } from "./day-words";
import { otherEndOf, withEnd } from "./range-answer";

const day = (iso: string) => dayOf(iso) ?? Number.NaN;

describe("what a calendar offers", () => {
  const props = {
    "min-date": "2026-11-10",
    "max-date": "2027-02-20",
    "unavailable-dates": ["2026-11-25"],
    "include-days": ["Mon", "Tue", "Wed", "Thu", "Fri"],
    mode: "range",
    "min-days": 2,
    "max-days": 5,
  };

  test.each([
    ["2026-11-09", false],
    ["2026-11-10", true],
    ["2026-11-14", false],
    ["2026-11-25", false],
    ["2027-02-19", true],
    ["2027-02-22", false],
  ])("%s can be picked: %s", (iso, isOpen) => {
    expect(rulesOfCalendar(props, "2026-11-20", undefined).isOpen(day(iso))).toBe(isOpen);
  });

  test("keeps the end of a range within its fewest and most days from the start", () => {
    const rules = rulesOfCalendar(props, null, { "start-date": "2026-11-16" });
    const open = [16, 17, 18, 19, 20, 23].filter((date) => rules.isOpen(day(`2026-11-${date}`)));
    expect(open).toEqual([18, 19, 20]);
  });

  test("reaches from 1900 to 2100 for a date field, from the props where they say otherwise", () => {
    expect(isoOfDay(rulesOfDatePicker({}).first)).toBe("1900-01-01");
    expect(isoOfDay(rulesOfDatePicker({}).last)).toBe("2100-12-31");
    expect(yearsOf(rulesOfDatePicker(props))).toEqual([2026, 2027]);
  });

  test("never ends before it begins, whatever the props say", () => {
    const rules = rulesOfDatePicker({ "min-date": "2027-01-01", "max-date": "2026-01-01" });
    expect(rules.last).toBe(rules.first);
  });

  test("offers only months that hold a day, and no way past them", () => {
    const rules = rulesOfDatePicker(props);
    expect(monthsOf(rules, 2026)).toEqual([11, 12]);
    expect(monthsOf(rules, 2027)).toEqual([1, 2]);
    expect(hasPreviousMonth(rules, { year: 2026, month: 11 })).toBe(false);
    expect(hasNextMonth(rules, { year: 2027, month: 1 })).toBe(true);
    expect(isoOfDay(clampDay(rules, day("2030-01-01")))).toBe("2027-02-20");
  });
});

describe("keys in a calendar", () => {
  const dayAfter = (iso: string, name: string, isRightToLeft = false) => {
    const next = dayAfterKey(day(iso), { name, isRightToLeft, weekStart: 1 });
    return next === null ? null : isoOfDay(next);
  };

  test.each([
    ["2026-11-20", "ArrowRight", "2026-11-21"],
    ["2026-11-20", "ArrowUp", "2026-11-13"],
    ["2026-11-20", "Home", "2026-11-16"],
    ["2026-11-20", "End", "2026-11-22"],
    ["2026-01-31", "PageDown", "2026-02-28"],
    ["2026-03-31", "PageUp", "2026-02-28"],
    ["2026-11-20", "a", null],
  ])("from %s, %s leads to %s", (from, key, to) => {
    expect(dayAfter(from, key)).toBe(to);
  });

  test("arrows follow the direction of writing", () => {
    expect(dayAfter("2026-11-20", "ArrowRight", true)).toBe("2026-11-19");
  });
});

describe("dates in words", () => {
  test("are written as the phone's language writes them", () => {
    expect(shortDate(day("2026-11-20"), "en-GB")).toBe("20 Nov 2026");
    expect(shortDate(day("2026-11-20"), "de")).toBe("20. Nov. 2026");
    expect(spokenDate(day("2026-11-20"), "en-US")).toBe("Friday, November 20, 2026");
  });

  test("weeks and wheels follow the language", () => {
    expect(weekdayNames("en-GB", 1).map(({ narrow }) => narrow)).toEqual(["M", "T", "W", "T", "F", "S", "S"]);
    expect(weekStart("en-US")).toBe(0);
    expect(partsInOrder("en-US")).toEqual(["month", "day", "year"]);
    expect(partsInOrder("en-GB")).toEqual(["day", "month", "year"]);
  });

  test("a refused date says which rule it breaks", () => {
    const fault = { code: "date", dateRule: "earliest", limit: "2026-11-10" } as const;
    expect(dateFaultText(fault, "en-GB")).toBe("Choose 10 Nov 2026 or a later date");
    expect(dateFaultText({ code: "date", dateRule: "fewest-days", limit: 1 }, "en-GB")).toBe(
      "Choose at least 1 day",
    );
  });
});

describe("the answer of a range", () => {
  test("keeps the other end when one changes, and is gone when both are", () => {
    const both = withEnd({ "start-date": "2026-11-20" }, "end-date", "2026-11-24");
    expect(both).toEqual({ "start-date": "2026-11-20", "end-date": "2026-11-24" });
    expect(withEnd(both, "end-date", undefined)).toEqual({ "start-date": "2026-11-20" });
    expect(withEnd({ "end-date": "2026-11-24" }, "end-date", undefined)).toBeUndefined();
  });

  test("tells the end that is already picked", () => {
    expect(otherEndOf({ "start-date": "2026-11-20" }, "end-date")).toEqual({ "start-date": "2026-11-20" });
    expect(otherEndOf(undefined, "end-date")).toBeUndefined();
  });
});
