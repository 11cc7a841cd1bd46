import { describe, expect, it } from "vitest";
import type { PlayLogEntry } from "@/components/preview/play/play-log";
import type { RunState } from "@/lib/flow/runtime/state";
import { idleState } from "@/lib/flow/runtime/step";
import { reportedFailure } from "./reported-failure";

const waiting: RunState = { ...idleState, status: "waiting", history: ["FIRST", "SECOND"] };
const failed = (code: "no-such-screen" | "endpoint" | "token-expired"): PlayLogEntry => {
  return { kind: "failed", failure: { code, message: "Screen X" } };
};

describe("reportedFailure", () => {
  it("tells the endpoint of an answer that could not be used", () => {
    const notice = { screen: "SECOND", error: "no-such-screen", errorMessage: "Screen X" };
    expect(reportedFailure(failed("no-such-screen"), waiting)).toEqual(notice);
  });

  it("does not tell it what it said itself, nor of failures that no answer caused", () => {
    expect(reportedFailure(failed("endpoint"), waiting)).toBeUndefined();
    expect(reportedFailure(failed("token-expired"), waiting)).toBeUndefined();
    expect(reportedFailure(failed("no-such-screen"), { ...waiting, status: "running" })).toBeUndefined();
    expect(reportedFailure({ kind: "closed" }, waiting)).toBeUndefined();
  });
});
