import { isJsonObject, type Json, type JsonObject, own, withKey } from "../json";
import { type FlowDocument, type ScreenKey, screenId } from "../model/document";
import { navigateTarget, screensById } from "../model/edges";
import { screenWithKey } from "../model/walk";
import { changeScreen, withScreenProp } from "./tree/change";
import { changeActions } from "./tree/change-actions";
import { isNameFree } from "./tree/field-names";
import { neutralValue } from "./tree/neutral";

/**
 * Declares a field on a screen and lets every route to the screen send it: `value`, or a neutral value where none is
 * given. `schema` holds type (and items, properties); an `__example__` is added where it has none. Refused when the
 * name is taken or cannot be referred to. Source: spec/flow-json.md, 6.
 */
export function declareData(
  document: FlowDocument,
  details: {
    readonly screen: ScreenKey;
    readonly name: string;
    readonly schema: JsonObject;
    readonly value?: Json;
  },
): FlowDocument {
  const { name } = details;
  const screen = screenWithKey(document, details.screen);
  if (!screen || screen.malformed?.part === "screen") return document;
  const present = own(screen.props, "data");
  // What is no declaration gives way.
  const data = isJsonObject(present) ? present : {};
  const isTaken = isJsonObject(own(data, name));
  if (isTaken || !isNameFree(withKey(data, name, undefined), name)) return document;
  const schema = withExample(details.schema);
  const declared = changeScreen(document, screen.key, (each) =>
    withScreenProp(each, "data", withKey(data, name, schema)),
  );
  const id = screenId(screen);
  if (screensById(document).get(id) !== screen) return declared;
  return changeActions(declared, ({ action }) => {
    if (navigateTarget(action) !== id) return action;
    const payload = own(action, "payload");
    const sent = isJsonObject(payload) ? payload : {};
    if (own(sent, name) !== undefined) return action;
    return withKey(action, "payload", withKey(sent, name, details.value ?? neutralValue(schema)));
  });
}

/** Sets what stands in previews for a field. */
export function setExample(
  document: FlowDocument,
  details: { readonly screen: ScreenKey; readonly name: string; readonly example: Json },
): FlowDocument {
  return changeScreen(document, details.screen, (screen) => {
    const data = own(screen.props, "data");
    const schema = isJsonObject(data) ? own(data, details.name) : undefined;
    if (!isJsonObject(data) || !isJsonObject(schema)) return screen;
    return withScreenProp(
      screen,
      "data",
      withKey(data, details.name, withKey(schema, "__example__", details.example)),
    );
  });
}

function withExample(schema: JsonObject): JsonObject {
  if (own(schema, "__example__") !== undefined) return schema;
  return withKey(schema, "__example__", neutralValue(schema));
}
