import { resolveJson } from "../expression/resolve-json";
import { type Json, type JsonObject, own } from "../json";
import type { FlowDocument } from "../model/document";
import { screenWithId } from "../model/walk";
import { arrive } from "./arrive";
import { invalidTransition, noSuchScreen, tooLarge } from "./failures";
import { filesForEndpoint, filesForResponse } from "./fields/files";
import { isTooLarge } from "./is-too-large";
import { payloadOf, performLocal } from "./local-actions";
import { mayFollow, targetOf } from "./routing";
import { currentId, environmentOf } from "./run-environment";
import type { Asker, RunState } from "./state";
import { complete, fail, type Step, still } from "./step";

/** Runs an action of a button, link or row. What is no action does nothing. Source: spec/flow-json.md, 9.2. */
export function perform(flow: FlowDocument, state: RunState, action: JsonObject, by: Asker): Step {
  switch (action.name) {
    case "navigate":
      return navigate(flow, state, action);
    case "complete":
      return finish(flow, state, action);
    case "open_url":
      return openUrl(state, own(action, "url"));
    default:
      return performLocal(flow, state, action, by);
  }
}

function navigate(flow: FlowDocument, state: RunState, action: JsonObject): Step {
  const target = targetOf(action);
  const from = currentId(state);
  if (target === null || from === null) return still(state);
  const screen = screenWithId(flow, target);
  if (!screen) return fail(state, noSuchScreen(target));
  if (!mayFollow(flow, from, target)) return fail(state, invalidTransition(from, target));
  const data = payloadOf(flow, state, action, filesForEndpoint);
  return isTooLarge(data) ? fail(state, tooLarge()) : arrive(flow, state, screen, data, "forward");
}

function finish(flow: FlowDocument, state: RunState, action: JsonObject): Step {
  const payload = payloadOf(flow, state, action, filesForResponse);
  return isTooLarge(payload) ? fail(state, tooLarge()) : complete(state, payload);
}

/** Phones open web addresses with https alone. */
function openUrl(state: RunState, written: Json | undefined): Step {
  const id = currentId(state);
  if (id === null || typeof written !== "string") return still(state);
  const url = resolveJson(written, environmentOf(state, id));
  const isOpened = typeof url === "string" && /^https:\/\/./i.test(url);
  return isOpened ? [state, [{ type: "open", url }]] : still(state);
}
