import { typeWord } from "@/lib/flow/expression/field-type";
import { answersOn, fieldsOn } from "@/lib/flow/model/answers";
import { type FlowDocument, screenId, screenTitle } from "@/lib/flow/model/document";
import { flowQuestions } from "../trial/flow-questions";

export type NamedFact = { readonly name: string; readonly detail: string };

/** What code for a Flow wants to know of it, to offer and to check names. */
export type FlowFacts = {
  readonly screens: readonly (NamedFact & {
    /** What the screen shows and has to be given. */
    readonly fields: readonly NamedFact[];
  })[];
  /** What the screens send along, of all of them. */
  readonly sent: readonly NamedFact[];
};

export function factsOf(document: FlowDocument): FlowFacts {
  const screens = document.screens.flatMap((screen) => {
    const name = screenId(screen);
    if (name === "") return [];
    const fields = fieldsOn(screen).map(({ name, type }) => ({ name, detail: type ? typeWord(type) : "" }));
    return [{ name, detail: screenTitle(screen), fields }];
  });
  return { screens, sent: sentIn(document) };
}

function sentIn(document: FlowDocument): readonly NamedFact[] {
  const labels = new Map(
    document.screens.flatMap((screen) => answersOn(screen).map(({ name, label }) => [name, label] as const)),
  );
  const names = new Map<string, string>();
  for (const { screen, data } of flowQuestions(document)) {
    for (const name of Object.keys(data)) names.set(name, labels.get(name) || screen);
  }
  return [...names].map(([name, detail]) => ({ name, detail }));
}
