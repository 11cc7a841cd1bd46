"use client";

import { Plus, X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import type { Condition, Value } from "@/lib/flow/rules/rules";
import { addStyle } from "../parts/add-style";
import { Pick } from "../parts/pick";
import { Sentence } from "../parts/sentence";
import { type Change, useOffers, useRuleScope, useTold } from "../rule-scope";
import { liveTexts } from "../texts";
import { OfferList } from "../values/offer-list";
import { choicesFor } from "../values/static-options";
import { ValuePick } from "../values/value-pick";
import { comparedInWords } from "../values/value-words";
import { comparisonsFor, isAlone } from "./comparisons";

const texts = liveTexts.picks;

type ConditionListProps = {
  readonly conditions: readonly Condition[];
  readonly onChange: Change<readonly Condition[]>;
  /** The word before the first one. */
  readonly begin: string;
};

/** Conditions that all have to hold: what, compared how, with what. */
export function ConditionList({ conditions, onChange, begin }: ConditionListProps) {
  return (
    <>
      {conditions.map((condition, index) => (
        <ConditionParts
          // Conditions have no identity; they are edited in place and removed by position.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above.
          key={index}
          condition={condition}
          begin={index === 0 ? begin : liveTexts.find.and}
          onChange={(next, burst) => onChange(conditions.with(index, next), burst && `${index} ${burst}`)}
          onRemove={() => onChange(conditions.toSpliced(index, 1))}
        />
      ))}
      <Sentence>
        {conditions.length === 0 && <span>{begin}</span>}
        <AddCondition
          label={conditions.length === 0 ? texts.firstCondition : texts.addCondition}
          onAdd={(left) =>
            onChange([
              ...conditions,
              { left, is: comparisonsFor(left)[0]?.value ?? "is", right: { kind: "fixed", value: "" } },
            ])
          }
        />
      </Sentence>
    </>
  );
}

type ConditionPartsProps = {
  readonly condition: Condition;
  readonly begin: string;
  readonly onChange: Change<Condition>;
  readonly onRemove: () => void;
};

function ConditionParts({ condition, begin, onChange, onRemove }: ConditionPartsProps) {
  const told = useTold();
  const { left, is, right = { kind: "fixed", value: "" } } = condition;
  return (
    <Sentence>
      <span>{begin}</span>
      <ValuePick
        label={texts.left}
        value={left}
        onChange={(next, burst) => onChange({ ...condition, left: next }, burst)}
      />
      <Pick
        label={texts.operator}
        value={is}
        options={comparisonsFor(left)}
        onValueChange={(next) => onChange({ ...condition, is: next })}
      />
      {!isAlone(is) && (
        <ValuePick
          label={texts.right}
          value={right}
          words={comparedInWords(right, left, told)}
          {...choicesFor(left, told)}
          onChange={(next, burst) => onChange({ ...condition, right: next }, burst)}
        />
      )}
      <IconButton icon={X} label={texts.removeCondition} onClick={onRemove} className="-ml-1" />
    </Sentence>
  );
}

type AddConditionProps = { readonly label: string; readonly onAdd: (left: Value) => void };

/** Asks what is compared before anything else: the rest depends on it. */
function AddCondition({ label, onAdd }: AddConditionProps) {
  const offers = useOffers();
  const { take } = useRuleScope();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      title={texts.left}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="panel" variant="ghost" icon={Plus} className={addStyle}>
          {label}
        </Button>
      }
    >
      <OfferList
        offers={offers}
        onPick={(offer) => {
          setOpen(false);
          take(offer, onAdd);
        }}
      />
    </Popover>
  );
}
