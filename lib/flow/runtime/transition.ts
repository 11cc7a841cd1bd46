import { unreachable } from "../../invariant";
import type { FlowDocument } from "../model/document";
import { act } from "./events/act";
import { answer } from "./events/answer";
import { back } from "./events/back";
import { blur, focus } from "./events/focus";
import { reply } from "./events/reply";
import { start } from "./events/start";
import type { RunEvent, RunState } from "./state";
import { askAgain, close, type Step, still } from "./step";

/**
 * One step of a run: the state after an event, and what the surroundings are asked to do. Pure: it reads no clock,
 * draws no number and never throws. An event that makes no sense in a state gives the same state back.
 * Source: spec/flow-json.md, chapters 9.3 and 13.
 */
export function transition(flow: FlowDocument, state: RunState, event: RunEvent): Step {
  const isRunning = state.status === "running";
  const isOpen = isRunning || state.status === "waiting" || state.status === "failed";
  switch (event.type) {
    case "start":
      return start(flow, state, event);
    case "answer":
      return isRunning ? answer(flow, state, event) : still(state);
    case "focus":
      return isRunning ? focus(state, event.name) : still(state);
    case "blur":
      return isOpen ? blur(state, event.name) : still(state);
    case "act":
      return isRunning ? act(flow, state, event) : still(state);
    case "back":
      return isOpen ? back(flow, state) : still(state);
    case "close":
      return isOpen ? close(state) : still(state);
    case "reply":
      return reply(flow, state, event);
    case "retry":
      return state.status === "failed" ? askAgain(state, false) : still(state);
    case "dismiss-snackbar":
      return still(state.snackbar === null ? state : { ...state, snackbar: null });
    default:
      return unreachable(event);
  }
}
