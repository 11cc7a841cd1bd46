import { actions, isActionName } from "../../actions/actions";
import type { ActionKey } from "../../actions/definition";
import { error, type Fault } from "../issue";

/** The parts of an action in plain words. `screen` is the name inside `next`. */
export const keyLabels = {
  name: { name: "name", label: "What happens" },
  payload: { name: "payload", label: "Values that go along" },
  next: { name: "next", label: "Next screen" },
  url: { name: "url", label: "Link" },
  type: { name: "type", label: "Kind of target" },
  screen: { name: "name", label: "Next screen" },
} as const;

/** “Go to screen” for navigate. */
export function actionTitle(name: string): string {
  return isActionName(name) ? actions[name].title : name;
}

export function quotedTitle(name: string): string {
  return `“${actionTitle(name)}”`;
}

export function actionKeyRefused(key: ActionKey, name: string): Fault {
  return error(
    "NOT_KEYWORD_SCHEMA_VALIDATION_FAILED",
    `“${keyLabels[key].label}” does not go with “${actionTitle(name)}”.`,
    `Property '${key}' cannot be specified at on-click-action '${name}'.`,
  );
}
