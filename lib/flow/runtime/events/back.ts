import type { FlowDocument } from "../../model/document";
import { screenWithId } from "../../model/walk";
import { arrive } from "../arrive";
import { currentId } from "../run-environment";
import type { RunState } from "../state";
import { ask, close, type Step, still } from "../step";

/**
 * The control at the start of the header. On the first screen it closes the Flow; on a screen with refresh_on_back
 * the endpoint says where it leads; while waiting it gives up the exchange. Source: spec/flow-json.md, 13.2.
 */
export function back(flow: FlowDocument, state: RunState): Step {
  const id = currentId(state);
  const canReturn = id !== null && (state.status === "waiting" || state.pending !== null);
  if (canReturn) return still(withoutExchange(state));
  const before = state.history.at(-2);
  if (state.status !== "running" || id === null || before === undefined) return close(state);
  if (screenWithId(flow, id)?.props.refresh_on_back === true) {
    return ask(state, { action: "BACK", screen: id, data: {} });
  }
  const screen = screenWithId(flow, before);
  return screen ? arrive(flow, state, screen, {}, "back") : close(state);
}

/** The screen as it was before it asked; a reply that still comes is late. */
function withoutExchange(state: RunState): RunState {
  return { ...state, status: "running", pending: null, askedBy: null, isRepeated: false, failure: null };
}
