import { type FlowDocument, hasEndpoint, type ScreenKey, screenId, screenTitle } from "../model/document";
import { screenWithKey } from "../model/walk";
import { renameScreenId } from "./rename-screen-id";
import { isFromTitle, screenIdFromTitle } from "./screen-id";
import { changeScreen, withScreenProp } from "./tree/change";

/**
 * Sets the title of a screen. Its id follows while it is what the old title gives, so that it stays readable; not in
 * a Flow with an endpoint, whose code knows the ids.
 */
export function setScreenTitle(
  document: FlowDocument,
  details: { readonly screen: ScreenKey; readonly title: string },
): FlowDocument {
  const screen = screenWithKey(document, details.screen);
  if (!screen || screen.malformed?.part === "screen") return document;
  const titled = changeScreen(document, screen.key, (each) => withScreenProp(each, "title", details.title));
  const isFollowing =
    !hasEndpoint(document) &&
    isFromTitle(screenId(screen), screenTitle(screen)) &&
    details.title.trim() !== "";
  if (!isFollowing || isFromTitle(screenId(screen), details.title)) return titled;
  const taken = new Set(document.screens.flatMap((each) => (each === screen ? [] : [screenId(each)])));
  return renameScreenId(titled, { screen: screen.key, id: screenIdFromTitle(details.title, taken) });
}
