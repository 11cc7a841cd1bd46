"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { parseExpression } from "@/lib/flow/expression/parse-expression";
import { inspectorTexts } from "../texts";

const texts = inspectorTexts.text;

type FormulaControlProps = {
  readonly spec: { readonly label: string };
  /** The expression with its backticks. */
  readonly value: string;
  readonly onChange: (value: string | undefined) => void;
};

/** An expression that computes, in WhatsApp's own notation, with what is wrong said below. */
export function FormulaControl({ spec, value, onChange }: FormulaControlProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? value.replace(/^`|`$/g, "");
  const parsed = parseExpression(`\`${shown}\``);
  return (
    <div className="flex flex-col items-start gap-1">
      <TextArea
        className="w-full"
        size="panel"
        isMono
        rows={2}
        label={`${spec.label} (${texts.formula.toLowerCase()})`}
        help={texts.formulaHelp}
        error={parsed.ok ? undefined : parsed.failure.message}
        value={shown}
        onValueChange={(next) => {
          setDraft(next);
          onChange(`\`${next}\``);
        }}
        onBlur={() => setDraft(null)}
      />
      <Button size="panel" variant="ghost" onClick={() => onChange("")}>
        {texts.plain}
      </Button>
    </div>
  );
}
