import { definitionOf } from "../catalogue/index";
import { isJsonObject } from "../json";
import { type ActionPlace, actionPath } from "../model/actions-of";
import type { FlowDocument, FlowNode, NodeId } from "../model/document";
import { findNode } from "../model/walk";
import { setIn, valueAt } from "../text/set-in";
import { navigateTo, withAction } from "./connect-screens";
import { withRouting } from "./routing-model";
import { changeNode, withProps } from "./tree/change";

/**
 * Takes a route away. Where the component may do without an action it has none afterwards; else it leads to no screen
 * yet, which the problems panel shows until a screen is chosen.
 */
export function disconnect(
  document: FlowDocument,
  details: Partial<ActionPlace> & { readonly node: NodeId },
): FlowDocument {
  const found = findNode(document, details.node);
  if (!found) return document;
  const place: ActionPlace = { ...details, trigger: details.trigger ?? "on-click-action" };
  const path = actionPath(found.node, place);
  const action = valueAt(found.node.props, path);
  if (!isJsonObject(action) || action.name !== "navigate") return document;
  const cut = changeNode(document, found.node.id, (node) =>
    needsAction(node, place)
      ? withAction(node, place, navigateTo(action, "", {}))
      : withProps(node, setIn(node.props, path, undefined)),
  );
  return withRouting(document, cut);
}

/** Whether the component is refused without the action. */
function needsAction(node: FlowNode, { trigger, item }: ActionPlace): boolean {
  if (item !== undefined) return true;
  return definitionOf(node.type)?.props.some((prop) => prop.name === trigger && prop.required) === true;
}
