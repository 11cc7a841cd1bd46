import { checkCondition } from "../../expression/check-condition";
import { isBackticked } from "../../expression/classify-text";
import type { FlowNode } from "../../model/document";
import type { ScreenContext } from "../context";
import { backtickedCondition, badCondition, emptyCondition } from "../faults/references";
import { isBlank } from "../shape/dynamic";

/** Conditions have a small language of their own. Source: spec/flow-json.md, 8.4. */
export function checkConditions(context: ScreenContext): void {
  for (const { node, index } of context.facts.groups.conditions) {
    const prop = index?.condition;
    const condition = prop && node.props[prop.name];
    if (prop && typeof condition === "string") checkText(condition, node, prop.name, context);
  }
}

function checkText(text: string, node: FlowNode, prop: string, context: ScreenContext): void {
  if (isBlank(text)) context.report(emptyCondition(), node, [prop]);
  else if (isBackticked(text)) context.report(backtickedCondition(), node, [prop]);
  else {
    const refused = checkCondition(text, context.scope);
    if (refused) context.report(badCondition(refused.message), node, [prop]);
  }
}
