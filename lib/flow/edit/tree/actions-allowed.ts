import type { ActionName } from "../../catalogue/definition";
import { definitionOf } from "../../catalogue/index";
import { type ActionPlace, actionListOf } from "../../model/actions-of";
import type { FlowNode } from "../../model/document";

/** The actions a node, or an entry of its list, may run at a moment; none when the catalogue knows of none. */
export function actionsAllowed(node: FlowNode, { trigger, item }: ActionPlace): readonly ActionName[] {
  const definition = definitionOf(node.type);
  if (item === undefined) {
    const spec = definition?.props.find(({ name }) => name === trigger);
    return spec?.kind === "action" ? spec.actions : [];
  }
  const name = actionListOf(node);
  const list = definition?.props.find((prop) => prop.name === name);
  const key = list && "item" in list ? list.item.keys.find((each) => each.name === trigger) : undefined;
  return key?.kind === "action" ? key.actions : [];
}
