import { unreachable } from "../../../invariant";
import { isJsonObject, type Json, type JsonObject, own, withKey } from "../../json";
import { fieldsOn } from "../../model/answers";
import type { FlowDocument } from "../../model/document";
import { screenWithId } from "../../model/walk";
import { arrive } from "../arrive";
import { misfit } from "../data-schema";
import {
  invalidTransition,
  malformedAnswer,
  misfitting,
  noSuchScreen,
  refused,
  tooLarge,
  unreachableEndpoint,
} from "../failures";
import { isTooLarge } from "../is-too-large";
import { mayFollow } from "../routing";
import { currentId } from "../run-environment";
import type { RunEvent, RunState } from "../state";
import { askAgain, complete, fail, type Step, still } from "../step";

/** What came back from the endpoint. Replies to anything but the newest request are late and ignored. */
export function reply(
  flow: FlowDocument,
  state: RunState,
  event: Extract<RunEvent, { type: "reply" }>,
): Step {
  if (state.status !== "waiting" || event.request !== state.request) return still(state);
  const { reply: received } = event;
  switch (received.kind) {
    case "unreachable":
      return fail(state, unreachableEndpoint(received.message), "again");
    case "refused":
      // After 421 phones fetch the public key anew and repeat the request once.
      if (received.status === 421 && !state.isRepeated) return askAgain(state, true);
      return fail(state, refused(received.status, received.message));
    case "answer":
      return isTooLarge(received.body) ? fail(state, tooLarge()) : take(flow, state, received.body);
    default:
      return unreachable(received);
  }
}

/** Source: spec/flow-json.md, 13.7. */
function take(flow: FlowDocument, state: RunState, body: Json): Step {
  const id = isJsonObject(body) ? own(body, "screen") : undefined;
  if (!isJsonObject(body) || typeof id !== "string") {
    return fail(state, malformedAnswer("The answer names no screen."));
  }
  const data = own(body, "data");
  if (!isJsonObject(data)) return fail(state, malformedAnswer('"data" of the answer is no object.'));
  if (id === "SUCCESS") return succeed(state, data);
  const screen = screenWithId(flow, id);
  if (!screen) return fail(state, noSuchScreen(id));
  const from = currentId(state);
  if (!mayFollow(flow, from, id)) return fail(state, invalidTransition(from, id));
  const message = own(data, "error_message");
  const declaresMessage = fieldsOn(screen).some(({ name }) => name === "error_message");
  const fields = declaresMessage ? data : withKey(data, "error_message", undefined);
  const reason = misfit(screen, fields);
  if (reason !== null) return fail(state, misfitting(id, reason));
  const [arrived, effects] = arrive(flow, state, screen, fields, "answer");
  const snackbar = typeof message === "string" && message.trim() !== "" ? message : null;
  return [{ ...arrived, snackbar }, effects];
}

function succeed(state: RunState, data: JsonObject): Step {
  const response = own(data, "extension_message_response");
  const params = isJsonObject(response) ? own(response, "params") : undefined;
  return isJsonObject(params)
    ? complete(state, params)
    : fail(state, malformedAnswer("SUCCESS needs data.extension_message_response.params."));
}
