import type { ActionName } from "../catalogue/definition";
import type { ActionDefinition } from "./definition";

/** Every action of the Flow language. */
export const actions: { readonly [name in ActionName]: ActionDefinition } = {
  navigate: {
    name: "navigate",
    title: "Go to screen",
    since: "2.1",
    needsEndpoint: false,
    keys: { next: "required", payload: "optional", url: "refused" },
    payload: { fields: "of the next screen", media: false },
  },
  complete: {
    name: "complete",
    title: "Finish and send the answers",
    since: "2.1",
    needsEndpoint: false,
    keys: { next: "refused", payload: "optional", url: "refused" },
    payload: { fields: "any", media: true, filesMax: 10, kilobytesMax: 102_400 },
  },
  data_exchange: {
    name: "data_exchange",
    title: "Ask live data",
    since: "2.1",
    needsEndpoint: true,
    keys: { next: "refused", payload: "optional", url: "refused" },
    payload: { fields: "any", media: true },
  },
  update_data: {
    name: "update_data",
    title: "Change values on this screen",
    since: "6.0",
    needsEndpoint: false,
    keys: { next: "refused", payload: "required", url: "refused" },
    payload: { fields: "of this screen", media: false },
  },
  open_url: {
    name: "open_url",
    title: "Open a link",
    since: "6.0",
    needsEndpoint: false,
    keys: { next: "refused", payload: "refused", url: "required" },
    payload: { fields: "any", media: false },
  },
};

export function isActionName(value: unknown): value is ActionName {
  return typeof value === "string" && Object.hasOwn(actions, value);
}

export function actionNamed(value: unknown): ActionDefinition | undefined {
  return isActionName(value) ? actions[value] : undefined;
}
