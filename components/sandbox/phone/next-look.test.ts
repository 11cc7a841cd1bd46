import { expect, it } from "vitest";
import { nextLookMs } from "./next-look";

it("looks every second while things happen, and less often when nothing does", () => {
  expect(nextLookMs({ failures: 0, quiet: 0 })).toBe(1_000);
  expect(nextLookMs({ failures: 0, quiet: 60 })).toBe(3_000);
});

it("waits longer after each failure, and never longer than half a minute", () => {
  const pauses = [1, 2, 3, 20].map((failures) => nextLookMs({ failures, quiet: 0 }));
  expect(pauses).toEqual([2_000, 4_000, 8_000, 30_000]);
});
