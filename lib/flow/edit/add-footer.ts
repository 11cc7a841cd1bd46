import type { FlowDocument, ScreenKey } from "../model/document";
import type { IdSource } from "../model/parse";
import { screenWithKey } from "../model/walk";
import { insertNode } from "./insert-node";
import { buttonComponent } from "./tree/kinds";

/** Gives a screen the button that every last screen needs; refused where it cannot stand. */
export function addFooter(
  document: FlowDocument,
  { screen: key, newId }: { readonly screen: ScreenKey; readonly newId: IdSource },
): FlowDocument {
  const screen = screenWithKey(document, key);
  const component = buttonComponent();
  if (!screen || component === undefined) return document;
  const at = { screen: key, parent: null, slot: "children", index: screen.children.length };
  return insertNode(document, { component, at, newId }).document;
}
