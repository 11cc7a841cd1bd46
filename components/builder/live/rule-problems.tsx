"use client";

import { TriangleAlert } from "lucide-react";
import type { FlowDocument } from "@/lib/flow/model/document";
import { screenWithId } from "@/lib/flow/model/walk";
import { ruleKey, stepsAt } from "@/lib/flow/rules/rule-at";
import type { RuleFault } from "@/lib/flow/validate/live/rule-fault";
import { useBuilderStore, useDocument } from "../store/store-context";
import { screenNameOf } from "../words/node-words";
import { ruleTitle } from "./rule-words";
import { liveTexts } from "./texts";
import { useRuleFaults } from "./use-faults";

/** What is to mend in rules, among the other problems; a click opens the rule. */
export function RuleProblems() {
  const store = useBuilderStore();
  const document = useDocument();
  const faults = useRuleFaults();
  if (faults.length === 0) return null;

  function open(at: RuleFault["at"]): void {
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
                {placeOf(document, at, step)}: {message}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function placeOf(document: FlowDocument, at: RuleFault["at"], step: string | undefined): string {
  if (at.when !== "back") {
    const number = stepsAt(document.rules, at).findIndex(({ id }) => id === step) + 1;
    return liveTexts.faults.place(ruleTitle(document, at), number);
  }
  const screen = screenWithId(document, at.screen);
  return liveTexts.back.when(screen ? screenNameOf(screen) : at.screen);
}
