"use client";

import { Radio } from "@base-ui/react/radio";
import { RadioGroup as Base } from "@base-ui/react/radio-group";
import { useId } from "react";
import { classNames } from "./class-names";
import { type ControlSize, controlText } from "./control-size";
import type { Option } from "./option";

type RadioGroupProps<Value extends string> = {
  readonly label: string;
  readonly hidesLabel?: boolean | undefined;
  readonly value: Value | null;
  readonly onValueChange: (value: Value) => void;
  readonly options: readonly Option<Value>[];
  readonly size?: ControlSize | undefined;
  readonly className?: string | undefined;
};

/** One of a few, each with room for a second line. */
export function RadioGroup<Value extends string>({
  label,
  hidesLabel = false,
  value,
  onValueChange,
  options,
  size = "page",
  className,
}: RadioGroupProps<Value>) {
  const id = useId();
  return (
    <Base<Value | null>
      aria-labelledby={id}
      value={value}
      onValueChange={(next) => next !== null && onValueChange(next)}
      className={classNames("flex flex-col gap-1", controlText[size], className)}
    >
      <span id={id} className={hidesLabel ? "sr-only" : "font-medium text-ink"}>
        {label}
      </span>
      {options.map((option) => (
        <RadioOption key={option.value} option={option} />
      ))}
    </Base>
  );
}

function RadioOption({ option: { value, label, help, disabled } }: { readonly option: Option }) {
  const id = useId();
  return (
    <div className="flex min-h-6 items-start gap-2">
      <Radio.Root
        id={id}
        value={value}
        disabled={disabled}
        aria-describedby={help ? `${id}help` : undefined}
        className="relative my-1 flex size-4 shrink-0 items-center justify-center rounded-full border border-line-strong bg-panel before:absolute before:-inset-1 hover:border-secondary data-checked:border-accent data-checked:bg-accent data-disabled:opacity-50"
      >
        <Radio.Indicator className="size-1.5 rounded-full bg-on-accent" />
      </Radio.Root>
      <div className="min-w-0">
        <label htmlFor={id} className="block py-0.5">
          {label}
        </label>
        {help && (
          <p id={`${id}help`} className="text-caption text-secondary">
            {help}
          </p>
        )}
      </div>
    </div>
  );
}
