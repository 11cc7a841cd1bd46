"use client";

import type { ReserveStep } from "@/lib/flow/rules/rules";
import { ColumnPick } from "../parts/column-pick";
import { Sentence } from "../parts/sentence";
import { SmallNumber } from "../parts/small-number";
import { SourcePick } from "../parts/source-pick";
import { liveTexts } from "../texts";
import { ValuePick } from "../values/value-pick";
import { MessageParts, withPlace } from "./message-parts";
import type { StepProps } from "./step-props";

const texts = liveTexts.reserve;

/** "Reserve 1 places of the row of step 1 in Courses … for 10 minutes. When there are not enough, say …" */
export function ReserveSentence({ step, onChange }: StepProps<ReserveStep>) {
  return (
    <>
      <Sentence>
        <span>{texts.begin}</span>
        <ValuePick
          label={liveTexts.picks.amount}
          value={step.quantity}
          onChange={(quantity, burst) => onChange({ ...step, quantity }, burst)}
        />
        <span>{texts.placesOf}</span>
        <ValuePick
          label={liveTexts.picks.value}
          value={step.row}
          onChange={(row, burst) => onChange({ ...step, row }, burst)}
        />
        <span>{texts.in}</span>
        <SourcePick
          value={step.source}
          kinds={["table"]}
          onChange={(source) => onChange({ ...step, source, column: "" })}
        />
        <span>{texts.counted}</span>
        <ColumnPick
          source={step.source}
          value={step.column}
          types={["number"]}
          onChange={(column) => onChange({ ...step, column })}
        />
        <span>{texts.for}</span>
        <SmallNumber
          label={texts.minutes}
          value={step.minutes}
          min={1}
          max={1440}
          onValueChange={(minutes) => onChange({ ...step, minutes }, "minutes")}
        />
        <span>{texts.minutes}</span>
      </Sentence>
      <p className="text-caption text-secondary">{texts.help}</p>
      <MessageParts
        begin={texts.full}
        message={step.full}
        at={step.at}
        onMessage={(full, burst) => onChange({ ...step, full }, burst)}
        onAt={(at) => onChange(withPlace(step, at))}
      />
    </>
  );
}
