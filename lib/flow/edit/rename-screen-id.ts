import type { Reference } from "../expression/reference";
import { isJsonArray, isJsonObject, type Json, type JsonObject, own, withKey } from "../json";
import { type FlowDocument, type ScreenKey, screenId } from "../model/document";
import { screensById } from "../model/edges";
import { mapObjects } from "../model/map-objects";
import { screenWithKey } from "../model/walk";
import { withScreensRenamed } from "../rules/follow-names";
import { renameKey } from "../text/rename-key";
import { isScreenId } from "./screen-id";
import {
  changeNodesOn,
  changeScreen,
  changeScreens,
  withFlowProp,
  withProps,
  withScreenProp,
} from "./tree/change";
import { changeRules } from "./tree/change-rules";
import { mendScreen } from "./tree/mend";

type Details = { readonly screen: ScreenKey; readonly id: string };

export type ScreenIdVerdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: "gone" | "invalid" | "taken" };

/** Whether a screen may have an id. */
export function screenIdVerdict(document: FlowDocument, { screen, id }: Details): ScreenIdVerdict {
  if (!screenWithKey(document, screen)) return { allowed: false, reason: "gone" };
  if (!isScreenId(id)) return { allowed: false, reason: "invalid" };
  const isTaken = document.screens.some((each) => each.key !== screen && screenId(each) === id);
  return isTaken ? { allowed: false, reason: "taken" } : { allowed: true };
}

/**
 * Gives a screen another WhatsApp id and mends all that names it: navigate actions (those inside lists and examples
 * too), the routing model, global references. When two screens share the old id, the names stay with the other one.
 */
export function renameScreenId(document: FlowDocument, details: Details): FlowDocument {
  const screen = screenWithKey(document, details.screen);
  if (!screen || screen.malformed?.part === "screen") return document;
  if (!screenIdVerdict(document, details).allowed) return document;
  const [from, to] = [screenId(screen), details.id];
  if (from === to) return document;
  const named = changeScreen(document, screen.key, (each) => withScreenProp(each, "id", to));
  if (from === "" || screensById(named).has(from)) return named;
  const names = new Map([[from, to]]);
  return changeRules(withScreenNames(named, names), (rules) => withScreensRenamed(rules, names));
}

/** Every mention of screen ids renamed, without the ids of the screens themselves. */
export function withScreenNames(document: FlowDocument, names: ReadonlyMap<string, string>): FlowDocument {
  const rename = (reference: Reference): Reference => {
    const to = reference.screen === null ? undefined : names.get(reference.screen);
    return to === undefined ? reference : { ...reference, screen: to };
  };
  const referred = changeScreens(document, (screen) => {
    const mended = changeNodesOn(mendScreen(screen, rename), (node) =>
      withProps(node, withTargets(node.props, names)),
    );
    const data = own(mended.props, "data");
    return data === undefined ? mended : withScreenProp(mended, "data", withTargets(data, names));
  });
  return withFlowProp(referred, "routing_model", withModelNames(own(referred.props, "routing_model"), names));
}

/** Navigate actions anywhere in a value, led to the screens' new names. */
function withTargets<Value extends Json>(value: Value, names: ReadonlyMap<string, string>): Value {
  return mapObjects(value, (object) => {
    if (object.name !== "navigate") return object;
    const next = own(object, "next");
    const name = isJsonObject(next) ? own(next, "name") : undefined;
    const to = typeof name === "string" ? names.get(name) : undefined;
    return to !== undefined && isJsonObject(next)
      ? withKey(object, "next", withKey(next, "name", to))
      : object;
  });
}

function withModelNames(model: Json | undefined, names: ReadonlyMap<string, string>): Json | undefined {
  if (!isJsonObject(model)) return model;
  let renamed: JsonObject = model;
  for (const [from, to] of names) renamed = renameKey(renamed, from, to);
  for (const key of Object.keys(renamed)) {
    const targets = own(renamed, key);
    if (!isJsonArray(targets) || !targets.some((id) => typeof id === "string" && names.has(id))) continue;
    const mended = targets.map((id) => (typeof id === "string" ? (names.get(id) ?? id) : id));
    renamed = withKey(renamed, key, mended);
  }
  return renamed;
}
