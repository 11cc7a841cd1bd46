import { actionsOf } from "../../model/actions-of";
import { type FlowDocument, screenId } from "../../model/document";
import { navigateTarget } from "../../model/edges";
import { nodesOf } from "../../model/walk";
import { askByRules } from "./ask-by-rules";
import { keepSending } from "./keep-sending";
import { isFilledByRules } from "./rules-edits";

/**
 * Every action that leads to a screen which rules fill asks for it: a phone that goes there by itself would bring
 * nothing along. It also sends what the rules of that screen read. Holds after any edit, whoever drew the route.
 */
export function keepAsking(document: FlowDocument): FlowDocument {
  if (!document.rules) return document;
  let asking = document;
  for (const screen of document.screens) {
    for (const node of nodesOf(screen)) {
      for (const { action, ...place } of actionsOf(node)) {
        const target = navigateTarget(action);
        if (target === undefined || target === "" || target === screenId(screen)) continue;
        if (isFilledByRules(document, target)) asking = askByRules(asking, { ...place, node: node.id });
      }
    }
  }
  return keepSending(asking);
}
