import { isJsonArray, isJsonObject, type JsonObject, own, withKey } from "../json";
import { actionsOf } from "../model/actions-of";
import {
  carriedTo,
  type Home,
  type Homes,
  homeOf,
  homeOfReference,
  homesOf,
  isHome,
} from "../model/carriers";
import { type FlowDocument, type FlowScreen, hasEndpoint, screenId } from "../model/document";
import { navigateTarget } from "../model/edges";
import { type Use, usesOf } from "../model/uses";
import { findNode } from "../model/walk";
import { withoutField } from "./remove-data";
import { changeNodesOn, changeScreens, withProps, withScreenProp } from "./tree/change";
import { changeActions } from "./tree/change-actions";
import { withoutPairs } from "./tree/pairs";

/** `lost` still refers to what is gone; `payloads` are the actions' payloads that no longer send it. */
export type Forgotten = { readonly document: FlowDocument; readonly lost: readonly Use[] };

/**
 * Clears up after inputs are gone: they leave the payloads that end the Flow or ask the endpoint, the lists of
 * sensitive inputs and the values and messages of Forms. A field that only carried them from screen to screen goes
 * too, when nothing else reads it. Texts, conditions and fields that are still read keep their reference and are
 * reported, because what should stand there instead is for a person to say.
 */
export function forget(document: FlowDocument, gone: readonly Home[]): Forgotten {
  if (gone.length === 0) return { document, lost: [] };
  const carried = hasEndpoint(document) ? [] : carriedTo(document, gone);
  const dead = homesOf([...gone, ...carried]);
  const unsent = changeActions(document, ({ action, screen }) =>
    action.name === "complete" || action.name === "data_exchange"
      ? withoutHomes(action, screen, dead)
      : action,
  );
  const tidy = changeScreens(unsent, (screen) => withoutNames(screen, gone));
  const needless = needlessFields(tidy, carried);
  const left = needless.reduce((flow, { screen, name }) => withoutField(flow, screen, name), tidy);
  const known = homesOf(gone);
  return {
    document: left,
    lost: usesOf(left, (reference, from) => isHome(homeOfReference(reference, screenId(from)), known)),
  };
}

/** The action without the top-level payload entries that are exactly one of these values. */
function withoutHomes(action: JsonObject, screen: FlowScreen, dead: Homes): JsonObject {
  const payload = own(action, "payload");
  if (!isJsonObject(payload)) return action;
  let left = payload;
  for (const key of Object.keys(payload)) {
    if (isHome(homeOf(own(payload, key), screen), dead)) left = withKey(left, key, undefined);
  }
  return left === payload ? action : withKey(action, "payload", left);
}

/** A list of sensitive inputs must not be empty, so it goes with its last name. */
function withoutNames(screen: FlowScreen, gone: readonly Home[]): FlowScreen {
  const id = screenId(screen);
  const names = gone.flatMap((home) => (home.screen === id && home.scope === "form" ? [home.name] : []));
  if (names.length === 0) return screen;
  const sensitive = own(screen.props, "sensitive");
  const left = isJsonArray(sensitive)
    ? sensitive.filter((name) => typeof name !== "string" || !names.includes(name))
    : undefined;
  const tidy =
    left && isJsonArray(sensitive) && left.length < sensitive.length
      ? withScreenProp(screen, "sensitive", left.length > 0 ? left : undefined)
      : screen;
  return changeNodesOn(tidy, (node) => withProps(node, withoutPairs(node, names)));
}

/** Of the fields that only carried what is gone, those that are read by nothing but routes into each other. */
function needlessFields(document: FlowDocument, carried: readonly Home[]): readonly Home[] {
  let needless = carried;
  while (needless.length > 0) {
    const known = homesOf(needless);
    const uses = usesOf(document, (reference, from) =>
      isHome(homeOfReference(reference, screenId(from)), known),
    );
    const needed = uses.filter((use) => !isPassedOn(document, use, known));
    if (needed.length === 0) return needless;
    const ids = new Map(document.screens.map((screen) => [screen.key, screenId(screen)]));
    const read = homesOf(
      needed.map(({ reference, screen }) => homeOfReference(reference, ids.get(screen) ?? "")),
    );
    needless = needless.filter((home) => !isHome(home, read));
  }
  return needless;
}

/** Whether a use is an entry of a navigate payload whose field is needless itself. */
function isPassedOn(document: FlowDocument, { node, path }: Use, needless: Homes): boolean {
  const found = node === undefined ? undefined : findNode(document, node);
  const action =
    found && actionsOf(found.node).find((each) => each.path.every((step, at) => step === path[at]));
  const target = action && navigateTarget(action.action);
  const [key, name] = action ? path.slice(action.path.length) : [];
  if (target === undefined || key !== "payload" || typeof name !== "string") return false;
  return isHome({ screen: target, scope: "data", name }, needless);
}
