"use client";

import { useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { pillStyle } from "./pill-style";

type SmallNumberProps = {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onValueChange: (value: number) => void;
};

/** A whole number in the middle of a sentence. What is no number within its bounds is not taken. */
export function SmallNumber({ label, value, min, max, onValueChange }: SmallNumberProps) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <input
      type="number"
      aria-label={label}
      min={min}
      max={max}
      step={1}
      value={draft ?? String(value)}
      onChange={(event) => {
        const text = event.target.value;
        const number = Number(text);
        const isFit = text !== "" && Number.isInteger(number) && number >= min && number <= max;
        setDraft(isFit ? null : text);
        if (isFit) onValueChange(number);
      }}
      onBlur={() => setDraft(null)}
      className={classNames(pillStyle, "w-18 tabular-nums")}
    />
  );
}
