import { knownTap } from "@/lib/flow/edit/live/ask-by-rules";
import type { JsonObject } from "@/lib/flow/json";
import { type FlowDocument, type FlowScreen, screenId } from "@/lib/flow/model/document";
import type { RuleAt } from "@/lib/flow/rules/rule-at";

/** The rule that an action of a screen asks for; undefined while there is none. */
export function ruleOfAction(
  document: FlowDocument,
  screen: FlowScreen,
  action: JsonObject,
): RuleAt | undefined {
  const tap = knownTap(document, screen, action);
  return tap && { screen: screenId(screen), when: "tap", trigger: tap.trigger };
}
