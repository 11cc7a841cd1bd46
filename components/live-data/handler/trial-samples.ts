import type { FlowDocument } from "@/lib/flow/model/document";
import { screenId, screenTitle } from "@/lib/flow/model/document";
import { flowQuestions } from "./flow-questions";
import type { Question } from "./ports";
import { texts } from "./texts";

/** A question to try the code with. */
export type TrialSample = Question & {
  readonly id: string;
  readonly label: string;
  readonly group?: string;
};

const words = texts.trial.questions;

/** Every question of the Flow, in words. */
export function trialSamples(document: FlowDocument): readonly TrialSample[] {
  const titles = new Map(document.screens.map((screen) => [screenId(screen), screenTitle(screen)]));
  return flowQuestions(document).map(({ action, screen, data }, index) => {
    const name = titles.get(screen) || screen;
    const label = action === "INIT" ? words.INIT : words[action](name);
    return { id: String(index), label, action, screen, data };
  });
}
