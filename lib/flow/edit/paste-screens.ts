import { isJsonArray, isJsonObject, type Json, type JsonObject, own, withKey } from "../json";
import { type FlowDocument, type FlowScreen, type ScreenKey, screenId, screenTitle } from "../model/document";
import { type IdSource, parseScreen } from "../model/parse";
import { withScreenAfter } from "./add-screen";
import { joinAnswers } from "./join-answers";
import { withScreenNames } from "./rename-screen-id";
import { withRoute, withRouting } from "./routing-model";
import { isScreenId, screenIdFromTitle } from "./screen-id";
import { withFlowProp, withScreenProp } from "./tree/change";

export type PastedScreens = { readonly document: FlowDocument; readonly screens: readonly ScreenKey[] };

/**
 * Adds wire screens, each under an id of its own; routes and references among them follow, those to screens that did
 * not come along stay as written; answers on the way to a present end are sent there. `routing` is the routing model of the Flow they come from: the routes between them
 * that only an endpoint takes are taken over where this Flow has a routing model.
 */
export function pasteScreens(
  document: FlowDocument,
  details: {
    readonly screens: readonly Json[];
    readonly after?: ScreenKey;
    readonly routing?: Json;
    readonly newId: IdSource;
  },
): PastedScreens {
  const parsed = details.screens.filter(isJsonObject).map((screen) => parseScreen(screen, details.newId));
  const { screens, names } = withFreshIds(parsed, document);
  let pasted = document;
  let after = details.after;
  for (const screen of screens) {
    pasted = withScreenAfter(pasted, screen, after);
    after = after === undefined ? undefined : screen.key;
  }
  const routed = withRouting(document, pasted);
  return {
    document: joinAnswers(document, withTheirRoutes(routed, details.routing, names)),
    screens: screens.map(({ key }) => key),
  };
}

type Renamed = { readonly screens: readonly FlowScreen[]; readonly names: ReadonlyMap<string, string> };

/** `names` tells the new id by the old one, for every screen that has one. */
function withFreshIds(parsed: readonly FlowScreen[], document: FlowDocument): Renamed {
  const taken = new Set(document.screens.map(screenId));
  const names = new Map<string, string>();
  const named = parsed.map((screen) => {
    const id = screenId(screen);
    const isFree = isScreenId(id) && ![...taken].some((each) => each.toUpperCase() === id.toUpperCase());
    const fresh = isFree ? id : freshId(screen, taken);
    taken.add(fresh);
    if (id !== "" && !names.has(id)) names.set(id, fresh);
    return withScreenProp(screen, "id", fresh);
  });
  const changed = new Map([...names].filter(([from, to]) => from !== to));
  const mended = withScreenNames({ props: {}, screens: named }, changed);
  return { screens: mended.screens, names };
}

/** From the old id where that says something (PLAN_B becomes PLAN_C), else from the title. */
function freshId(screen: FlowScreen, taken: ReadonlySet<string>): string {
  const id = screenId(screen);
  const source = /[A-Za-z]/.test(id) ? id.replace(/_[A-Z]$/i, "") : screenTitle(screen);
  return screenIdFromTitle(source, taken);
}

function withTheirRoutes(
  document: FlowDocument,
  routing: Json | undefined,
  names: ReadonlyMap<string, string>,
): FlowDocument {
  const present = own(document.props, "routing_model");
  if (!isJsonObject(routing) || !isJsonObject(present)) return document;
  let model: JsonObject = present;
  for (const [id, targets] of Object.entries(routing)) {
    const from = names.get(id);
    if (from === undefined || !isJsonArray(targets)) continue;
    for (const target of targets) {
      const to = typeof target === "string" ? names.get(target) : undefined;
      if (to !== undefined) model = withRoute(model, from, to);
    }
    if (own(model, from) === undefined) model = withKey(model, from, []);
  }
  return withFlowProp(document, "routing_model", model);
}
