"use client";

import type { Step } from "@/lib/flow/rules/rules";
import type { RuleFault } from "@/lib/flow/validate/live/rule-fault";
import { useBuilderStore } from "../../store/store-context";
import { Faults } from "../parts/faults";
import { ItemButtons } from "../parts/item-buttons";
import { AfterSteps, type Change } from "../rule-scope";
import { liveTexts } from "../texts";
import { AddStep } from "./add-step";
import { StepSentence } from "./step-sentence";

const texts = liveTexts.step;

type StepListProps = {
  readonly steps: readonly Step[];
  readonly faults: readonly RuleFault[];
  readonly onChange: Change<readonly Step[]>;
};

/** The steps of a rule in order, as numbered sentences. */
export function StepList({ steps, faults, onChange }: StepListProps) {
  return (
    <div className="flex flex-col gap-3">
      {steps.length > 0 && (
        <ol className="flex flex-col gap-3" aria-label={liveTexts.rule.steps}>
          {steps.map((step, index) => (
            <AfterSteps key={step.id} done={index}>
              <StepItem
                step={step}
                index={index}
                count={steps.length}
                faults={faults.filter((fault) => fault.step === step.id)}
                onChange={(next, burst) =>
                  onChange(next ? steps.with(index, next) : steps.toSpliced(index, 1), burst)
                }
                onMove={(to) => onChange(steps.toSpliced(index, 1).toSpliced(to, 0, step))}
              />
            </AfterSteps>
          ))}
        </ol>
      )}
      <AfterSteps done={steps.length}>
        <AddStep onAdd={(step) => onChange([...steps, step])} />
      </AfterSteps>
    </div>
  );
}

type StepItemProps = {
  readonly step: Step;
  readonly index: number;
  readonly count: number;
  readonly faults: readonly RuleFault[];
  /** Null takes the step away. */
  readonly onChange: Change<Step | null>;
  readonly onMove: (to: number) => void;
};

function StepItem({ step, index, count, faults, onChange, onMove }: StepItemProps) {
  const store = useBuilderStore();
  const number = index + 1;
  const move = (to: number): void => {
    onMove(to);
    store.getState().announce(texts.moved(to + 1));
  };
  return (
    <li className="group flex gap-3">
      <span
        aria-hidden="true"
        className="mt-1 flex size-5 shrink-0 items-center justify-center rounded-full bg-hover text-caption font-semibold tabular-nums"
      >
        {number}
      </span>
      <fieldset aria-label={texts.name(number)} className="flex min-w-0 flex-1 flex-col gap-1.5">
        <StepSentence
          step={step}
          onChange={(next, burst) => onChange(next, burst && `${step.id} ${burst}`)}
        />
        <Faults faults={faults} />
      </fieldset>
      <ItemButtons {...{ index, count }} words={texts} onMove={move} onRemove={() => onChange(null)} />
    </li>
  );
}
