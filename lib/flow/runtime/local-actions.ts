import { resolveJson } from "../expression/resolve-json";
import { isJsonObject, type Json, type JsonObject, own } from "../json";
import type { FlowDocument } from "../model/document";
import { screenWithId } from "../model/walk";
import { tooLarge } from "./failures";
import { filesForEndpoint } from "./fields/files";
import { isTooLarge } from "./is-too-large";
import { errorMessages } from "./preset";
import {
  currentId,
  environmentOf,
  payloadEnvironment,
  screenState,
  withScreenState,
} from "./run-environment";
import type { Asker, RunState } from "./state";
import { ask, fail, type Step, still } from "./step";
import { withoutVanishedChoices } from "./vanished-choices";

/**
 * The actions that stay on the screen, which is all that select and unselect may do. Others do nothing here.
 * Source: spec/flow-json.md, 9.2.
 */
export function performLocal(flow: FlowDocument, state: RunState, action: JsonObject, by: Asker): Step {
  switch (action.name) {
    case "update_data":
      return updateData(flow, state, action);
    case "data_exchange":
      return exchange(flow, state, action, by);
    default:
      return still(state);
  }
}

/** A payload with its references replaced; `files` brings uploads into the shape that the receiver gets. */
export function payloadOf(
  flow: FlowDocument,
  state: RunState,
  action: JsonObject,
  files: (value: Json) => Json,
): JsonObject {
  const id = currentId(state);
  const payload = own(action, "payload");
  if (id === null || !isJsonObject(payload)) return {};
  const resolved = resolveJson(payload, payloadEnvironment(flow, state, id, files));
  return isJsonObject(resolved) ? resolved : {};
}

/** Merges into the data of the screen in front; fields that the payload does not name stay. */
function updateData(flow: FlowDocument, state: RunState, action: JsonObject): Step {
  const id = currentId(state);
  const screen = id === null ? undefined : screenWithId(flow, id);
  if (id === null || !screen) return still(state);
  const payload = payloadOf(flow, state, action, filesForEndpoint);
  if (isTooLarge(payload)) return fail(state, tooLarge());
  const before = screenState(state, id);
  const updated = withScreenState(state, id, { ...before, data: { ...before.data, ...payload } });
  const environment = environmentOf(updated, id);
  return still(
    withScreenState(updated, id, {
      ...screenState(updated, id),
      form: withoutVanishedChoices(screen, environmentOf(state, id), environment),
      serverErrors: {
        ...before.serverErrors,
        ...errorMessages(screen, environment, new Set(Object.keys(payload))),
      },
    }),
  );
}

function exchange(flow: FlowDocument, state: RunState, action: JsonObject, by: Asker): Step {
  const screen = currentId(state);
  if (screen === null) return still(state);
  const data = payloadOf(flow, state, action, filesForEndpoint);
  return isTooLarge(data)
    ? fail(state, tooLarge())
    : ask(state, { action: "data_exchange", screen, data }, by);
}
