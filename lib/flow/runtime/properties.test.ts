import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyFlow, validFlow } from "../fixtures/arbitraries";
import type { Json, JsonObject } from "../json";
import type { FlowDocument } from "../model/document";
import { parse } from "../model/parse";
import { nodesOf } from "../model/walk";
import { exampleReply } from "./example-reply";
import { exampleView } from "./example-view";
import { playToEnd } from "./play/play";
import { screenView } from "./screen-view";
import type { RunEvent, RunState } from "./state";
import { idleState } from "./step";
import { summaryOf } from "./summary";
import { transition } from "./transition";

function opened(wire: JsonObject): FlowDocument {
  const flow = parse(wire);
  if (!flow) throw new Error("an arbitrary Flow has screens");
  return flow;
}

/** Numbers from which events that fit the moment are made. */
type Choices = readonly number[];

const values: readonly (Json | undefined)[] = [
  undefined,
  null,
  true,
  false,
  0,
  3.5,
  "",
  " ",
  "yes",
  "a",
  "option_0",
  "2026-05-04",
  "not a date",
  "12",
  "🤖",
  [],
  ["a"],
  ["option_0"],
  {},
  { "start-date": "2026-05-04" },
  [{ media_id: "m", upload: "failed" }],
  "__proto__",
  "${data.d_0}",
];

/** An event that may or may not make sense in the state, drawn from two numbers. */
function eventOf(flow: FlowDocument, state: RunState, kind: number, detail: number): RunEvent {
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[detail % Math.max(items.length, 1)];
  const view = screenView(flow, state);
  const drawn = view.footer ? [view.footer, ...view.nodes] : view.nodes;
  const node = pick(drawn)?.node ?? pick(flow.screens.flatMap(nodesOf))?.id;
  const name = String(pick(drawn)?.props.name ?? "__proto__");
  const replies = state.pending ? exampleReply(flow, state, state.pending) : [];
  switch (kind % 12) {
    case 0:
      return {
        type: "start",
        ...(detail % 3 === 0 ? { ask: "endpoint" } : {}),
        ...(detail % 5 === 0 ? { data: { d_0: 1 } } : {}),
      };
    case 1:
    case 2:
    case 3:
      return { type: "answer", name, value: values[detail % values.length] };
    case 4:
      return { type: "focus", name };
    case 5:
      return { type: "blur", name };
    case 6:
    case 7:
      return node
        ? { type: "act", node, trigger: "on-click-action", ...(detail % 2 ? { item: detail % 4 } : {}) }
        : { type: "close" };
    case 8:
      return { type: "back" };
    case 9:
      return {
        type: "reply",
        request: state.request,
        reply: { kind: "answer", body: pick(replies)?.body ?? values[detail % values.length] ?? null },
      };
    case 10:
      return detail % 2
        ? { type: "retry" }
        : { type: "reply", request: detail % 3, reply: { kind: "refused", status: 400 + (detail % 40) } };
    default:
      return detail % 7 === 0 ? { type: "close" } : { type: "dismiss-snackbar" };
  }
}

function runThrough(flow: FlowDocument, choices: Choices): RunState {
  let state: RunState = idleState;
  const step = (event: RunEvent): void => {
    const [next, effects] = transition(flow, state, event);
    expect(effects.length).toBeLessThanOrEqual(2);
    state = next;
  };
  step({ type: "start" });
  for (let at = 0; at + 1 < choices.length; at += 2)
    step(eventOf(flow, state, choices[at] ?? 0, choices[at + 1] ?? 0));
  return state;
}

const choices = fc.array(fc.nat(1000), { maxLength: 80 });

describe("whatever the document and the events", () => {
  test("a run neither throws nor hangs, and can always be drawn and told", () => {
    fc.assert(
      fc.property(anyFlow, choices, (wire, drawn) => {
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
      fc.property(anyFlow, choices, (wire, drawn) => {
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
      fc.property(validFlow, fc.array(fc.nat(1000), { minLength: 2000, maxLength: 2000 }), (wire, drawn) => {
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
