import { isJsonObject, type JsonObject, own, withKey } from "../json";
import { type FlowDocument, type ScreenKey, screenId, screenTitle } from "../model/document";
import type { IdSource } from "../model/parse";
import { printScreen } from "../model/print";
import { screenWithKey } from "../model/walk";
import { pasteScreens } from "./paste-screens";
import { renameScreenId } from "./rename-screen-id";
import { isFromTitle, screenIdFromTitle } from "./screen-id";

/** A copy of a screen right after it, with an id of its own and a title that tells it apart: "Details (2)". */
export function duplicateScreen(
  document: FlowDocument,
  details: { readonly screen: ScreenKey; readonly newId: IdSource },
): { readonly document: FlowDocument; readonly screen: ScreenKey | undefined } {
  const screen = screenWithKey(document, details.screen);
  const wire = screen && printScreen(screen);
  if (!screen || !isJsonObject(wire)) return { document, screen: undefined };
  const titled: JsonObject =
    typeof own(wire, "title") === "string"
      ? withKey(wire, "title", copyTitle(document, screenTitle(screen)))
      : wire;
  const pasted = pasteScreens(document, { screens: [titled], after: screen.key, newId: details.newId });
  const key = pasted.screens[0];
  if (key === undefined || !isFromTitle(screenId(screen), screenTitle(screen))) {
    return { document: pasted.document, screen: key };
  }
  const taken = new Set(
    pasted.document.screens.flatMap((each) => (each.key === key ? [] : [screenId(each)])),
  );
  const title = String(own(titled, "title"));
  return {
    document: renameScreenId(pasted.document, { screen: key, id: screenIdFromTitle(title, taken) }),
    screen: key,
  };
}

/** References in a title are left alone. */
function copyTitle(document: FlowDocument, title: string): string {
  if (title.includes("${") || title.trim() === "") return title;
  const taken = new Set(document.screens.map(screenTitle));
  const stem = title.replace(/ \(\d+\)$/, "");
  let count = 2;
  while (taken.has(`${stem} (${count})`)) count += 1;
  return `${stem} (${count})`;
}
