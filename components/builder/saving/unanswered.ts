import { jsonEqual } from "@/lib/flow/json";
import type { DraftToSave } from "../ports";

/** What of a draft tells whether the server has it. */
export type SentDraft = Pick<DraftToSave, "text" | "rules">;

/** Drafts of this browser that were sent without an answer so far: the server may have any of them. */
export type Unanswered = {
  all(): readonly SentDraft[];
  add(...drafts: readonly SentDraft[]): void;
  remove(draft: SentDraft): void;
  clear(): void;
};

/** They are kept with every edit; while nothing is answered, the newest say enough. */
const keptMax = 3;

export function unansweredDrafts(): Unanswered {
  let drafts: readonly SentDraft[] = [];
  const without = (draft: SentDraft) => drafts.filter((each) => !saysTheSame(each, draft));
  return {
    all: () => drafts,
    add: (...added) => {
      for (const { text, rules } of added)
        drafts = [...without({ text, rules }), { text, rules }].slice(-keptMax);
    },
    remove: (draft) => {
      drafts = without(draft);
    },
    clear: () => {
      drafts = [];
    },
  };
}

export function saysTheSame(a: SentDraft, b: SentDraft): boolean {
  return a.text === b.text && jsonEqual(a.rules, b.rules);
}
