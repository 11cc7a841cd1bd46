import type { Environment, ScreenValues } from "../expression/environment";
import type { Json, JsonObject } from "../json";
import type { FlowDocument } from "../model/document";
import { screenWithId } from "../model/walk";
import { inputsOf } from "./inputs";
import type { RunState, ScreenState } from "./state";

export const emptyScreen: ScreenState = { data: {}, form: {}, changed: [], serverErrors: {} };

/** What a phone remembers of a screen; an empty memory when it was never shown. */
export function screenState(state: RunState, id: string): ScreenState {
  return Object.hasOwn(state.screens, id) ? (state.screens[id] ?? emptyScreen) : emptyScreen;
}

export function withScreenState(state: RunState, id: string, screen: ScreenState): RunState {
  return { ...state, screens: { ...state.screens, [id]: screen } };
}

/** The id of the screen in front, null before the first. */
export function currentId(state: RunState): string | null {
  return state.history.at(-1) ?? null;
}

/** The values that texts on the screen `id` can reach during a run. */
export function environmentOf(state: RunState, id: string): Environment {
  const { data, form } = screenState(state, id);
  return { id, data, form, screen: (other) => screenState(state, other) };
}

/** As `environmentOf`, with the answers of uploads in the shape that a payload carries. */
export function payloadEnvironment(
  flow: FlowDocument,
  state: RunState,
  id: string,
  files: (value: Json) => Json,
): Environment {
  const valuesOf = (other: string): ScreenValues => {
    const { data, form } = screenState(state, other);
    return { data, form: withFiles(flow, other, form, files) };
  };
  return { id, ...valuesOf(id), screen: valuesOf };
}

function withFiles(
  flow: FlowDocument,
  id: string,
  form: JsonObject,
  files: (value: Json) => Json,
): JsonObject {
  const screen = screenWithId(flow, id);
  const uploads = screen ? inputsOf(screen).filter(({ field }) => field.takesFiles) : [];
  const entries = uploads.flatMap(({ name }) => {
    const value = Object.hasOwn(form, name) ? form[name] : undefined;
    return value === undefined ? [] : [[name, files(value)] as const];
  });
  return entries.length === 0 ? form : { ...form, ...Object.fromEntries(entries) };
}
