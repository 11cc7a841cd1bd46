import type { FlowDocument } from "../../model/document";
import type { Ending, Step, Tap, Value } from "../../rules/rules";
import type { LiveList } from "./live-list";
import { readsStep } from "./reads-step";
import { removeRule } from "./remove-rule";
import { isFilledByRules, withTap } from "./rules-edits";
import { isTaking } from "./take-places";

/** Takes no places of a list any more: undoes `takePlaces`, and lets go of rules that are left without a task. */
export function leavePlaces(document: FlowDocument, live: LiveList): FlowDocument {
  let next = document;
  for (const [screen, { taps = [] }] of Object.entries(document.rules?.screens ?? {})) {
    for (const tap of taps) {
      const gone = tap.steps.filter((step) => isTaking(step, live) && !isReadBesides(tap, step));
      if (gone.length === 0) continue;
      const left = withoutSteps(tap, gone);
      next = withTap(next, screen, left);
      if (isIdle(next, left)) next = removeRule(next, { screen, when: "tap", trigger: tap.trigger });
    }
  }
  return withoutIdleEnds(next, document);
}

/** Finishing by a rule was there for the places alone. */
function withoutIdleEnds(document: FlowDocument, before: FlowDocument): FlowDocument {
  if (document === before) return document;
  const screens = Object.entries(document.rules?.screens ?? {});
  const isReserving = screens.some(([, { taps = [] }]) =>
    taps.some(({ steps }) => steps.some((step) => step.do === "reserve")),
  );
  if (isReserving) return document;
  let next = document;
  for (const [screen, { taps = [] }] of screens) {
    for (const tap of taps) {
      const isEnd = tap.outcomes[0]?.then.kind === "finish";
      if (isEnd && isIdle(next, tap)) next = removeRule(next, { screen, when: "tap", trigger: tap.trigger });
    }
  }
  return next;
}

/** A row that was looked up for a place may have got other uses since: it stays with them. */
function isReadBesides({ steps, outcomes }: Tap, step: Step): boolean {
  if (step.do !== "find") return false;
  const others = steps.filter((each) => each !== step && each.do !== "reserve");
  const key = answerIn(step);
  const endings = outcomes.map(({ when, then }) => [
    when,
    then.kind === "finish" ? { ...then.params, [key]: undefined } : then,
  ]);
  return readsStep([others, endings], step.id);
}

/** The answer by which a row is looked up. */
function answerIn(step: Step): string {
  const value = step.do === "find" ? step.where[0]?.value : undefined;
  return value?.kind === "answer" ? value.key : "";
}

function withoutSteps(tap: Tap, gone: readonly Step[]): Tap {
  const keys = gone.map(answerIn).filter((key) => key !== "");
  const outcomes = tap.outcomes.map(({ when, then }) => ({ when, then: withAnswers(then, keys) }));
  return { ...tap, steps: tap.steps.filter((step) => !gone.includes(step)), outcomes };
}

/** What was written out is the answer itself again. */
function withAnswers(ending: Ending, keys: readonly string[]): Ending {
  if (ending.kind !== "finish") return ending;
  const params = Object.entries(ending.params).map(([name, value]): [string, Value] => [
    name,
    keys.includes(name) ? { kind: "answer", key: name } : value,
  ]);
  return { ...ending, params: Object.fromEntries(params) };
}

/** A rule that does only what its action could do by itself. */
function isIdle(document: FlowDocument, { steps, outcomes }: Tap): boolean {
  const [only, ...others] = outcomes;
  if (steps.length > 0 || !only || others.length > 0 || only.when.length > 0) return false;
  const { then } = only;
  if (then.kind === "stay") return false;
  const sent = Object.values(then.kind === "go" ? then.data : then.params);
  const isPlain = sent.every(
    (value) => (value.kind === "answer" && value.part === undefined) || value.kind === "fixed",
  );
  return isPlain && !(then.kind === "go" && isFilledByRules(document, then.screen));
}
