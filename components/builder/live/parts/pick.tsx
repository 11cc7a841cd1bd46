"use client";

import { Select as Base } from "@base-ui/react/select";
import { ChevronDown } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import type { Option } from "@/components/ui/option";
import { SelectPopup } from "@/components/ui/select-popup";
import { liveTexts } from "../texts";
import { openPillStyle, pillStyle } from "./pill-style";

type PickProps<Value extends string> = {
  readonly label: string;
  /** Null or what is no option: nothing is chosen. */
  readonly value: Value | null;
  readonly options: readonly Option<Value>[];
  readonly onValueChange: (value: Value) => void;
  readonly placeholder?: string;
};

/** One of a list, in the middle of a sentence. */
export function Pick<Value extends string>({
  label,
  value,
  options,
  onValueChange,
  placeholder = liveTexts.picks.choose,
}: PickProps<Value>) {
  const chosen = options.find((option) => option.value === value);
  return (
    <Base.Root
      value={chosen ? value : null}
      onValueChange={(next) => next !== null && onValueChange(next)}
      items={options}
      modal={false}
    >
      <Base.Trigger
        aria-label={`${label}: ${chosen?.label ?? placeholder}`}
        className={classNames(pillStyle, !chosen && openPillStyle)}
      >
        <span className="truncate">{chosen?.label ?? placeholder}</span>
        <ChevronDown aria-hidden="true" className="size-3.5 shrink-0 text-secondary" />
      </Base.Trigger>
      <SelectPopup options={options} />
    </Base.Root>
  );
}
