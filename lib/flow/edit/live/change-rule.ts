import { isJsonObject, own } from "../../json";
import { type FlowDocument, screenId } from "../../model/document";
import { edgesOf, screensById } from "../../model/edges";
import type { Opening, ScreenRules, Tap } from "../../rules/rules";
import { withoutRoute } from "../routing-model";
import { withFlowProp } from "../tree/change";
import { withRoutes } from "./ask-by-rules";
import { openingOf, screenRulesOf, withScreenRules, withTap } from "./rules-edits";
import { inputsSpokenTo, showErrorsAt } from "./show-errors-at";

/**
 * Changes what a tap or choice does, and what the Flow needs for it: the routing model lists the screens it may lead to
 * and no longer those it led to alone; inputs it speaks to show what it says.
 */
export function changeTap(
  document: FlowDocument,
  { screen: id, trigger }: { readonly screen: string; readonly trigger: string },
  change: (tap: Tap) => Tap,
): FlowDocument {
  const before = screenRulesOf(document, id).taps?.find((tap) => tap.trigger === trigger);
  const screen = screensById(document).get(id);
  const after = before && change(before);
  if (!before || !after || !screen || after === before) return document;
  const ruled = withTap(document, id, after);
  const routed = withRoutes(withoutRoutesOf(ruled, id, before), screen, after);
  return showErrorsAt(routed, { screen: id, inputs: inputsSpokenTo(after.steps) });
}

/** Changes what fills a screen when it opens; with nothing left, no rule does. */
export function changeOpening(
  document: FlowDocument,
  id: string,
  change: (opening: Opening) => Opening,
): FlowDocument {
  const before = openingOf(document, id);
  const opens = change(before);
  if (opens === before) return document;
  const ruled = withScreenRules(document, id, { opens });
  return showErrorsAt(ruled, { screen: id, inputs: inputsSpokenTo(opens.steps) });
}

/** Says where "back" leads from a screen; undefined: to the screen the person came from. */
export function setBackTo(document: FlowDocument, id: string, backTo: string | undefined): FlowDocument {
  if (screenRulesOf(document, id).backTo === backTo) return document;
  if (backTo !== undefined) return withScreenRules(document, id, { backTo });
  const { backTo: _, ...rest } = screenRulesOf(document, id);
  return withOnly(document, id, rest);
}

/** The rules with exactly these for a screen; a screen without any is not named. */
export function withOnly(document: FlowDocument, id: string, own: ScreenRules): FlowDocument {
  const { rules } = document;
  if (!rules) return document;
  const { [id]: _, ...others } = rules.screens;
  const isEmpty = Object.keys(own).length === 0;
  return { ...document, rules: { ...rules, screens: isEmpty ? others : { ...rules.screens, [id]: own } } };
}

/** The routing model without routes that only this tap took: no action draws them, no other rule takes them. */
export function withoutRoutesOf(document: FlowDocument, id: string, { outcomes }: Tap): FlowDocument {
  const model = own(document.props, "routing_model");
  if (!isJsonObject(model)) return document;
  const taken = new Set(
    (screenRulesOf(document, id).taps ?? []).flatMap((tap) =>
      tap.outcomes.flatMap(({ then }) => (then.kind === "go" ? [then.screen] : [])),
    ),
  );
  for (const { from, to } of edgesOf(document)) {
    const home = document.screens.find(({ key }) => key === from);
    if (to.kind === "screen" && home && screenId(home) === id) taken.add(to.id);
  }
  let left = model;
  for (const { then } of outcomes) {
    if (then.kind === "go" && !taken.has(then.screen)) left = withoutRoute(left, id, then.screen);
  }
  return withFlowProp(document, "routing_model", left);
}
