import type { ComponentDefinition } from "../catalogue/definition";
import { definitionOf } from "../catalogue/index";
import { conditionHolds } from "../expression/condition-holds";
import type { Environment } from "../expression/environment";
import type { FlowNode, FlowScreen } from "../model/document";
import { resolvedProp } from "./resolved-props";

/**
 * The nodes of a screen that are drawn, top to bottom: containers dissolved, branches chosen, hidden ones left out.
 * Source: spec/flow-json.md, 10.22 to 10.24 and 13.4.
 */
export function shownNodes(screen: FlowScreen, environment: Environment): readonly FlowNode[] {
  const shown: FlowNode[] = [];
  collect(screen.children, environment, shown);
  return shown;
}

function collect(nodes: readonly FlowNode[], environment: Environment, shown: FlowNode[]): void {
  for (const node of nodes) {
    if (node.raw !== undefined || resolvedProp(node, "visible", environment) === false) continue;
    const definition = definitionOf(node.type);
    if (!definition || definition.slots.length === 0) shown.push(node);
    else for (const slot of openSlots(definition, node, environment)) collect(slot, environment, shown);
  }
}

/** Contents of the slots that are open for the given values. */
function openSlots(
  definition: ComponentDefinition,
  node: FlowNode,
  environment: Environment,
): readonly (readonly FlowNode[])[] {
  const open = openSlotPath(definition, node, environment);
  if (open === null) return Object.values(node.slots);
  return open !== undefined && Object.hasOwn(node.slots, open) ? [node.slots[open] ?? []] : [];
}

/** Path of the one slot that is open; null when all are, undefined when none is. */
function openSlotPath(
  definition: ComponentDefinition,
  node: FlowNode,
  environment: Environment,
): string | null | undefined {
  for (const prop of definition.props) {
    if (prop.kind === "condition") {
      const [whenTrue, otherwise] = definition.slots;
      return holds(node.props[prop.name], environment) ? whenTrue?.name : otherwise?.name;
    }
    if (prop.kind === "subject") {
      const path = (key: string): string => `${definition.slots[0]?.name}.${key}`;
      const value = resolvedProp(node, prop.name, environment);
      const matching = path(typeof value === "object" ? "" : String(value));
      return Object.hasOwn(node.slots, matching) ? matching : path("default");
    }
  }
  return null;
}

function holds(condition: unknown, environment: Environment): boolean {
  return typeof condition === "string" && conditionHolds(condition, environment);
}

/** Ids of the nodes of a screen whose content is drawn, with the containers around them. */
export function shownIds(screen: FlowScreen, environment: Environment): ReadonlySet<FlowNode["id"]> {
  const ids = new Set<FlowNode["id"]>();
  const visit = (nodes: readonly FlowNode[]): void => {
    for (const node of nodes) {
      if (resolvedProp(node, "visible", environment) === false) continue;
      ids.add(node.id);
      const definition = definitionOf(node.type);
      if (definition && definition.slots.length > 0) {
        for (const slot of openSlots(definition, node, environment)) visit(slot);
      }
    }
  };
  visit(screen.children);
  return ids;
}
