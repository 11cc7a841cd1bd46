import type { Trigger } from "@/lib/flow/catalogue/definition";
import { definitionOf } from "@/lib/flow/catalogue/index";
import { isJsonArray, isJsonObject, type Json, own } from "@/lib/flow/json";
import { actionListOf } from "@/lib/flow/model/actions-of";
import type { FlowDocument, FlowNode, FlowScreen, NodeId, ScreenKey } from "@/lib/flow/model/document";
import { type Edge, edgesOf } from "@/lib/flow/model/edges";
import { nodesOf } from "@/lib/flow/model/walk";

/** A way out of a screen that a person can draw a route from: a button, a link, a row of a list. */
export type Exit = {
  /** Stable while the node is; names the handle on the map. */
  readonly id: string;
  readonly screen: ScreenKey;
  readonly node: NodeId;
  readonly trigger: Trigger;
  readonly item?: number;
  /** What is written on it, or the component's name. */
  readonly label: string;
  readonly edge: Edge | undefined;
};

/** Every exit of every screen, in reading order. */
export function exitsOf(document: FlowDocument): ReadonlyMap<ScreenKey, readonly Exit[]> {
  const edges = new Map(edgesOf(document).map((edge) => [exitId(edge.node, edge.trigger, edge.item), edge]));
  return new Map(
    document.screens.map((screen) => [
      screen.key,
      nodesOf(screen).flatMap((node) => exitsOfNode(screen, node, edges)),
    ]),
  );
}

export function exitId(node: NodeId, trigger: Trigger, item?: number): string {
  return item === undefined ? `${node} ${trigger}` : `${node} ${trigger} ${item}`;
}

function exitsOfNode(screen: FlowScreen, node: FlowNode, edges: ReadonlyMap<string, Edge>): readonly Exit[] {
  const definition = definitionOf(node.type);
  const exits: Exit[] = [];
  const add = (trigger: Trigger, label: string, item?: number): void => {
    const id = exitId(node.id, trigger, item);
    const place = item === undefined ? {} : { item };
    exits.push({ id, screen: screen.key, node: node.id, trigger, label, edge: edges.get(id), ...place });
  };
  const title = definition?.title ?? node.type;
  for (const prop of definition?.props ?? []) {
    if (prop.kind !== "action") continue;
    const trigger = prop.name as Trigger; // action props are named after their trigger
    const hasEdge = edges.has(exitId(node.id, trigger));
    const isMainWay = prop.required === true;
    if (hasEdge || isMainWay) add(trigger, textOf(node.props.label ?? node.props.text) || title);
  }
  const list = actionListOf(node);
  const items = list === undefined ? undefined : own(node.props, list);
  if (list !== undefined && isJsonArray(items) && !own(node.props, "on-click-action")) {
    for (const [index, item] of items.entries()) {
      const isRow = definition?.props.some((prop) => prop.name === list && prop.kind === "items");
      const hasEdge = edges.has(exitId(node.id, "on-click-action", index));
      if (isRow || hasEdge) add("on-click-action", rowText(item) || title, index);
    }
  }
  return exits;
}

function rowText(item: Json): string {
  if (!isJsonObject(item)) return "";
  const main = own(item, "main-content");
  return textOf(isJsonObject(main) ? own(main, "title") : own(item, "title"));
}

function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}
