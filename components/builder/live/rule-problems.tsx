"use client";

import { TriangleAlert } from "lucide-react";
import type { FlowDocument } from "@/lib/flow/model/document";
import { type RuleAt, ruleKey, stepsAt } from "@/lib/flow/rules/rule-at";
import { useBuilderStore, useDocument } from "../store/store-context";
import { ruleTitle } from "./rule-words";
import { liveTexts } from "./texts";
import { useRuleFaults } from "./use-faults";

/** What is to mend in rules, among the other problems; a click opens the rule. */
export function RuleProblems() {
  const store = useBuilderStore();
  const document = useDocument();
  const faults = useRuleFaults();
  if (faults.length === 0) return null;

  function open(at: RuleAt): void {
    store.getState().set({ middle: "live", isTrying: false, rule: ruleKey(at) });
  }

  return (
    <div className="px-2 pt-3">
      <h3 className="px-2 pb-1 text-caption font-medium text-secondary">{liveTexts.label}</h3>
      <ul>
        {faults.map(({ at, step, message }, index) => (
          // Faults have no identity of their own; their order is stable while they last.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above.
          <li key={index} className="rounded-control hover:bg-hover">
            <button
              type="button"
              onClick={() => open(at)}
              className="flex w-full items-start gap-2 rounded-control px-2 py-1.5 text-left"
            >
              <TriangleAlert aria-hidden="true" className="mt-px size-4 shrink-0 text-caution" />
              <span className="min-w-0 wrap-anywhere">
                {liveTexts.faults.place(ruleTitle(document, at), stepNumber(document, at, step))}: {message}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** From 1; 0 for what is in no step. */
function stepNumber(document: FlowDocument, at: RuleAt, step: string | undefined): number {
  return stepsAt(document.rules, at).findIndex(({ id }) => id === step) + 1;
}
