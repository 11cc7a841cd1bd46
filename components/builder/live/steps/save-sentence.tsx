"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { SaveStep } from "@/lib/flow/rules/rules";
import { FilterList } from "../conditions/filter-list";
import { newFilter } from "../conditions/new-filter";
import { NamedValues } from "../outcomes/named-values";
import { addStyle } from "../parts/add-style";
import { useColumns } from "../parts/column-pick";
import { Sentence } from "../parts/sentence";
import { SourcePick } from "../parts/source-pick";
import { liveTexts } from "../texts";
import { MessageParts, withPlace } from "./message-parts";
import type { StepProps } from "./step-props";

const texts = liveTexts.save;

/** "Save a row in Bookings with Name = …" */
export function SaveSentence({ step, onChange }: StepProps<SaveStep>) {
  const columns = useColumns(step.source);
  const [first] = columns;
  const { unlessTaken } = step;
  return (
    <>
      <Sentence>
        <span>{texts.begin}</span>
        <SourcePick
          value={step.source}
          kinds={["table"]}
          onChange={(source) => onChange({ do: "save", id: step.id, source, match: [], values: {} })}
        />
        {step.source !== "" && <span>{texts.with}</span>}
      </Sentence>
      <NamedValues
        values={step.values}
        names={columns.map(({ id, name }) => ({ name: id, label: name }))}
        addLabel={texts.addCell}
        onChange={(values, burst) => onChange({ ...step, values }, burst)}
      />
      <FilterList
        source={step.source}
        filters={step.match}
        begin={texts.change}
        onChange={(match, burst) => onChange({ ...step, match }, burst)}
      />
      {step.match.length > 0 && <p className="text-caption text-secondary">{texts.orNew}</p>}
      {step.match.length === 0 && first && (
        <Button
          size="panel"
          variant="ghost"
          icon={Plus}
          className={addStyle}
          onClick={() => onChange({ ...step, match: [newFilter(first.id)] })}
        >
          {texts.addMatch}
        </Button>
      )}
      {unlessTaken && (
        <>
          <MessageParts
            begin={texts.taken}
            message={unlessTaken.full}
            at={unlessTaken.at}
            onMessage={(full, burst) => onChange({ ...step, unlessTaken: { ...unlessTaken, full } }, burst)}
            onAt={(at) => onChange({ ...step, unlessTaken: withPlace(unlessTaken, at) })}
          />
          <p className="text-caption text-secondary">{texts.takenHelp}</p>
        </>
      )}
    </>
  );
}
