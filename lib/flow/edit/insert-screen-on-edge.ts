import { isJsonObject, type JsonObject, own, withKey } from "../json";
import { type ActionPlace, actionPath } from "../model/actions-of";
import { fieldsOn } from "../model/answers";
import { type FlowDocument, type NodeId, type ScreenKey, screenId } from "../model/document";
import { edgesOf } from "../model/edges";
import type { IdSource } from "../model/parse";
import { findNode, screenWithKey } from "../model/walk";
import { valueAt } from "../text/set-in";
import { addScreen } from "./add-screen";
import { connectScreens, navigateTo, withAction } from "./connect-screens";
import { insertNode } from "./insert-node";
import { withRouting } from "./routing-model";
import { changeNode, changeScreen, withScreenProp } from "./tree/change";
import { buttonComponent } from "./tree/kinds";

type Details = Partial<ActionPlace> & {
  readonly node: NodeId;
  readonly title: string;
  readonly newId: IdSource;
};

/**
 * Puts a new screen between an action and the screen it leads to. What was sent to that screen passes through the new
 * one, which declares the same fields; its button leads on. Undefined screen: the action leads to no screen.
 */
export function insertScreenOnEdge(
  document: FlowDocument,
  details: Details,
): { readonly document: FlowDocument; readonly screen: ScreenKey | undefined } {
  const trigger = details.trigger ?? "on-click-action";
  const edge = edgesOf(document).find(
    (each) => each.node === details.node && each.trigger === trigger && each.item === details.item,
  );
  const found = findNode(document, details.node);
  const target = edge?.to.kind === "screen" ? screenWithKey(document, edge.to.screen) : undefined;
  if (!edge || !found || !target) return { document, screen: undefined };
  const { newId, title } = details;
  const added = addScreen(document, { title, after: edge.from, newId });
  const fields = own(target.props, "data");
  const declared = changeScreen(added.document, added.screen, (screen) =>
    isJsonObject(fields) ? withScreenProp(screen, "data", fields) : screen,
  );
  const place: ActionPlace = { ...details, trigger };
  const action = valueAt(found.node.props, actionPath(found.node, place));
  const sent = isJsonObject(action) ? own(action, "payload") : undefined;
  const id = screenId(screenWithKey(declared, added.screen) ?? target);
  const before = isJsonObject(action) ? action : undefined;
  const led = changeNode(declared, details.node, (node) =>
    withAction(node, place, navigateTo(before, id, isJsonObject(sent) ? sent : {})),
  );
  const at = { screen: added.screen, parent: null, slot: "children", index: 0 };
  const component = buttonComponent() ?? "";
  const { document: buttoned, nodes } = insertNode(led, { component, at, newId });
  const button = nodes[0];
  const passedOn = button === undefined ? buttoned : passOn(buttoned, button, target.key);
  return { document: withRouting(document, passedOn), screen: added.screen };
}

/** The new screen's button sends on what the screen received. */
function passOn(document: FlowDocument, button: NodeId, to: ScreenKey): FlowDocument {
  const led = connectScreens(document, { node: button, to });
  const target = screenWithKey(led, to);
  if (!target) return led;
  const payload = fieldsOn(target).reduce<JsonObject>(
    (sent, { name }) => withKey(sent, name, `\${data.${name}}`),
    {},
  );
  return changeNode(led, button, (node) =>
    withAction(node, { trigger: "on-click-action" }, navigateTo(undefined, screenId(target), payload)),
  );
}
