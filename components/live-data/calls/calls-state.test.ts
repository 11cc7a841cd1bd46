import { describe, expect, it } from "vitest";
import { withArrived, withPage } from "./calls-state";
import type { CallItem } from "./ports";

function call(position: number): CallItem {
  return {
    ...{
      position,
      at: "2026-11-20T12:00:00Z",
      kind: "question",
      action: "INIT",
      screen: null,
      nextScreen: "A",
    },
    ...{ flowToken: null, status: 200, code: null, ms: 1, isTest: false },
  };
}
const positions = ({ calls }: { readonly calls: readonly CallItem[] }) =>
  calls.map(({ position }) => position);

describe("the log of calls", () => {
  it("shows each call once, the newest first, whatever comes twice", () => {
    const first = { calls: [call(5), call(4)], next: 4 };
    const arrived = withArrived(first, [call(7), call(6), call(5)]);
    expect(positions(arrived)).toEqual([7, 6, 5, 4]);
    expect(positions(withPage(arrived, { calls: [call(4), call(3)], next: null }))).toEqual([7, 6, 5, 4, 3]);
    expect(withArrived(first, [call(5)])).toBe(first);
  });

  it("lets the oldest go while many come in, and finds them again further down", () => {
    const many = { calls: Array.from({ length: 500 }, (_, at) => call(500 - at)), next: null };
    const state = withArrived(many, [call(502), call(501)]);
    expect(state.calls).toHaveLength(500);
    expect(state.next).toBe(3);
  });
});
