import type { ComponentDefinition, Order } from "../../catalogue/definition";
import type { FlowNode } from "../../model/document";
import type { ScreenContext } from "../context";
import { wrongOrder, wrongOrderUnchecked } from "../faults/values";

/** A least value is not above the largest. Plain values only. */
export function checkOrders(context: ScreenContext): void {
  for (const { node, definition } of context.facts.groups.ordered) {
    if (!definition) continue;
    for (const order of definition.orders ?? nothing) {
      if (!isReversed(node, order.low, order.high)) continue;
      context.report(wrongOrder(definition, order, nameOf(node)), node, [order.low]);
    }
    if (definition.uncheckedOrder) checkUnchecked(node, definition, definition.uncheckedOrder, context);
  }
}

const nothing: readonly Order[] = [];

function isReversed({ props }: FlowNode, low: string, high: string): boolean {
  const [least, most] = [props[low], props[high]];
  if (typeof least === "number") return typeof most === "number" && least > most;
  return (
    typeof least === "string" && typeof most === "string" && isDate(least) && isDate(most) && least > most
  );
}

/** The digits count, not whether there is such a day. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function nameOf({ props }: FlowNode): string {
  return typeof props.name === "string" ? props.name : "";
}

function checkUnchecked(
  node: FlowNode,
  definition: ComponentDefinition,
  [low, high]: readonly [string, string],
  { report }: ScreenContext,
): void {
  if (isReversed(node, low, high)) report(wrongOrderUnchecked(definition, low, high), node, [low]);
}
