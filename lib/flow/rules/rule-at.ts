import type { Rules, Step } from "./rules";

/** One rule of a Flow: what fills a screen when it opens, or what a tap or choice on it does. */
export type RuleAt =
  | { readonly screen: string; readonly when: "opens" }
  | { readonly screen: string; readonly when: "tap"; readonly trigger: string };

/** What "back" leads to from a screen, which is said beside its rules. */
export type BackAt = { readonly screen: string; readonly when: "back" };

/** Tells rules apart, and the rules of a Flow by their place in lists. */
export function ruleKey(at: RuleAt | BackAt): string {
  if (at.when === "back") return `back ${at.screen}`;
  return at.when === "opens" ? `opens ${at.screen}` : `tap ${at.screen} ${at.trigger}`;
}

/** Every rule in the order it is kept. */
export function rulePlaces(rules: Rules | undefined): readonly RuleAt[] {
  return Object.entries(rules?.screens ?? {}).flatMap(([screen, { opens, taps }]): readonly RuleAt[] => [
    ...(opens ? [{ screen, when: "opens" } as const] : []),
    ...(taps ?? []).map(({ trigger }) => ({ screen, when: "tap", trigger }) as const),
  ]);
}

export function stepsAt(rules: Rules | undefined, at: RuleAt): readonly Step[] {
  const screens = rules?.screens ?? {};
  const screen = Object.hasOwn(screens, at.screen) ? screens[at.screen] : undefined;
  if (at.when === "opens") return screen?.opens?.steps ?? [];
  return screen?.taps?.find(({ trigger }) => trigger === at.trigger)?.steps ?? [];
}
