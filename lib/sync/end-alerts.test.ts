import { expect, it } from "vitest";
import { isAlertOver } from "./end-alerts";

const day = 24 * 60 * 60 * 1000;
const now = new Date("2026-11-21T12:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * day);

it.each([
  ["published", daysAgo(30), daysAgo(1), false, "of yesterday may well go on"],
  ["published", daysAgo(30), daysAgo(8), true, "whose end Meta tells no more, of a Flow that is well"],
  ["throttled", daysAgo(30), daysAgo(8), false, "of a Flow that is slowed down goes on"],
  ["blocked", daysAgo(30), daysAgo(8), false, "of a blocked Flow goes on"],
  ["draft", daysAgo(30), daysAgo(1), false, "of a live Flow with edits goes on"],
  ["published", daysAgo(1), daysAgo(2), true, "is about the version before"],
  ["throttled", daysAgo(1), daysAgo(2), true, "is about the version before, whatever the state"],
  ["deprecated", daysAgo(30), daysAgo(1), true, "of a retired Flow is over"],
  ["gone", daysAgo(30), daysAgo(1), true, "of a Flow that was deleted is over"],
] as const)("an alert (%s, live since %s, told %s, over: %s) %s", (status, publishedAt, at, isOver, _) => {
  expect(isAlertOver({ status, publishedAt }, at, now)).toBe(isOver);
});

it("an alert of a Flow that is not ours any more is over", () => {
  expect(isAlertOver(undefined, now, now)).toBe(true);
});
