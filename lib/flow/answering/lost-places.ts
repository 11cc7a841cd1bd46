import type { ReserveStep, Rules } from "../rules/rules";
import type { Scene } from "./scene";
import { plainText } from "./text-of";
import { texts } from "./texts";
import { valueIn } from "./value-in";

/** What somebody reads whose reserved place is gone: the owner's own words stand in the step that takes it. */
export function wordsForLost(rules: Pick<Rules, "screens">, scene: Scene): string {
  const reserve = reservationIn(rules);
  return (reserve && plainText(valueIn(reserve.full, scene))) || texts.lost;
}

/** The first step that takes places, on whatever screen. */
export function reservationIn({ screens }: Pick<Rules, "screens">): ReserveStep | undefined {
  const steps = Object.values(screens).flatMap(({ taps }) => taps?.flatMap((tap) => tap.steps) ?? []);
  return steps.find((step) => step.do === "reserve");
}
