import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyFlow, validFlow } from "../fixtures/arbitraries";
import type { JsonObject } from "../json";
import type { FlowDocument } from "../model/document";
import { parse } from "../model/parse";
import { nodesOf } from "../model/walk";
import { exampleView } from "./example-view";
import { playToEnd } from "./play/play";
import { screenView } from "./screen-view";
import type { RunEvent, RunState } from "./state";
import { idleState } from "./step";
import { summaryOf } from "./summary";
import { type Draw, eventFor } from "./test-events";
import { transition } from "./transition";

function opened(wire: JsonObject): FlowDocument {
  const flow = parse(wire);
  if (!flow) throw new Error("an arbitrary Flow has screens");
  return flow;
}

function runThrough(flow: FlowDocument, draws: readonly Draw[]): RunState {
  let state: RunState = idleState;
  const step = (event: RunEvent): void => {
    const [next, effects] = transition(flow, state, event);
    expect(effects.length).toBeLessThanOrEqual(2);
    state = next;
  };
  step({ type: "start" });
  for (const draw of draws) step(eventFor(flow, state, draw));
  return state;
}

const draw = fc.record({ kind: fc.nat(1000), detail: fc.nat(1000) });
const draws = fc.array(draw, { maxLength: 60, size: "max" });

describe("whatever the document and the events", () => {
  test("a run neither throws nor hangs, and can always be drawn and told", () => {
    fc.assert(
      fc.property(anyFlow, draws, (wire, drawn) => {
        const flow = opened(wire);
        const state = runThrough(flow, drawn);
        expect(screenView(flow, state).id).toBe(state.history.at(-1) ?? "");
        expect(Array.isArray(summaryOf(flow, state))).toBe(true);
        for (const screen of flow.screens)
          expect(exampleView(flow, screen.key)?.nodes.size).toBe(nodesOf(screen).length);
      }),
      { numRuns: 200 },
    );
  });

  test("the same events lead to the same state, and no state is ever changed in place", () => {
    fc.assert(
      fc.property(anyFlow, draws, (wire, drawn) => {
        const flow = opened(wire);
        const before = JSON.stringify(flow);
        expect(runThrough(flow, drawn)).toEqual(runThrough(opened(wire), drawn));
        expect(JSON.stringify(flow)).toBe(before);
      }),
      { numRuns: 100 },
    );
  });

  test("runs of a thousand steps stay small", () => {
    fc.assert(
      fc.property(validFlow, fc.array(draw, { minLength: 1000, maxLength: 1000 }), (wire, drawn) => {
        const state = runThrough(opened(wire), drawn);
        expect(state.history.length).toBeLessThanOrEqual(1001);
        expect(JSON.stringify(state).length).toBeLessThan(100_000);
      }),
      { numRuns: 10 },
    );
  });

  test("every valid Flow can be played to its end", () => {
    fc.assert(
      fc.property(validFlow, (wire) => {
        const played = playToEnd(opened(wire), { today: "2026-11-20" });
        expect(played.reason).toBeNull();
        expect(played.outcome).toBe("completed");
      }),
      { numRuns: 200 },
    );
  });
});
