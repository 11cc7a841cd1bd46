"use client";

import type { CheckStep } from "@/lib/flow/rules/rules";
import { ConditionList } from "../conditions/condition-list";
import { liveTexts } from "../texts";
import { MessageParts, withPlace } from "./message-parts";
import type { StepProps } from "./step-props";

const texts = liveTexts.check;

/** "Refuse when … and say … at …" */
export function CheckSentence({ step, onChange }: StepProps<CheckStep>) {
  return (
    <>
      <ConditionList
        begin={texts.begin}
        conditions={step.refuseWhen}
        onChange={(refuseWhen, burst) => onChange({ ...step, refuseWhen }, burst)}
      />
      <MessageParts
        begin={texts.say}
        message={step.message}
        at={step.at}
        onMessage={(message, burst) => onChange({ ...step, message }, burst)}
        onAt={(at) => onChange(withPlace(step, at))}
      />
    </>
  );
}
