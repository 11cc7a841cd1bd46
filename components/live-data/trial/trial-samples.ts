import type { FlowDocument } from "@/lib/flow/model/document";
import { screenId, screenTitle } from "@/lib/flow/model/document";
import type { LoggedQuestion } from "@/lib/live-data/trials/logged-questions";
import { flowQuestions } from "./flow-questions";
import type { Question } from "./question";
import { texts } from "./texts";

/** A question to try the code with. */
export type TrialSample = Question & {
  readonly id: string;
  readonly label: string;
  readonly group?: string;
};

const words = texts.questions;

/** Titles of the screens by their ids. */
export function screenTitles(document: FlowDocument): ReadonlyMap<string, string> {
  return new Map(document.screens.map((screen) => [screenId(screen), screenTitle(screen)]));
}

/** What phones really asked, in words. */
export function loggedSamples(
  logged: readonly LoggedQuestion[],
  titles: ReadonlyMap<string, string>,
): readonly TrialSample[] {
  const time = new Intl.DateTimeFormat(undefined, { dateStyle: "short", timeStyle: "short" });
  return logged.map(({ position, at, action, screen, data }) => ({
    id: `log ${position}`,
    label: texts.asked(titles.get(screen) || screen, time.format(new Date(at))),
    group: texts.logged,
    ...{ action, screen, data },
  }));
}

/** Every question of the Flow, in words. */
export function trialSamples(document: FlowDocument): readonly TrialSample[] {
  const titles = screenTitles(document);
  return flowQuestions(document).map(({ action, screen, data }, index) => {
    const name = titles.get(screen) || screen;
    const label = action === "INIT" ? words.INIT : words[action](name);
    return { id: String(index), label, action, screen, data };
  });
}
