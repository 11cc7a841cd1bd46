"use client";

import type { Step } from "@/lib/flow/rules/rules";
import { CallSentence } from "./call-sentence";
import { CheckSentence } from "./check-sentence";
import { ComputeSentence } from "./compute-sentence";
import { FindSentence } from "./find-sentence";
import { ReserveSentence } from "./reserve-sentence";
import { SaveSentence } from "./save-sentence";
import { SlotsSentence } from "./slots-sentence";
import type { StepProps } from "./step-props";

/** A step as a sentence whose parts can be changed in place. */
export function StepSentence({ step, onChange }: StepProps<Step>) {
  switch (step.do) {
    case "find":
      return <FindSentence step={step} onChange={onChange} />;
    case "slots":
      return <SlotsSentence step={step} onChange={onChange} />;
    case "compute":
      return <ComputeSentence step={step} onChange={onChange} />;
    case "check":
      return <CheckSentence step={step} onChange={onChange} />;
    case "save":
      return <SaveSentence step={step} onChange={onChange} />;
    case "reserve":
      return <ReserveSentence step={step} onChange={onChange} />;
    case "call":
      return <CallSentence step={step} onChange={onChange} />;
  }
}
