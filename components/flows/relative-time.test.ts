import { describe, expect, it } from "vitest";
import { relativeTime } from "./relative-time";

const now = new Date("2026-03-10T12:00:00Z");

describe("relativeTime", () => {
  it.each([
    ["2026-03-10T11:59:40Z", "now"],
    ["2026-03-10T11:58:10Z", "1 minute ago"],
    ["2026-03-10T09:59:00Z", "2 hours ago"],
    ["2026-03-09T11:00:00Z", "yesterday"],
    ["2026-03-02T12:00:00Z", "last week"],
    ["2025-12-31T12:00:00Z", "2 months ago"],
    ["2021-03-10T12:00:00Z", "5 years ago"],
  ])("takes the largest unit that fits: %s is %s", (when, words) => {
    expect(relativeTime(new Date(when), now, "en")).toBe(words);
  });

  it("never speaks of the future when the clocks differ", () => {
    expect(relativeTime(new Date("2026-03-10T12:00:09Z"), now, "en")).toBe("now");
  });

  it("speaks the language it is asked for", () => {
    expect(relativeTime(new Date("2026-03-10T10:00:00Z"), now, "pt-BR")).toBe("há 2 horas");
  });
});
