import { type FlowDocument, screenId } from "../../model/document";
import { screenWithId } from "../../model/walk";
import { arrive } from "../arrive";
import { misfit } from "../data-schema";
import { misfitting, noSuchScreen, tooLarge } from "../failures";
import { isTooLarge } from "../is-too-large";
import { entryScreen } from "../routing";
import type { RunEvent, RunState } from "../state";
import { ask, fail, idleState, type Step } from "../step";

/**
 * Opens the Flow anew, whatever was before: with the screen and data of the message, or by asking the endpoint. Any
 * screen may be named, so that a run can begin in the middle.
 */
export function start(
  flow: FlowDocument,
  state: RunState,
  event: Extract<RunEvent, { type: "start" }>,
): Step {
  // Numbers go on counting, so that replies to the run before stay late.
  const fresh: RunState = { ...idleState, request: state.request };
  const data = event.data ?? {};
  if (isTooLarge(data)) return fail(fresh, tooLarge());
  const first = entryScreen(flow);
  if (event.ask === "endpoint") return ask(fresh, { action: "INIT", screen: event.screen ?? "", data });
  const id = event.screen ?? (first ? screenId(first) : "");
  const screen = event.screen === undefined ? first : screenWithId(flow, id);
  if (!screen || id === "") return fail(fresh, noSuchScreen(id));
  const reason = misfit(screen, data);
  return reason === null ? arrive(flow, fresh, screen, data, "forward") : fail(fresh, misfitting(id, reason));
}
