import { type JsonObject, own } from "../json";
import { documentVersion, type FlowDocument, type FlowScreen, screenId } from "../model/document";
import { isAtLeast } from "../version";
import { fieldOf } from "./fields/field-kinds";
import { nameOf } from "./inputs";
import { errorMessages, type Fresh, initialValues } from "./preset";
import { resolvedProps } from "./resolved-props";
import { currentId, environmentOf, screenState, withScreenState } from "./run-environment";
import { runRenderAction } from "./select-actions";
import { shownNodes } from "./shown-nodes";
import type { RunState, ScreenState } from "./state";
import { inTurn, type Step, still } from "./step";
import { withoutVanishedChoices } from "./vanished-choices";

/** How a screen comes to the front: from the message or a button, by an endpoint's answer, or by going back. */
export type Way = "forward" | "answer" | "back";

/** Brings a screen to the front with new data. Source: spec/flow-json.md, 13.1 to 13.3. */
export function arrive(
  flow: FlowDocument,
  state: RunState,
  screen: FlowScreen,
  data: JsonObject,
  way: Way,
): Step {
  const id = screenId(screen);
  const isSame = currentId(state) === id;
  const before = screenState(state, id);
  const moved: RunState = {
    ...state,
    status: "running",
    history: historyWith(state.history, id),
    focused: isSame ? state.focused : null,
    pending: null,
    askedBy: null,
    isRepeated: false,
    snackbar: null,
    failure: null,
  };
  const filled = withScreenState(moved, id, { ...before, data: { ...before.data, ...data } });
  const settled = withScreenState(filled, id, settledScreen({ screen, state, filled, data, way, isSame }));
  return isSame && way === "answer" ? still(settled) : runOnRender(flow, settled, screen);
}

/** The history is a stack: the screen just below the top pops, the current one changes nothing. */
function historyWith(history: readonly string[], id: string): readonly string[] {
  if (history.at(-1) === id) return history;
  return history.at(-2) === id ? history.slice(0, -1) : [...history, id];
}

type Settling = {
  readonly screen: FlowScreen;
  readonly state: RunState;
  readonly filled: RunState;
  readonly data: JsonObject;
  readonly way: Way;
  readonly isSame: boolean;
};

/** Choices, initial values and messages as the new data leaves them. */
function settledScreen({ screen, state, filled, data, way, isSame }: Settling): ScreenState {
  const id = screenId(screen);
  const before = screenState(filled, id);
  const fresh: Fresh = new Set(way === "answer" ? Object.keys(data) : []);
  const environment = environmentOf(filled, id);
  const form = withoutVanishedChoices(screen, environmentOf(state, id), environment);
  const isEnteredEmpty = Object.keys(form).length === 0 && !(isSame && way === "answer");
  const values = initialValues(screen, environment, isEnteredEmpty ? "all" : fresh);
  const filledIn = { ...form, ...values };
  const after = { ...environment, form: filledIn };
  const isNew = way === "forward" || (way === "answer" && !isSame);
  const kept = isSame ? stillTrue(before.serverErrors, errorMessages(screen, after, "all")) : {};
  return {
    ...before,
    form: filledIn,
    changed: [...new Set([...before.changed, ...Object.keys(values)])],
    serverErrors: { ...kept, ...errorMessages(screen, after, isNew ? "all" : fresh) },
  };
}

/** Messages that are on show and have not been taken back. */
function stillTrue(shown: JsonObject, sent: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(shown).filter(([name]) => own(sent, name) !== undefined));
}

/** Only Flow JSON 6.0 to 6.3 runs a component's on-select-action when a screen is drawn. Source: 9.3. */
function runOnRender(flow: FlowDocument, state: RunState, screen: FlowScreen): Step {
  const version = documentVersion(flow);
  if (!isAtLeast(version, "6.0") || isAtLeast(version, "7.0")) return still(state);
  const environment = environmentOf(state, screenId(screen));
  let step = still(state);
  for (const node of shownNodes(screen, environment)) {
    const value = own(environment.form, nameOf(node) ?? "");
    const picks = fieldOf(node.type)?.picks(value) ?? [];
    if (picks.length === 0) continue;
    const props = resolvedProps(node, environment);
    step = inTurn(step, (next) => runRenderAction(flow, next, node.id, props));
  }
  return step;
}
