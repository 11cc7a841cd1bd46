"use client";

import { NumberField as Base } from "@base-ui/react/number-field";
import { Minus, Plus } from "lucide-react";
import { classNames } from "./class-names";
import { controlHeight } from "./control-size";
import { Field, type FieldProps } from "./field";
import { boxStyle } from "./field-style";
import { texts } from "./texts";

export type NumberFieldProps = Omit<FieldProps, "count"> & {
  readonly value: number | null;
  readonly onValueChange: (value: number | null) => void;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly onBlur?: (() => void) | undefined;
};

/** A number with steps by button, arrow keys and Page keys. Empty is null. */
export function NumberField({
  label,
  hidesLabel,
  labelEnd,
  help,
  error,
  size = "page",
  className,
  value,
  onValueChange,
  min,
  max,
  step,
  placeholder,
  disabled,
  onBlur,
}: NumberFieldProps) {
  return (
    <Field {...{ label, hidesLabel, labelEnd, help, error, size, className }}>
      {({ id, ...described }) => (
        <Base.Root {...{ id, value, min, max, step, disabled }} onValueChange={(next) => onValueChange(next)}>
          <Base.Group
            className={classNames(boxStyle(size, "within"), controlHeight[size], "flex items-stretch")}
          >
            <Base.Input
              {...described}
              placeholder={placeholder}
              onBlur={onBlur}
              className="w-full min-w-0 rounded-control bg-transparent px-2.5 outline-none placeholder:text-secondary"
            />
            <Base.Decrement aria-label={texts.decrease} className={stepStyle}>
              <Minus aria-hidden="true" className="size-3.5" />
            </Base.Decrement>
            <Base.Increment
              aria-label={texts.increase}
              className={classNames(stepStyle, "rounded-r-control")}
            >
              <Plus aria-hidden="true" className="size-3.5" />
            </Base.Increment>
          </Base.Group>
        </Base.Root>
      )}
    </Field>
  );
}

const stepStyle =
  "flex w-7 shrink-0 items-center justify-center text-secondary hover:bg-hover hover:text-ink data-disabled:opacity-50";
