import { isJsonArray, isJsonObject, type JsonObject, own, withKey } from "../json";
import { type Home, homeOfReference, sameHome } from "../model/carriers";
import { type FlowDocument, type ScreenKey, screenId } from "../model/document";
import { navigateTarget, screensById } from "../model/edges";
import { type Use, usesOf } from "../model/uses";
import { screenWithKey } from "../model/walk";
import { changeScreen, withScreenProp } from "./tree/change";
import { changeActions } from "./tree/change-actions";

/**
 * Takes a declared field away, with the payload entries that send it and the changes of values that set it. `lost`
 * are the places that still read it.
 */
export function removeData(
  document: FlowDocument,
  details: { readonly screen: ScreenKey; readonly name: string },
): { readonly document: FlowDocument; readonly lost: readonly Use[] } {
  const screen = screenWithKey(document, details.screen);
  const id = screen ? screenId(screen) : "";
  const data = screen && own(screen.props, "data");
  if (!screen || !isJsonObject(data) || !Object.hasOwn(data, details.name)) return { document, lost: [] };
  const left = withoutFieldOf(document, screen.key, id, details.name);
  const home: Home = { screen: id, scope: "data", name: details.name };
  return {
    document: left,
    lost: usesOf(left, (reference, from) => {
      const isLocal = reference.screen === null;
      if (isLocal && from.key !== screen.key) return false;
      return sameHome(homeOfReference(reference, screenId(from)), home);
    }),
  };
}

/** As `removeData`, for the screen with an id. */
export function withoutField(document: FlowDocument, id: string, name: string): FlowDocument {
  const screen = screensById(document).get(id);
  return screen ? withoutFieldOf(document, screen.key, id, name) : document;
}

function withoutFieldOf(document: FlowDocument, key: ScreenKey, id: string, name: string): FlowDocument {
  const isNamed = screensById(document).get(id)?.key === key;
  const undeclared = changeScreen(document, key, (screen) => {
    const data = own(screen.props, "data");
    return isJsonObject(data) ? withScreenProp(screen, "data", withoutKey(data, name)) : screen;
  });
  return changeActions(undeclared, ({ action, screen }) => {
    const isToHere = isNamed && navigateTarget(action) === id;
    const isHere = action.name === "update_data" && screen.key === key;
    return isToHere || isHere ? withoutPayloadKey(action, name) : action;
  });
}

/** A screen that declares nothing has no `data` at all. */
function withoutKey(data: JsonObject, name: string): JsonObject | undefined {
  const required = own(data, "required");
  const rest = withKey(data, name, undefined);
  if (Object.keys(rest).length === 0) return undefined;
  if (!isJsonArray(required) || !required.includes(name)) return rest;
  const left = required.filter((each) => each !== name);
  return withKey(rest, "required", left.length > 0 ? left : undefined);
}

function withoutPayloadKey(action: JsonObject, name: string): JsonObject {
  const payload = own(action, "payload");
  if (!isJsonObject(payload) || !Object.hasOwn(payload, name)) return action;
  return withKey(action, "payload", withKey(payload, name, undefined));
}
