import { expect, it } from "vitest";
import { rateLimit } from "./rate-limit";

it("lets as many through within any minute as are allowed, and never doubles them where two minutes meet", () => {
  let now = 100 * 60_000 + 50_000;
  const limit = rateLimit(() => now);
  const taken = (count: number) =>
    Array.from({ length: count }, () => limit.take("flow", 10)).filter(Boolean).length;
  expect(taken(30)).toBe(10);
  now += 11_000;
  expect(taken(30)).toBe(0);
  now += 29_000;
  expect(taken(30)).toBe(5);
  now += 120_000;
  expect(taken(30)).toBe(10);
});

it("counts each for themselves, and remembers those of a moment ago when too many come", () => {
  const limit = rateLimit(() => 60_000);
  expect([limit.take("one", 1), limit.take("one", 1), limit.take("other", 1)]).toEqual([true, false, true]);
  for (let at = 0; at <= 50_000; at += 1) limit.take(`token ${at}`, 1);
  expect(limit.take("one", 1)).toBe(false);
});
