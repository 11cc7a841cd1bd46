import { describe, expect, it } from "vitest";
import type { CallHealth } from "@/db/endpoint-health";
import { clearKinds, healthWarnings } from "./health-warnings";

const calm: CallHealth = {
  ...{ questions: 100, faults: 0, asked: 100, unanswered: 0 },
  ...{ p50: 50, p90: 90, p99: 200 },
};
const recent = (change: Partial<CallHealth>) => {
  const health = { ...calm, ...change };
  return { halfHour: health, tenMinutes: health };
};

describe("what comes near a line of Meta's", () => {
  it.each([
    ["slow answers before the first line", { p90: 810 }, { kind: "slow", line: 1_000, isCrossed: false }],
    [
      "slow answers on their way to the next",
      { p90: 4_100 },
      { kind: "slow", line: 5_000, isCrossed: false },
    ],
    ["slow answers at the last", { p90: 7_000 }, { kind: "slow", line: 7_000, isCrossed: true }],
    ["faults", { faults: 4 }, { kind: "faults", value: 4, line: 5, isCrossed: false }],
    ["answers that are missing", { unanswered: 6 }, { kind: "away", value: 94, line: 90, isCrossed: false }],
    [
      "many answers that are missing",
      { unanswered: 11 },
      { kind: "away", value: 89, line: 90, isCrossed: true },
    ],
  ])("is told of %s", (_, change, warning) => {
    expect(healthWarnings(recent(change))).toMatchObject([warning]);
  });

  it("is nothing while all is well, and nothing follows of few calls", () => {
    expect(healthWarnings(recent({ p90: 790, faults: 3, unanswered: 5 }))).toEqual([]);
    const few = recent({ questions: 9, faults: 9, asked: 9, unanswered: 9, p90: 9_000 });
    expect(healthWarnings(few)).toEqual([]);
    expect(clearKinds(few)).toEqual([]);
  });

  it("has passed only when it is well away from the line", () => {
    expect(clearKinds(recent({ p90: 700, faults: 3.5, unanswered: 4 }))).toEqual([]);
    expect(clearKinds(recent({ p90: 500, faults: 2, unanswered: 3 }))).toEqual(["slow", "faults", "away"]);
  });
});
