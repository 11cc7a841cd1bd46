import type { Trigger } from "../catalogue/definition";
import { definitionOf } from "../catalogue/index";
import { isJsonArray, isJsonObject, type JsonObject, own } from "../json";
import type { FlowNode } from "./document";

/** Where an action hangs: on the node itself, or on the entry number `item` of one of its lists. */
export type ActionPlace = { readonly trigger: Trigger; readonly item?: number };

/** An action of a node. `path` leads to it inside the props. */
export type NodeAction = ActionPlace & {
  readonly path: readonly (string | number)[];
  readonly action: JsonObject;
};

const triggers: readonly Trigger[] = ["on-click-action", "on-select-action", "on-unselect-action"];
const noActions: readonly NodeAction[] = [];
const known = new WeakMap<FlowNode, readonly NodeAction[]>();

/** Every action of a node, those of its list entries included. */
export function actionsOf(node: FlowNode): readonly NodeAction[] {
  const cached = known.get(node);
  if (cached) return cached;
  const found = [...actionsIn(node.props, []), ...itemActions(node)];
  const actions = found.length === 0 ? noActions : found;
  known.set(node, actions);
  return actions;
}

/** The list prop whose entries may carry actions of their own, by the catalogue; undefined for most nodes. */
export function actionListOf(node: FlowNode): string | undefined {
  const list = definitionOf(node.type)?.props.find(
    (prop) => "item" in prop && prop.item.keys.some((key) => key.kind === "action"),
  );
  return list?.name;
}

/** The path of an action inside a node's props, whether there is one or not. */
export function actionPath(node: FlowNode, { trigger, item }: ActionPlace): readonly (string | number)[] {
  const list = item === undefined ? undefined : actionListOf(node);
  return list === undefined || item === undefined ? [trigger] : [list, item, trigger];
}

function itemActions(node: FlowNode): readonly NodeAction[] {
  const list = actionListOf(node);
  const items = list === undefined ? undefined : own(node.props, list);
  if (list === undefined || !isJsonArray(items)) return noActions;
  return items.flatMap((item, index) =>
    isJsonObject(item) ? actionsIn(item, [list, index]).map((action) => ({ ...action, item: index })) : [],
  );
}

function actionsIn(props: JsonObject, path: readonly (string | number)[]): readonly NodeAction[] {
  return triggers.flatMap((trigger) => {
    const action = own(props, trigger);
    return isJsonObject(action) ? [{ trigger, path: [...path, trigger], action }] : [];
  });
}
