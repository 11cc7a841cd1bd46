import type { Reference } from "../expression/reference";
import { isJsonArray, isJsonObject, type JsonObject, own, withKey } from "../json";
import { type FlowDocument, type FlowScreen, type ScreenKey, screenId } from "../model/document";
import { navigateTarget, screensById } from "../model/edges";
import { screenWithKey } from "../model/walk";
import { renameKey } from "../text/rename-key";
import { changeScreen, changeScreens, withScreenProp } from "./tree/change";
import { changeActions } from "./tree/change-actions";
import { isNameFree } from "./tree/field-names";
import { mendScreen } from "./tree/mend";

/**
 * Renames a declared field of a screen, with every reference to it, the payloads that send it and the changes of
 * values on its screen. Refused when the name is taken or cannot be referred to.
 */
export function renameData(
  document: FlowDocument,
  details: { readonly screen: ScreenKey; readonly from: string; readonly to: string },
): FlowDocument {
  const { from, to } = details;
  const screen = screenWithKey(document, details.screen);
  const data = screen && own(screen.props, "data");
  if (!screen || !isJsonObject(data) || !Object.hasOwn(data, from) || !isNameFree(data, to)) return document;
  const id = screenId(screen);
  const isNamed = screensById(document).get(id)?.key === screen.key;
  const declared = changeScreen(document, screen.key, (each) =>
    withScreenProp(each, "data", withRequired(renameKey(data, from, to), from, to)),
  );
  const sent = changeActions(declared, ({ action, screen: at }) => {
    const isToHere = isNamed && navigateTarget(action) === id;
    const isHere = action.name === "update_data" && at.key === screen.key;
    return isToHere || isHere ? withPayloadKey(action, from, to) : action;
  });
  return changeScreens(sent, (each) =>
    mendScreen(each, (reference) =>
      isAbout(reference, each, { key: screen.key, id: isNamed ? id : undefined, name: from })
        ? { ...reference, path: [to, ...reference.path.slice(1)] }
        : reference,
    ),
  );
}

type Field = { readonly key: ScreenKey; readonly id: string | undefined; readonly name: string };

function isAbout(reference: Reference, from: FlowScreen, { key, id, name }: Field): boolean {
  if (reference.scope !== "data" || reference.path[0] !== name) return false;
  return reference.screen === null ? from.key === key : reference.screen === id;
}

/** The action with a key of its payload renamed. */
export function withPayloadKey(action: JsonObject, from: string, to: string): JsonObject {
  const payload = own(action, "payload");
  if (!isJsonObject(payload) || Object.hasOwn(payload, to)) return action;
  const renamed = renameKey(payload, from, to);
  return renamed === payload ? action : withKey(action, "payload", renamed);
}

/** A list named `required` beside the fields names those that must come. Source: spec/flow-json.md, 6. */
function withRequired(data: JsonObject, from: string, to: string): JsonObject {
  const required = own(data, "required");
  if (!isJsonArray(required) || !required.includes(from)) return data;
  return withKey(
    data,
    "required",
    required.map((name) => (name === from ? to : name)),
  );
}
