import { withKey } from "../../json";
import { currentId, screenState, withScreenState } from "../run-environment";
import type { RunState } from "../state";
import { type Step, still } from "../step";

export function focus(state: RunState, name: string): Step {
  return still(state.focused === name ? state : { ...state, focused: name });
}

/** Leaving an input also takes away the endpoint's message about it. */
export function blur(state: RunState, name: string): Step {
  const id = currentId(state);
  const left = state.focused === name ? { ...state, focused: null } : state;
  if (id === null) return still(left);
  const memory = screenState(left, id);
  if (!Object.hasOwn(memory.serverErrors, name)) return still(left);
  const serverErrors = withKey(memory.serverErrors, name, undefined);
  return still(withScreenState(left, id, { ...memory, serverErrors }));
}
