import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from "../json";
import type { FlowDocument, ScreenKey } from "../model/document";
import type { Location } from "../model/location";
import { type IdSource, parseNode } from "../model/parse";
import { type Inserted, insertNodes } from "./insert-nodes";
import { pasteScreens } from "./paste-screens";
import { withRouting } from "./routing-model";
import { flat } from "./tree/flat";
import { putValuesIn } from "./tree/form-values";
import { isForm } from "./tree/kinds";
import { openPlace } from "./tree/place";

/** What came of a paste: nodes on the screen, or whole screens. */
export type Pasted = Inserted & { readonly screens: readonly ScreenKey[] };

/**
 * Adds wire components, each under a name of its own; references among them follow. First values of inputs go into
 * the Form they land in.
 */
export function pasteNodes(
  document: FlowDocument,
  details: { readonly values: readonly Json[]; readonly at: Location; readonly newId: IdSource },
): Inserted {
  const nodes = details.values.filter(isJsonObject).map((value) => parseNode(value, details.newId));
  const inserted = insertNodes(document, { nodes, at: details.at });
  if (inserted.document === document) return inserted;
  const isInForm = openPlace(document, details.at)?.around.some(isForm);
  const ids = flat(nodes).map(({ id }) => id);
  const settled = isInForm ? putValuesIn(inserted.document, ids) : inserted.document;
  return { ...inserted, document: withRouting(document, settled) };
}

/**
 * Adds whatever a wire value holds: a component, a list of them, a screen, a list of screens, a whole Flow. Screens
 * come after the screen of the place. A value that is none of these changes nothing.
 */
export function pasteValue(
  document: FlowDocument,
  details: { readonly value: Json; readonly at: Location; readonly newId: IdSource },
): Pasted {
  const { value, at, newId } = details;
  if (isJsonObject(value) && isJsonArray(own(value, "screens"))) {
    return pastedScreens(document, value, details);
  }
  const values = isJsonArray(value) ? value : [value];
  if (values.length > 0 && values.every(isScreen)) {
    return pastedScreens(document, { screens: values }, details);
  }
  const components = values.filter((each) => isJsonObject(each) && typeof own(each, "type") === "string");
  return { ...pasteNodes(document, { values: components, at, newId }), screens: [] };
}

function isScreen(value: Json): boolean {
  return isJsonObject(value) && isJsonObject(own(value, "layout"));
}

function pastedScreens(
  document: FlowDocument,
  flow: JsonObject,
  { at, newId }: { readonly at: Location; readonly newId: IdSource },
): Pasted {
  const screens = own(flow, "screens");
  const routing = own(flow, "routing_model");
  const pasted = pasteScreens(document, {
    screens: isJsonArray(screens) ? screens : [],
    after: at.screen,
    newId,
    ...(routing === undefined ? {} : { routing }),
  });
  return { ...pasted, nodes: [], refused: [] };
}
