import type { FlowDocument } from "../../model/document";
import { noRules, type Opening, type Rules, type ScreenRules, type Tap } from "../../rules/rules";

/** Where rules are made: the zone of "today", and how numbers and dates are written. */
export type Home = Pick<Rules, "zone" | "locale">;

export function rulesOf(document: FlowDocument, home?: Home): Rules {
  return document.rules ?? { ...noRules, ...home };
}

export function screenRulesOf(document: FlowDocument, id: string): ScreenRules {
  const screens = document.rules?.screens ?? {};
  return (Object.hasOwn(screens, id) ? screens[id] : undefined) ?? {};
}

export function openingOf(document: FlowDocument, id: string): Opening {
  return screenRulesOf(document, id).opens ?? { steps: [], data: {} };
}

/** Whether a screen is filled by rules, so that whoever leads there has to ask. */
export function isFilledByRules(document: FlowDocument, id: string): boolean {
  const { steps, data } = openingOf(document, id);
  return steps.length > 0 || Object.keys(data).length > 0;
}

export function withScreenRules(
  document: FlowDocument,
  id: string,
  change: Partial<ScreenRules>,
): FlowDocument {
  const rules = rulesOf(document);
  const screens = { ...rules.screens, [id]: { ...screenRulesOf(document, id), ...change } };
  return { ...document, rules: { ...rules, screens } };
}

/** Puts a tap in the place of the one with its trigger, or adds it. */
export function withTap(document: FlowDocument, id: string, tap: Tap): FlowDocument {
  const taps = screenRulesOf(document, id).taps ?? [];
  const isKnown = taps.some(({ trigger }) => trigger === tap.trigger);
  const next = isKnown ? taps.map((each) => (each.trigger === tap.trigger ? tap : each)) : [...taps, tap];
  return withScreenRules(document, id, { taps: next });
}

/** Every id of a step in the rules of a Flow: ids differ across screens, so that what was written once is told by it. */
export function stepIds(rules: Rules | undefined): ReadonlySet<string> {
  return new Set(
    Object.values(rules?.screens ?? {}).flatMap(({ opens, taps }) => [
      ...(opens?.steps ?? []).map(({ id }) => id),
      ...(taps ?? []).flatMap(({ steps }) => steps.map(({ id }) => id)),
    ]),
  );
}
