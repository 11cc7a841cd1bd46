"use client";

import { Braces } from "lucide-react";
import { useId, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import type { ScreenKey } from "@/lib/flow/model/document";
import type { Variable } from "@/lib/flow/model/variables-at";
import { screenWithId } from "@/lib/flow/model/walk";
import type { Value } from "@/lib/flow/rules/rules";
import { ReferenceText } from "../../inspector/references/reference-text";
import { type Change, useOffers, useRuleScope, useTold } from "../rule-scope";
import { liveTexts } from "../texts";
import { OfferList } from "./offer-list";
import { mixedFromValue, pieceOf, piecesOf, valueFromMixed } from "./text-code";
import { type Told, valueInWords } from "./value-words";

const texts = liveTexts.values;

type TextValueProps = {
  readonly label: string;
  readonly value: Value;
  readonly onChange: Change<Value>;
  readonly hidesLabel?: boolean;
};

/** A text of a rule, with values in it drawn as chips. */
export function TextValue({ label, value, onChange, hidesLabel = true }: TextValueProps) {
  const told = useTold();
  const offers = useOffers();
  const { take, run } = useRuleScope();
  const burst = useId();
  const [isOpen, setOpen] = useState(false);
  const [insertion, setInsertion] = useState<{ readonly text: string; readonly count: number } | null>(null);
  const variables = useMemo(() => chipsIn(value, told), [value, told]);
  const insert = (picked: Value): void => {
    setOpen(false);
    // What has to be sent along is by now; the editor then reports the text, in the same step.
    run((flow) => flow, burst);
    setInsertion((last) => ({ text: pieceOf(picked), count: (last?.count ?? 0) + 1 }));
  };
  return (
    <div className="flex w-full min-w-0 items-start gap-1">
      <div className="min-w-0 flex-1">
        <ReferenceText
          label={label}
          hidesLabel={hidesLabel}
          value={mixedFromValue(value)}
          onValueChange={(mixed) => onChange(valueFromMixed(mixed), burst)}
          variables={variables}
          isMultiline
          insertion={insertion}
        />
      </div>
      <Popover
        title={texts.insert}
        open={isOpen}
        onOpenChange={setOpen}
        align="end"
        trigger={
          <Button size="panel" variant="ghost" icon={Braces} aria-label={`${texts.insert}: ${label}`}>
            {texts.insertShort}
          </Button>
        }
      >
        <OfferList offers={offers} onPick={(offer) => take(offer, insert)} />
      </Popover>
    </div>
  );
}

/** The values of a text as what the editor draws chips of. */
function chipsIn(value: Value, told: Told): readonly Variable[] {
  const screen = screenWithId(told.document, told.at.screen);
  // A rule of a screen that is gone is drawn all the same.
  const key = screen?.key ?? ("" as ScreenKey);
  return piecesOf(value).map(({ text, value: inner }) => ({
    reference: { scope: "data", screen: null, path: [text.slice("${data.".length, -1)] },
    text,
    kind: "data",
    type: "string",
    label: valueInWords(inner, told),
    screen: key,
    screenTitle: "",
    isHere: true,
    visited: "always",
  }));
}
