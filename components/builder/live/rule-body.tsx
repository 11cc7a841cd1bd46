"use client";

import { changeOpening, changeTap } from "@/lib/flow/edit/live/change-rule";
import { openingOf, screenRulesOf } from "@/lib/flow/edit/live/rules-edits";
import type { RuleAt } from "@/lib/flow/rules/rule-at";
import type { Opening, Tap } from "@/lib/flow/rules/rules";
import type { RuleFault } from "@/lib/flow/validate/live/rule-fault";
import { useDocument } from "../store/store-context";
import { FieldValues } from "./outcomes/ending-parts";
import { OutcomeList } from "./outcomes/outcome-list";
import { Faults } from "./parts/faults";
import { AfterSteps, type Change, useRuleScope } from "./rule-scope";
import { StepList } from "./steps/step-list";
import { liveTexts } from "./texts";
import { TryRule } from "./trying/try-rule";

type RuleBodyProps = { readonly at: RuleAt; readonly faults: readonly RuleFault[] };

/** The steps of a rule, what happens in the end, and a place to try it. */
export function RuleBody({ at, faults }: RuleBodyProps) {
  const general = faults.filter(({ step, outcome }) => step === undefined && outcome === undefined);
  return (
    <div className="@container border-t border-line">
      <div className="grid @4xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-5 p-4">
          <Faults faults={general} />
          {at.when === "tap" ? (
            <TapParts at={at} faults={faults} />
          ) : (
            <OpeningParts at={at} faults={faults} />
          )}
        </div>
        <TryRule at={at} />
      </div>
    </div>
  );
}

type PartsProps<At extends RuleAt> = { readonly at: At; readonly faults: readonly RuleFault[] };

function TapParts({ at, faults }: PartsProps<Extract<RuleAt, { when: "tap" }>>) {
  const document = useDocument();
  const { run } = useRuleScope();
  const tap = screenRulesOf(document, at.screen).taps?.find(({ trigger }) => trigger === at.trigger);
  if (!tap) return null;
  const write: Change<Partial<Tap>> = (part, burst) =>
    run((flow) => changeTap(flow, at, (each) => ({ ...each, ...part })), burst);
  return (
    <>
      <StepList steps={tap.steps} faults={faults} onChange={(steps, burst) => write({ steps }, burst)} />
      <hr className="border-line" />
      <AfterSteps done={tap.steps.length}>
        <OutcomeList
          outcomes={tap.outcomes}
          faults={faults}
          onChange={(outcomes, burst) => write({ outcomes }, burst)}
        />
      </AfterSteps>
    </>
  );
}

function OpeningParts({ at, faults }: PartsProps<Extract<RuleAt, { when: "opens" }>>) {
  const document = useDocument();
  const { run } = useRuleScope();
  const { steps, data } = openingOf(document, at.screen);
  const write: Change<Partial<Opening>> = (part, burst) =>
    run((flow) => changeOpening(flow, at.screen, (each) => ({ ...each, ...part })), burst);
  return (
    <>
      <StepList steps={steps} faults={faults} onChange={(next, burst) => write({ steps: next }, burst)} />
      <hr className="border-line" />
      <AfterSteps done={steps.length}>
        <div className="flex flex-col gap-1.5">
          <span className="font-medium">{liveTexts.fills.begin}</span>
          <FieldValues
            screen={at.screen}
            values={data}
            addLabel={liveTexts.fills.add}
            onChange={(next, burst) => write({ data: next }, burst)}
          />
        </div>
      </AfterSteps>
    </>
  );
}
