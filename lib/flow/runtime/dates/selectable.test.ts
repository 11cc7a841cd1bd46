import { describe, expect, test } from "vitest";
import { calendarPickerWindow, datePickerWindow, isDaySelectable } from "./selectable";

const limits = {
  "min-date": "2026-05-04",
  "max-date": "2026-05-29",
  "include-days": ["Mon", "Tue", "Wed", "Thu", "Fri"],
  "unavailable-dates": ["2026-05-14"],
};

describe("which days a calendar offers", () => {
  test.each([
    ["2026-05-03", false],
    ["2026-05-04", true],
    ["2026-05-09", false],
    ["2026-05-14", false],
    ["2026-05-29", true],
    ["2026-06-01", false],
  ])("%s: %s", (iso, expected) => {
    expect(isDaySelectable(limits, iso)).toBe(expected);
  });

  const span = { mode: "range", "min-days": 2, "max-days": 4 };

  test.each([
    ["2026-05-10", false],
    ["2026-05-11", false],
    ["2026-05-12", true],
    ["2026-05-14", true],
    ["2026-05-15", false],
    ["2026-05-01", false],
  ])("the end %s after a start on 10 May: %s", (iso, expected) => {
    expect(isDaySelectable(span, iso, { "start-date": "2026-05-10" })).toBe(expected);
  });

  test("the start is bound by an end that was chosen first", () => {
    expect(isDaySelectable(span, "2026-05-08", { "end-date": "2026-05-10" })).toBe(true);
    expect(isDaySelectable(span, "2026-05-09", { "end-date": "2026-05-10" })).toBe(false);
    expect(isDaySelectable(span, "2026-05-12", { "end-date": "2026-05-10" })).toBe(false);
  });

  test("a calendar reaches as far as its limits, or as far as phones reach", () => {
    expect(datePickerWindow({})).toEqual({ first: "1900-01-01", last: "2100-12-31" });
    expect(calendarPickerWindow({}, "2026-11-20")).toEqual({ first: "1926-01-01", last: "2031-12-31" });
    expect(calendarPickerWindow(limits, "2026-11-20")).toEqual({ first: "2026-05-04", last: "2026-05-29" });
  });
});
