import { readFileSync } from "node:fs";
import { z } from "zod";

/** @typedef {{ readonly passed: number, readonly failed: number }} Counts */

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/**
 * What vitest's JSON report counts.
 * @param {string} file
 * @returns {Counts}
 */
export function vitestCounts(file) {
  const { numPassedTests, numFailedTests } = vitestReport.parse(JSON.parse(readFileSync(file, "utf8")));
  return { passed: numPassedTests, failed: numFailedTests };
}

/**
 * What Playwright's JSON report counts. A test that passed only the second time has failed.
 * @param {string} file
 * @returns {Counts}
 */
export function playwrightCounts(file) {
  const { stats } = playwrightReport.parse(JSON.parse(readFileSync(file, "utf8")));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

/**
 * A stage that counts nothing itself is one check; one that failed without a failed test has one failure.
 * @param {boolean} isGood
 * @param {Counts} [counts]
 * @returns {Counts}
 */
export function stageCounts(isGood, counts) {
  if (!counts) return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1 };
  return { passed: counts.passed, failed: isGood ? counts.failed : Math.max(1, counts.failed) };
}
