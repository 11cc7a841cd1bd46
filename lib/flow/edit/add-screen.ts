import type { Json } from "../json";
import { isJsonObject, own, withKey } from "../json";
import { type FlowDocument, type FlowScreen, hasEndpoint, type ScreenKey, screenId } from "../model/document";
import { type IdSource, parseScreen } from "../model/parse";
import { screenIdFromTitle } from "./screen-id";
import { withFlowProp } from "./tree/change";

/** A document with the screen that was made in it. */
export type AddedScreen = { readonly document: FlowDocument; readonly screen: ScreenKey };

/** Adds a screen, after another one or at the end, with an id made from its title. */
export function addScreen(
  document: FlowDocument,
  details: {
    readonly title: string;
    readonly after?: ScreenKey;
    /** Wire components; none for an empty screen. */
    readonly children?: readonly Json[];
    readonly newId: IdSource;
  },
): AddedScreen {
  const taken = new Set(document.screens.map(screenId));
  const wire = {
    id: screenIdFromTitle(details.title, taken),
    title: details.title,
    layout: { type: "SingleColumnLayout", children: details.children ?? [] },
  };
  const screen = parseScreen(wire, details.newId);
  return { document: withScreenAfter(document, screen, details.after), screen: screen.key };
}

/** The document with one more screen; a routing model lists it. */
export function withScreenAfter(
  document: FlowDocument,
  screen: FlowScreen,
  after: ScreenKey | undefined,
): FlowDocument {
  const at = document.screens.findIndex(({ key }) => key === after);
  const index = at < 0 ? document.screens.length : at + 1;
  const added = { ...document, screens: document.screens.toSpliced(index, 0, screen) };
  const model = own(document.props, "routing_model");
  const id = screenId(screen);
  if (!hasEndpoint(document) || !isJsonObject(model) || id === "" || own(model, id) !== undefined)
    return added;
  return withFlowProp(added, "routing_model", withKey(model, id, []));
}
