import type { Ending, Outcome, Rules, ScreenRules, Step, Tap } from "./rules";

type Names = ReadonlyMap<string, string>;

/** The rules after screens got other ids. */
export function withScreensRenamed(rules: Rules, names: Names): Rules {
  const screens = Object.entries(rules.screens).map(([id, screen]): [string, ScreenRules] => [
    names.get(id) ?? id,
    withTargetsRenamed(screen, names),
  ]);
  return { ...rules, screens: Object.fromEntries(screens) };
}

/** The rules without those of a screen that is gone. */
export function withoutScreenRules(rules: Rules, id: string): Rules {
  if (!Object.hasOwn(rules.screens, id)) return rules;
  const { [id]: _, ...screens } = rules.screens;
  return { ...rules, screens };
}

/** The rules with those of one screen for its copy too. */
export function withRulesCopied(rules: Rules, from: string, to: string): Rules {
  const own = Object.hasOwn(rules.screens, from) ? rules.screens[from] : undefined;
  return own ? { ...rules, screens: { ...rules.screens, [to]: own } } : rules;
}

/** The rules after an input of a screen got another name: messages at it follow. */
export function withInputRenamed(rules: Rules, screen: string, names: Names): Rules {
  const own = Object.hasOwn(rules.screens, screen) ? rules.screens[screen] : undefined;
  if (!own?.taps) return rules;
  const taps = own.taps.map((tap) => ({ ...tap, steps: tap.steps.map((step) => at(step, names)) }));
  return { ...rules, screens: { ...rules.screens, [screen]: { ...own, taps } } };
}

function at(step: Step, names: Names): Step {
  if (step.do === "save" && step.unlessTaken?.at !== undefined) {
    const { unlessTaken } = step;
    const name = names.get(step.unlessTaken.at);
    return name === undefined ? step : { ...step, unlessTaken: { ...unlessTaken, at: name } };
  }
  if ((step.do !== "check" && step.do !== "reserve") || step.at === undefined) return step;
  const name = names.get(step.at);
  return name === undefined ? step : { ...step, at: name };
}

function withTargetsRenamed(screen: ScreenRules, names: Names): ScreenRules {
  const backTo = screen.backTo === undefined ? undefined : (names.get(screen.backTo) ?? screen.backTo);
  return {
    ...screen,
    ...(screen.taps ? { taps: screen.taps.map((tap) => renamedTap(tap, names)) } : {}),
    ...(backTo === undefined ? {} : { backTo }),
  };
}

function renamedTap(tap: Tap, names: Names): Tap {
  return { ...tap, outcomes: tap.outcomes.map((outcome) => renamedOutcome(outcome, names)) };
}

function renamedOutcome({ when, then }: Outcome, names: Names): Outcome {
  return { when, then: renamedEnding(then, names) };
}

function renamedEnding(ending: Ending, names: Names): Ending {
  if (ending.kind !== "go") return ending;
  const screen = names.get(ending.screen);
  return screen === undefined ? ending : { ...ending, screen };
}
