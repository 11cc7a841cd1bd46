import type { FlowDocument, NodeId, ScreenKey } from "../model/document";
import { connectScreens } from "./connect-screens";
import { connectVerdict } from "./connect-verdict";

/** Leads a button that waits for a screen to the next screen of the list that a route may lead to, if there is one. */
export function leadOn(
  document: FlowDocument,
  { node, screen }: { readonly node: NodeId; readonly screen: ScreenKey },
): FlowDocument {
  const at = document.screens.findIndex(({ key }) => key === screen);
  const next = document.screens
    .slice(at + 1)
    .find(({ key }) => connectVerdict(document, { node, to: key }).allowed);
  return next ? connectScreens(document, { node, to: next.key }) : document;
}

/** An action that waits for a screen to be chosen; the problems panel asks for it. */
export const nowhere = { name: "navigate", next: { type: "screen", name: "" }, payload: {} } as const;
