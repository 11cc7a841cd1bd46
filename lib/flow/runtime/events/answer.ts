import { definitionOf } from "../../catalogue/index";
import { type Json, type JsonObject, jsonEqual, own, withKey } from "../../json";
import { documentVersion, type FlowDocument, type FlowNode } from "../../model/document";
import { screenWithId } from "../../model/walk";
import { fieldOf } from "../fields/field-kinds";
import { nameOf } from "../inputs";
import { isTooLarge } from "../is-too-large";
import { resolvedProps } from "../resolved-props";
import { currentId, environmentOf, screenState, withScreenState } from "../run-environment";
import { runSelectActions } from "../select-actions";
import { shownNodes } from "../shown-nodes";
import type { RunEvent, RunState } from "../state";
import { type Step, still } from "../step";

/** Stores a value a person entered and runs what choosing it sets off. Hidden and disabled inputs take none. */
export function answer(
  flow: FlowDocument,
  state: RunState,
  { name, value }: Extract<RunEvent, { type: "answer" }>,
): Step {
  const id = currentId(state);
  const screen = id === null ? undefined : screenWithId(flow, id);
  if (id === null || !screen || (value !== undefined && isTooLarge(value))) return still(state);
  const environment = environmentOf(state, id);
  const node = shownNodes(screen, environment).find((shown) => takesAnswer(shown, name));
  const field = node && fieldOf(node.type);
  if (!node || !field) return still(state);
  const props = resolvedProps(node, environment);
  const before = own(environment.form, name);
  const after = storedValue(flow, node, props, value);
  if (after === refused || own(props, "enabled") === false || jsonEqual(before, after)) return still(state);
  const memory = screenState(state, id);
  const answered = withScreenState(state, id, {
    ...memory,
    form: withKey(memory.form, name, after),
    changed: memory.changed.includes(name) ? memory.changed : [...memory.changed, name],
    serverErrors: withKey(memory.serverErrors, name, undefined),
  });
  const picks = { before: field.picks(before), after: field.picks(after) };
  return runSelectActions(flow, answered, node.id, props, picks);
}

function takesAnswer(node: FlowNode, name: string): boolean {
  return nameOf(node) === name && fieldOf(node.type) !== null;
}

const refused: unique symbol = Symbol("refused");

/** The value as the form keeps it: what stands for "emptied again" when `value` is undefined. */
function storedValue(
  flow: FlowDocument,
  node: FlowNode,
  props: JsonObject,
  value: Json | undefined,
): Json | undefined | typeof refused {
  if (value === undefined) return definitionOf(node.type)?.answer?.cleared;
  const entered = fieldOf(node.type)?.entered(props, value, documentVersion(flow));
  return entered === undefined ? refused : entered;
}
