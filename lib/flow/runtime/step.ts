import type { JsonObject } from "../json";
import type { NodeId } from "../model/document";
import type { Asker, Effect, ExchangeRequest, RunFailure, RunState } from "./state";

/** The state after an event and what the surroundings are asked to do. */
export type Step = readonly [state: RunState, effects: readonly Effect[]];

/** Before the first event. */
export const idleState: RunState = {
  status: "idle",
  history: [],
  screens: {},
  focused: null,
  request: 0,
  pending: null,
  askedBy: null,
  isRepeated: false,
  snackbar: null,
  failure: null,
  response: null,
};

export function still(state: RunState): Step {
  return [state, []];
}

/** Asks the endpoint; inputs rest until the reply is in. */
export function ask(state: RunState, body: ExchangeRequest, askedBy: Asker | null = null): Step {
  const request = state.request + 1;
  return [
    {
      ...state,
      status: "waiting",
      request,
      pending: body,
      askedBy,
      isRepeated: false,
      snackbar: null,
      failure: null,
    },
    [{ type: "exchange", request, body }],
  ];
}

/** Sends the pending exchange once more; replies to the earlier one no longer count. */
export function askAgain(state: RunState, isRepeated: boolean): Step {
  if (state.pending === null) return still(state);
  const request = state.request + 1;
  return [
    { ...state, status: "waiting", request, isRepeated, failure: null },
    [{ type: "exchange", request, body: state.pending }],
  ];
}

/** The run cannot go on. `pending` is kept only where trying again makes sense. */
export function fail(state: RunState, failure: RunFailure, canRetry: "again" | "no" = "no"): Step {
  const pending = canRetry === "again" ? state.pending : null;
  return still({ ...state, status: "failed", failure, pending, snackbar: null });
}

export function complete(state: RunState, payload: JsonObject): Step {
  return [
    { ...state, status: "completed", response: payload, pending: null, snackbar: null, focused: null },
    [{ type: "complete", payload }],
  ];
}

export function close(state: RunState): Step {
  return [{ ...state, status: "closed", pending: null, snackbar: null }, [{ type: "close" }]];
}

/** Does one thing after the other, as long as the run goes on. */
export function inTurn(first: Step, next: (state: RunState) => Step): Step {
  const [state, effects] = first;
  if (state.status !== "running") return first;
  const [after, more] = next(state);
  return [after, more.length === 0 ? effects : [...effects, ...more]];
}

export function asker(node: NodeId, trigger: Asker["trigger"]): Asker {
  return { node, trigger };
}
