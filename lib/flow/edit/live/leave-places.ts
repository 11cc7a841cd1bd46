import type { FlowDocument } from "../../model/document";
import type { Ending, Tap, Value } from "../../rules/rules";
import type { LiveList } from "./live-list";
import { removeRule } from "./remove-rule";
import { isFilledByRules, withTap } from "./rules-edits";
import { isTaking } from "./take-places";

/** Takes no places of a list any more: undoes `takePlaces`, and lets go of rules that are left without a task. */
export function leavePlaces(document: FlowDocument, live: LiveList): FlowDocument {
  let next = document;
  for (const [screen, { taps = [] }] of Object.entries(document.rules?.screens ?? {})) {
    for (const tap of taps) {
      const gone = new Set(tap.steps.filter((step) => isTaking(step, live)).map(({ id }) => id));
      if (gone.size === 0) continue;
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

function withoutSteps(tap: Tap, gone: ReadonlySet<string>): Tap {
  const outcomes = tap.outcomes.map(({ when, then }) => ({ when, then: withAnswers(then, gone) }));
  return { ...tap, steps: tap.steps.filter(({ id }) => !gone.has(id)), outcomes };
}

/** What was written out is the answer itself again. */
function withAnswers(ending: Ending, gone: ReadonlySet<string>): Ending {
  if (ending.kind !== "finish") return ending;
  const params = Object.entries(ending.params).map(([name, value]): [string, Value] => [
    name,
    readsAny(value, gone) ? { kind: "answer", key: name } : value,
  ]);
  return { ...ending, params: Object.fromEntries(params) };
}

function readsAny(value: Value, steps: ReadonlySet<string>): boolean {
  if (value.kind === "text") return value.parts.some((part) => readsAny(part, steps));
  if (value.kind === "shown") return readsAny(value.value, steps);
  return value.kind === "cell" && steps.has(value.step);
}

/** A rule that does only what its action could do by itself. */
function isIdle(document: FlowDocument, { steps, outcomes }: Tap): boolean {
  const [only, ...others] = outcomes;
  if (steps.length > 0 || !only || others.length > 0 || only.when.length > 0) return false;
  const { then } = only;
  if (then.kind === "stay") return false;
  const sent = Object.values(then.kind === "go" ? then.data : then.params);
  const isPlain = sent.every((value) => value.kind === "answer" || value.kind === "fixed");
  return isPlain && !(then.kind === "go" && isFilledByRules(document, then.screen));
}
