import { askByRules, knownTap } from "@/lib/flow/edit/live/ask-by-rules";
import { changeTap } from "@/lib/flow/edit/live/change-rule";
import { type Home, rulesOf } from "@/lib/flow/edit/live/rules-edits";
import { setRules } from "@/lib/flow/edit/set-rules";
import { isJsonObject } from "@/lib/flow/json";
import { type ActionPlace, actionPath } from "@/lib/flow/model/actions-of";
import { type FlowDocument, type FlowNode, screenId } from "@/lib/flow/model/document";
import { findNode } from "@/lib/flow/model/walk";
import type { RuleAt } from "@/lib/flow/rules/rule-at";
import type { Step } from "@/lib/flow/rules/rules";
import { valueAt } from "@/lib/flow/text/set-in";

type Start = ActionPlace & { readonly node: FlowNode["id"]; readonly home: Home };

/** Lets a button or choice ask for live data by a rule, which begins with a step where one is given. */
export function startRule(
  document: FlowDocument,
  { home, ...asking }: Start,
  begin?: (document: FlowDocument, at: RuleAt) => Step,
): { readonly document: FlowDocument; readonly at: RuleAt | undefined } {
  const asked = askByRules(withHome(document, home), asking);
  const at = ruleAtNode(asked, asking);
  if (at?.when !== "tap" || !begin) return { document: asked, at };
  const step = begin(asked, at);
  return { document: changeTap(asked, at, (tap) => ({ ...tap, steps: [...tap.steps, step] })), at };
}

/** Rules are made where somebody sits: their "today", their way to write numbers. */
export function withHome(document: FlowDocument, home: Home): FlowDocument {
  return document.rules ? document : setRules(document, rulesOf(document, home));
}

function ruleAtNode(
  document: FlowDocument,
  asking: ActionPlace & { readonly node: FlowNode["id"] },
): RuleAt | undefined {
  const found = findNode(document, asking.node);
  const action = found && valueAt(found.node.props, actionPath(found.node, asking));
  const tap = found && isJsonObject(action) ? knownTap(document, found.screen, action) : undefined;
  return found && tap && { screen: screenId(found.screen), when: "tap", trigger: tap.trigger };
}
