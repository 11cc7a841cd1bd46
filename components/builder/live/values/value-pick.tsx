"use client";

import { ChevronDown, LetterText, ListTree } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { Option } from "@/components/ui/option";
import { Popover } from "@/components/ui/popover";
import { TextField } from "@/components/ui/text-field";
import type { Value } from "@/lib/flow/rules/rules";
import { addStyle } from "../parts/add-style";
import { openPillStyle, pillStyle } from "../parts/pill-style";
import { type Change, useOffers, useRuleScope, useTold } from "../rule-scope";
import { liveTexts } from "../texts";
import { OfferList } from "./offer-list";
import type { Offer } from "./offers";
import { ShownAs } from "./shown-as";
import { TextValue } from "./text-value";
import { valueInWords } from "./value-words";

const texts = liveTexts.values;

type ValuePickProps = {
  readonly label: string;
  readonly value: Value;
  readonly onChange: Change<Value>;
  /** What a fixed value may be: the options of the choice it is compared with. */
  readonly choices?: readonly Option[];
  readonly choicesOf?: string;
  /** What stands in the pill where it is not just the value in words. */
  readonly words?: string;
  /** What stands in the pill while nothing is chosen. */
  readonly emptyWords?: string;
};

/** A value in the middle of a sentence, chosen from what is known at that place or typed. */
export function ValuePick({
  label,
  value,
  onChange,
  choices = [],
  choicesOf = "",
  words,
  emptyWords = liveTexts.picks.choose,
}: ValuePickProps) {
  const told = useTold();
  const [isOpen, setOpen] = useState(false);
  // How rows become options is pointed at where the list is.
  if (value.kind === "options") return <span className={fixedPill}>{valueInWords(value, told)}</span>;
  const isChosen = value.kind !== "fixed" || (value.value !== null && value.value !== "");
  const said = isChosen ? (words ?? valueInWords(value, told)) : emptyWords;
  return (
    <Popover
      title={texts.title}
      hidesTitle
      open={isOpen}
      onOpenChange={setOpen}
      className="w-80"
      trigger={
        <button
          type="button"
          aria-label={`${label}: ${said}`}
          className={classNames(
            pillStyle,
            !isChosen && openPillStyle,
            value.kind !== "fixed" && "border-transparent bg-accent-soft text-accent hover:border-accent",
          )}
        >
          <span className="truncate">{said}</span>
          <ChevronDown aria-hidden="true" className="size-3.5 shrink-0 opacity-70" />
        </button>
      }
    >
      {value.kind === "text" ? (
        <>
          <TextValue label={label} value={value} onChange={onChange} hidesLabel={false} />
          <Button
            size="panel"
            variant="ghost"
            icon={ListTree}
            className={addStyle}
            onClick={() => onChange({ kind: "fixed", value: "" })}
          >
            {texts.oneValue}
          </Button>
        </>
      ) : (
        <Choosing {...{ value, choices, choicesOf, onChange }} onDone={() => setOpen(false)} />
      )}
    </Popover>
  );
}

const fixedPill = "rounded-control bg-hover px-2 py-1";

type ChoosingProps = Required<Pick<ValuePickProps, "value" | "choices" | "choicesOf" | "onChange">> & {
  readonly onDone: () => void;
};

function Choosing({ value, choices, choicesOf, onChange, onDone }: ChoosingProps) {
  const offers = useOffers();
  const { take } = useRuleScope();
  const burst = useId();
  const options = choices.map(
    (choice): Offer => ({
      key: `choice ${choice.value}`,
      label: choice.label,
      group: texts.choices(choicesOf),
      icon: "always",
      value: { kind: "fixed", value: choice.value },
    }),
  );
  const isDrawn = value.kind !== "fixed";
  return (
    <>
      <TextField
        size="panel"
        label={texts.typed}
        value={isDrawn ? "" : textOf(value.value)}
        onValueChange={(typed) => onChange({ kind: "fixed", value: typedValue(typed) }, burst)}
        onKeyDown={(event) => event.key === "Enter" && onDone()}
      />
      <OfferList
        offers={[...options, ...offers]}
        onPick={(offer) => {
          take(offer, onChange);
          onDone();
        }}
      />
      {isDrawn && <ShownAs value={value} onChange={onChange} />}
      <Button
        size="panel"
        variant="ghost"
        icon={LetterText}
        className={addStyle}
        onClick={() =>
          onChange({
            kind: "text",
            parts: isDrawn ? [value] : [{ kind: "fixed", value: textOf(value.value) }],
          })
        }
      >
        {texts.text}
      </Button>
    </>
  );
}

/** What looks like a number is one; "007" and long numbers of orders are texts. */
function typedValue(typed: string): string | number {
  return /^(0|-?[1-9]\d{0,14})([.]\d{1,6})?$/.test(typed) ? Number(typed) : typed;
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
