import { isJsonObject, type JsonObject, own, withKey } from "../json";
import { type FlowDocument, type ScreenKey, screenId, screenTitle } from "../model/document";
import type { IdSource } from "../model/parse";
import { printScreen } from "../model/print";
import { screenWithKey } from "../model/walk";
import { withRulesCopied } from "../rules/follow-names";
import { pasteScreens } from "./paste-screens";
import { renameScreenId } from "./rename-screen-id";
import { isFromTitle, screenIdFromTitle } from "./screen-id";
import { changeRules } from "./tree/change-rules";

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
  if (key === undefined) return { document: pasted.document, screen: key };
  const named = isFromTitle(screenId(screen), screenTitle(screen))
    ? namedByTitle(pasted.document, key, String(own(titled, "title")))
    : pasted.document;
  const id = screenWithKey(named, key)?.props.id;
  const ruled = changeRules(named, (rules) => withRulesCopied(rules, screenId(screen), String(id)));
  return { document: ruled, screen: key };
}

function namedByTitle(document: FlowDocument, key: ScreenKey, title: string): FlowDocument {
  const taken = new Set(document.screens.flatMap((each) => (each.key === key ? [] : [screenId(each)])));
  return renameScreenId(document, { screen: key, id: screenIdFromTitle(title, taken) });
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
