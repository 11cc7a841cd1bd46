"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Outcome } from "@/lib/flow/rules/rules";
import type { RuleFault } from "@/lib/flow/validate/live/rule-fault";
import { ConditionList } from "../conditions/condition-list";
import { addStyle } from "../parts/add-style";
import { Faults } from "../parts/faults";
import { ItemButtons } from "../parts/item-buttons";
import type { Change } from "../rule-scope";
import { liveTexts } from "../texts";
import { EndingParts } from "./ending-parts";

const texts = liveTexts.outcomes;

type OutcomeListProps = {
  readonly outcomes: readonly Outcome[];
  readonly faults: readonly RuleFault[];
  readonly onChange: Change<readonly Outcome[]>;
};

/** What happens in the end: the first way whose conditions hold. */
export function OutcomeList({ outcomes, faults, onChange }: OutcomeListProps) {
  const addWay = (): void => {
    const last = outcomes.at(-1);
    const way: Outcome = { when: [], then: { kind: "stay", data: {} } };
    // The way without conditions stays the last one, which is taken when no other fits.
    const at = last && last.when.length === 0 ? outcomes.length - 1 : outcomes.length;
    onChange(outcomes.toSpliced(at, 0, way));
  };
  return (
    <div className="flex flex-col gap-3">
      <ol className="flex flex-col gap-3" aria-label={texts.kind}>
        {outcomes.map((outcome, index) => (
          <OutcomeItem
            // Ways have no identity; they are edited in place and moved by position.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above.
            key={index}
            outcome={outcome}
            index={index}
            count={outcomes.length}
            faults={faults.filter((fault) => fault.outcome === index)}
            onChange={(next, burst) => onChange(outcomes.with(index, next), burst && `way ${index} ${burst}`)}
            onRemove={() => onChange(outcomes.toSpliced(index, 1))}
            onMove={(to) => onChange(outcomes.toSpliced(index, 1).toSpliced(to, 0, outcome))}
          />
        ))}
      </ol>
      <Button size="panel" variant="ghost" icon={Plus} className={addStyle} onClick={addWay}>
        {texts.addWay}
      </Button>
    </div>
  );
}

type OutcomeItemProps = {
  readonly outcome: Outcome;
  readonly index: number;
  readonly count: number;
  readonly faults: readonly RuleFault[];
  readonly onChange: Change<Outcome>;
  readonly onRemove: () => void;
  readonly onMove: (to: number) => void;
};

function OutcomeItem({ outcome, index, count, faults, onChange, onRemove, onMove }: OutcomeItemProps) {
  const { when, then } = outcome;
  const number = index + 1;
  const isLast = number === count;
  const isPlain = isLast && when.length === 0;
  return (
    <li className="group flex gap-3">
      <fieldset aria-label={texts.way(number)} className="flex min-w-0 flex-1 flex-col gap-1.5">
        {isPlain ? (
          <span className="font-medium">{count === 1 ? texts.then : texts.otherwise}</span>
        ) : (
          <ConditionList
            begin={texts.if}
            conditions={when}
            onChange={(next, burst) => onChange({ when: next, then }, burst)}
          />
        )}
        <EndingParts ending={then} onChange={(next, burst) => onChange({ when, then: next }, burst)} />
        <Faults faults={faults} />
      </fieldset>
      {count > 1 && <ItemButtons {...{ index, count, onMove, onRemove }} words={texts} />}
    </li>
  );
}
