import type { JsonObject } from "../../json";
import { actionsOf, type NodeAction } from "../../model/actions-of";
import type { FlowDocument, FlowNode, FlowScreen } from "../../model/document";
import { setIn } from "../../text/set-in";
import { changeNodesOn, changeScreens, withProps } from "./change";

/** An action with the node and screen it belongs to. */
export type ActionAt = NodeAction & { readonly node: FlowNode; readonly screen: FlowScreen };

/** Changes every action of a document; one that comes back unchanged stays the same. */
export function changeActions(document: FlowDocument, change: (at: ActionAt) => JsonObject): FlowDocument {
  return changeScreens(document, (screen) =>
    changeNodesOn(screen, (node) => {
      let { props } = node;
      for (const found of actionsOf(node)) {
        const next = change({ ...found, node, screen });
        if (next !== found.action) props = setIn(props, found.path, next);
      }
      return withProps(node, props);
    }),
  );
}
