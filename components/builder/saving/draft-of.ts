import { printText } from "@/lib/flow/model/print";
import type { DraftToSave } from "../ports";
import type { BuilderFacts } from "../store/state";

type DraftFacts = Pick<BuilderFacts, "history" | "layout" | "broken" | "draftNumber">;

/** What is to be saved: the Flow JSON, or the text of the JSON view while it does not parse. */
export function draftOf(facts: DraftFacts): DraftToSave {
  const text = facts.broken ? facts.broken.text : printText(facts.history.present.document);
  const { rules } = facts.history.present.document;
  return { text, layout: facts.layout, rules: rules ?? null, base: facts.draftNumber };
}

/** Whether two moments would save the same draft. */
export function isSameDraft(a: DraftFacts, b: DraftFacts): boolean {
  return (
    a.history.present.document === b.history.present.document &&
    a.layout === b.layout &&
    a.broken?.text === b.broken?.text
  );
}
