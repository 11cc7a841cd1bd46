import type { FlowDocument, NodeId, ScreenKey } from "../model/document";
import { printNode, printScreen } from "../model/print";
import { printExactly } from "../text/print-exactly";
import { takeOut } from "./tree/remove";

/** Nodes as wire JSON for the clipboard: one component, or a list of them in reading order. */
export function copyNodes(document: FlowDocument, ids: readonly NodeId[]): string {
  const nodes = takeOut(document, ids).removed.map(({ node }) => printNode(node));
  const [only] = nodes;
  return only !== undefined && nodes.length === 1 ? printExactly(only) : printExactly(nodes);
}

/** Screens as wire JSON for the clipboard: one screen, or a list of them in order. */
export function copyScreens(document: FlowDocument, keys: readonly ScreenKey[]): string {
  const screens = document.screens.filter(({ key }) => keys.includes(key)).map(printScreen);
  const [only] = screens;
  return only !== undefined && screens.length === 1 ? printExactly(only) : printExactly(screens);
}
