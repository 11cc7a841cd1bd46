import { definitionOf } from "../catalogue/index";
import { isJsonObject, type JsonObject, own, withKey } from "../json";
import { type ActionPlace, actionPath } from "../model/actions-of";
import { fieldsOn } from "../model/answers";
import {
  type FlowDocument,
  type FlowNode,
  type FlowScreen,
  type NodeId,
  type ScreenKey,
  screenId,
} from "../model/document";
import { edgesOf } from "../model/edges";
import { type IdSource, parseNode } from "../model/parse";
import { findNode, screenWithKey } from "../model/walk";
import { valueAt } from "../text/set-in";
import { addScreen } from "./add-screen";
import { navigateTo, withAction } from "./connect-screens";
import { withRouting } from "./routing-model";
import { changeNode, changeScreen, withScreenProp } from "./tree/change";
import { buttonComponent } from "./tree/kinds";
import { putAt } from "./tree/put";

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
  const passedOn = putAt(led, at, buttonTo(target, newId));
  return { document: withRouting(document, passedOn), screen: added.screen };
}

/** A button that sends on to a screen what the screen before it received. */
function buttonTo(target: FlowScreen, newId: IdSource): readonly FlowNode[] {
  const definition = definitionOf(buttonComponent() ?? "");
  if (!definition) return [];
  const payload = fieldsOn(target).reduce<JsonObject>(
    (sent, { name }) => withKey(sent, name, `\${data.${name}}`),
    {},
  );
  const button = parseNode(definition.starter, newId);
  return [
    withAction(button, { trigger: "on-click-action" }, navigateTo(undefined, screenId(target), payload)),
  ];
}
