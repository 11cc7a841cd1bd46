import type { Trigger } from "@/lib/flow/catalogue/definition";
import { definitionOf } from "@/lib/flow/catalogue/index";
import { isJsonObject, own } from "@/lib/flow/json";
import { askersOn } from "@/lib/flow/model/asking";
import { type FlowDocument, type FlowNode, type FlowScreen, screenId } from "@/lib/flow/model/document";
import { nodesOf } from "@/lib/flow/model/walk";
import { type RuleAt, ruleKey, rulePlaces } from "@/lib/flow/rules/rule-at";
import { ruleOfAction } from "./rule-of-action";

/** Every rule in the order of the screens, what opens a screen first; those of screens that are gone last. */
export function listedRules(document: FlowDocument): readonly RuleAt[] {
  const all = rulePlaces(document.rules);
  const listed = document.screens.flatMap((screen) => {
    const own = all.filter((at) => at.screen === screenId(screen));
    const order = askersOn(screen).map(({ asksFor }) => asksFor);
    const rank = (at: RuleAt): number => (at.when === "opens" ? -1 : order.indexOf(at.trigger));
    return own.toSorted((a, b) => rank(a) - rank(b));
  });
  const known = new Set(listed.map(ruleKey));
  return [...listed, ...all.filter((at) => !known.has(ruleKey(at)))];
}

/** A button or choice that can ask for live data, and has no rule yet. */
export type Askable = { readonly screen: FlowScreen; readonly node: FlowNode; readonly trigger: Trigger };

export function askables(document: FlowDocument): readonly Askable[] {
  return document.screens.flatMap((screen) =>
    nodesOf(screen).flatMap((node) =>
      (definitionOf(node.type)?.props ?? []).flatMap((prop) => {
        if (prop.kind !== "action" || !prop.actions.includes("data_exchange")) return [];
        const action = own(node.props, prop.name);
        const hasRule = isJsonObject(action) && ruleOfAction(document, screen, action) !== undefined;
        // Props of actions are named after their trigger.
        return hasRule || screenId(screen) === "" ? [] : [{ screen, node, trigger: prop.name as Trigger }];
      }),
    ),
  );
}

/** A list whose options could come from a table. */
export type FillableList = { readonly screen: FlowScreen; readonly node: FlowNode; readonly list: string };

export function fillableLists(document: FlowDocument): readonly FillableList[] {
  return document.screens.flatMap((screen) =>
    nodesOf(screen).flatMap((node) =>
      (definitionOf(node.type)?.props ?? []).flatMap((prop) =>
        prop.kind === "options" || prop.kind === "items" ? [{ screen, node, list: prop.name }] : [],
      ),
    ),
  );
}
