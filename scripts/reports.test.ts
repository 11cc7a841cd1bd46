import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "@/db/test-server";
import { playwrightCounts, stageCounts, vitestCounts } from "./reports.mjs";

describe("the counts of a test run", () => {
  let folder: string;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function report(content: unknown): string {
    const file = path.join(folder, "report.json");
    writeFileSync(file, JSON.stringify(content));
    return file;
  }

  it("are read from vitest's report", () => {
    const file = report({ numPassedTests: 12, numFailedTests: 3, numPendingTests: 4, success: false });
    expect(vitestCounts(file)).toEqual({ passed: 12, failed: 3 });
  });

  it("are read from Playwright's report, where passing the second time is no pass", () => {
    const file = report({ stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 5, duration: 1.5 } });
    expect(playwrightCounts(file)).toEqual({ passed: 7, failed: 3 });
  });

  it("refuse a report that says something else", () => {
    expect(() => vitestCounts(report({ tests: 12 }))).toThrow();
    expect(() => playwrightCounts(path.join(folder, "absent.json"))).toThrow();
  });

  it.each([
    ["a check that holds", stageCounts(true), { passed: 1, failed: 0 }],
    ["a check that does not", stageCounts(false), { passed: 0, failed: 1 }],
    ["tests that all pass", stageCounts(true, { passed: 9, failed: 0 }), { passed: 9, failed: 0 }],
    ["tests of which two fail", stageCounts(false, { passed: 7, failed: 2 }), { passed: 7, failed: 2 }],
    [
      "a run that fails with no failed test",
      stageCounts(false, { passed: 9, failed: 0 }),
      { passed: 9, failed: 1 },
    ],
  ])("make %s one honest number", (_, counts, expected) => expect(counts).toEqual(expected));
});
