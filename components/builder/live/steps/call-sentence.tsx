"use client";

import type { CallStep } from "@/lib/flow/rules/rules";
import { NamedValues } from "../outcomes/named-values";
import { Sentence } from "../parts/sentence";
import { SourcePick } from "../parts/source-pick";
import { liveTexts } from "../texts";
import type { StepProps } from "./step-props";

const texts = liveTexts.call;

/** "Call Our shop with number = …" */
export function CallSentence({ step, onChange }: StepProps<CallStep>) {
  return (
    <>
      <Sentence>
        <span>{texts.begin}</span>
        <SourcePick
          value={step.source}
          kinds={["url"]}
          onChange={(source) => onChange({ ...step, source })}
        />
        <span>{texts.with}</span>
      </Sentence>
      <NamedValues
        values={step.values}
        addLabel={texts.addValue}
        onChange={(values, burst) => onChange({ ...step, values }, burst)}
      />
    </>
  );
}
