import type { Trigger } from "../../catalogue/definition";
import { definitionOf } from "../../catalogue/index";
import { type JsonObject, own, withKey } from "../../json";
import { type Asker, askersFor } from "../../model/asking";
import { type FlowDocument, screenId } from "../../model/document";
import type { RuleAt } from "../../rules/rule-at";
import type { Tap, Values } from "../../rules/rules";
import { setIn } from "../../text/set-in";
import { navigateTo, withAction } from "../connect-screens";
import { changeNode, withProps } from "../tree/change";
import { withOnly, withoutRoutesOf } from "./change-rule";
import { screenRulesOf } from "./rules-edits";

/**
 * Takes a rule away. What asked for it does by itself what the rule did last of all (go to its screen, finish) as far as
 * that needs no live data; else it does nothing, or leads to no screen yet.
 */
export function removeRule(document: FlowDocument, at: RuleAt): FlowDocument {
  const rules = screenRulesOf(document, at.screen);
  if (at.when === "opens") {
    const { opens, ...rest } = rules;
    return opens ? withOnly(document, at.screen, rest) : document;
  }
  const tap = rules.taps?.find(({ trigger }) => trigger === at.trigger);
  if (!tap) return document;
  let next = document;
  for (const asker of askersFor(document, at)) next = turnedBack(next, asker, tap);
  const { taps = [], ...rest } = rules;
  const others = taps.filter((each) => each !== tap);
  const left = withOnly(next, at.screen, others.length > 0 ? { ...rest, taps: others } : rest);
  return withoutRoutesOf(left, at.screen, tap);
}

function turnedBack(document: FlowDocument, asker: Asker, tap: Tap): FlowDocument {
  const action = actionOf(asker, tap);
  return changeNode(document, asker.node.id, (node) =>
    action ? withAction(node, asker, action) : withProps(node, setIn(node.props, asker.path, undefined)),
  );
}

function actionOf(
  { screen, node, trigger, item, payload }: Asker,
  { outcomes }: Tap,
): JsonObject | undefined {
  const then = outcomes.at(-1)?.then;
  if (then?.kind === "finish") return { name: "complete", payload: sentAs(then.params, payload) };
  if (then?.kind === "go" && then.screen !== screenId(screen)) {
    return navigateTo(undefined, then.screen, sentAs(then.data, payload));
  }
  return needsAction(node.type, trigger) || item !== undefined ? navigateTo(undefined, "", {}) : undefined;
}

function needsAction(type: string, trigger: Trigger): boolean {
  return (
    definitionOf(type)?.props.some(({ name, required }) => name === trigger && required === true) === true
  );
}

/** Answers are sent as the payload had them, also those that the rule wrote out; what only rules can know is left out. */
function sentAs(values: Values, payload: JsonObject): JsonObject {
  let sent: JsonObject = {};
  for (const [name, value] of Object.entries(values)) {
    const known =
      value.kind === "fixed" ? value.value : own(payload, value.kind === "answer" ? value.key : name);
    if (known !== undefined) sent = withKey(sent, name, known);
  }
  return sent;
}
