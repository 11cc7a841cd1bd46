import { type FlowDocument, type NodeId, screenId } from "../../model/document";
import { findNode } from "../../model/walk";
import { type RuleAt, rulePlaces, stepsAt } from "../../rules/rule-at";
import type { Condition, Value } from "../../rules/rules";
import { nameOf } from "../tree/names";
import { sentUnder } from "./send-along";

/** What a rule compares an answer with, and the rule. */
export type AwaitedChoice = { readonly value: string; readonly at: RuleAt };

/**
 * The values that rules wait for in the answer of an input, each once. They are ids of options that were typed: where the
 * options come from a source later, other ids may come.
 */
export function awaitedChoices(document: FlowDocument, id: NodeId): readonly AwaitedChoice[] {
  const found = findNode(document, id);
  const name = found && nameOf(found.node);
  if (!found || name === undefined) return [];
  const screen = screenId(found.screen);
  const isItsAnswer = (at: RuleAt, value: Value | undefined): boolean => {
    const reference = value?.kind === "answer" ? sentUnder(document, at, value.key) : undefined;
    const [first, ...inner] = reference?.path ?? [];
    return reference?.scope === "form" && reference.screen === screen && first === name && inner.length === 0;
  };
  const awaited = new Map<string, AwaitedChoice>();
  for (const at of rulePlaces(document.rules)) {
    for (const { left, is, right } of conditionsAt(document, at)) {
      if (is !== "is" && is !== "is-not") continue;
      const [other] = isItsAnswer(at, left) ? [right] : isItsAnswer(at, right) ? [left] : [];
      const value = other?.kind === "fixed" ? other.value : undefined;
      if (typeof value === "string" && value !== "" && !awaited.has(value)) awaited.set(value, { value, at });
    }
  }
  return [...awaited.values()];
}

function conditionsAt(document: FlowDocument, at: RuleAt): readonly Condition[] {
  const checked = stepsAt(document.rules, at).flatMap((step) => (step.do === "check" ? step.refuseWhen : []));
  if (at.when === "opens") return checked;
  const taps = document.rules?.screens[at.screen]?.taps ?? [];
  const tap = taps.find(({ trigger }) => trigger === at.trigger);
  return [...checked, ...(tap?.outcomes ?? []).flatMap(({ when }) => when)];
}
