import { isJsonObject, type JsonObject, own } from "../json";
import type { FlowDocument, NodeId } from "../model/document";
import { optionWithId } from "./fields/options";
import { performLocal } from "./local-actions";
import type { RunState } from "./state";
import { asker, inTurn, type Step, still } from "./step";

export type Picks = { readonly before: readonly string[]; readonly after: readonly string[] };

/**
 * Runs what choosing and unchoosing set off: first everything for what was given up, then for what was chosen.
 * `props` are the node's with references resolved. Without any on-unselect-action the component's on-select-action
 * takes both. Source: spec/flow-json.md, 9.3.
 */
export function runSelectActions(
  flow: FlowDocument,
  state: RunState,
  node: NodeId,
  props: JsonObject,
  picks: Picks,
): Step {
  let step = still(state);
  for (const { trigger, action } of selectActions(props, picks)) {
    step = inTurn(step, (next) => performLocal(flow, next, action, asker(node, trigger)));
  }
  return step;
}

type SelectTrigger = "on-select-action" | "on-unselect-action";
type Triggered = { readonly trigger: SelectTrigger; readonly action: JsonObject };

function selectActions(props: JsonObject, { before, after }: Picks): readonly Triggered[] {
  const added = after.filter((id) => !before.includes(id));
  const removed = before.filter((id) => !after.includes(id));
  const whenTaken = actionsFor(props, "on-select-action", added);
  if (removed.length === 0) return whenTaken;
  const whenGivenUp = actionsFor(props, "on-unselect-action", removed);
  if (whenGivenUp.length > 0 || added.length > 0) return [...whenGivenUp, ...whenTaken];
  return hasUnselectAction(props) ? [] : componentAction(props, "on-select-action");
}

/** The component's own action, or else those of the entries concerned. */
function actionsFor(props: JsonObject, trigger: SelectTrigger, ids: readonly string[]): readonly Triggered[] {
  if (ids.length === 0) return [];
  const ofComponent = componentAction(props, trigger);
  return ofComponent.length > 0 ? ofComponent : ids.flatMap((id) => entryAction(props, trigger, id));
}

function componentAction(props: JsonObject, trigger: SelectTrigger): readonly Triggered[] {
  const action = own(props, trigger);
  return isJsonObject(action) ? [{ trigger, action }] : [];
}

function entryAction(props: JsonObject, trigger: SelectTrigger, id: string): readonly Triggered[] {
  const option = optionWithId(props, id);
  return option ? componentAction(option, trigger) : [];
}

function hasUnselectAction(props: JsonObject): boolean {
  return componentAction(props, "on-unselect-action").length > 0;
}

/** What an input sets off when a screen is drawn with a value in it (Flow JSON 6.0 to 6.3). */
export function runRenderAction(flow: FlowDocument, state: RunState, node: NodeId, props: JsonObject): Step {
  const [found] = componentAction(props, "on-select-action");
  return found ? performLocal(flow, state, found.action, asker(node, found.trigger)) : still(state);
}
