import { expect, it } from "vitest";
import type { CallToStore } from "@/db/endpoint-calls";
import { callLog } from "./call-log";

const row: CallToStore = {
  ...{ endpointId: "e", at: new Date(0), kind: "question", action: "INIT", screen: null, nextScreen: null },
  ...{ flowToken: null, status: 200, code: null, ms: 1, deploymentId: null, revisionId: null, sendId: null },
  ...{ isTest: false, detailsText: "{}" },
};

function logWith(write: (count: number) => Promise<void>, batchMax = 10) {
  const planned: (() => void)[] = [];
  const failures: unknown[] = [];
  const log = callLog({
    write: (calls) => write(calls.length),
    batchMax,
    onFailure: (error) => failures.push(error),
    later: (run) => planned.push(run),
  });
  const add = (count: number) => Array.from({ length: count }, () => log.add(row));
  return { log, add, planned, failures };
}

it("writes nothing while calls come, and then a batch at a time", async () => {
  const written: number[] = [];
  const { log, add, planned } = logWith(async (count) => void written.push(count));
  add(25);
  expect(written).toEqual([]);
  expect(planned).toHaveLength(1);
  await log.flush();
  expect(written).toEqual([10, 10, 5]);
  expect(log.lost()).toBe(0);
});

it("carries off more at once where many wait, and never more than a thousand", async () => {
  const written: number[] = [];
  const { log, add } = logWith(async (count) => void written.push(count));
  add(16_000);
  await log.flush();
  expect(written[0]).toBe(1_000);
  expect(written.at(-2)).toBe(10);
  expect(written.reduce((sum, count) => sum + count)).toBe(16_000);
});

it("counts what it could not keep: beyond 20,000 that wait, and what could not be written", async () => {
  const { log, add, failures } = logWith(async (count) => {
    if (count === 1_000) throw new Error("The database is away.");
  });
  add(20_050);
  expect(log.lost()).toBe(50);
  await log.flush();
  expect(failures.length).toBeGreaterThan(0);
  expect(log.lost()).toBe(50 + failures.length * 1_000);
});
