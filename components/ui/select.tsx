"use client";

import { Select as Base } from "@base-ui/react/select";
import { ChevronDown } from "lucide-react";
import { classNames } from "./class-names";
import { controlHeight } from "./control-size";
import { Field, type FieldProps } from "./field";
import { boxStyle } from "./field-style";
import type { Option } from "./option";
import { SelectPopup } from "./select-popup";
import { texts } from "./texts";

export type SelectProps<Value extends string> = Omit<FieldProps, "count"> & {
  /** Null shows the placeholder. */
  readonly value: Value | null;
  readonly onValueChange: (value: Value) => void;
  readonly options: readonly Option<Value>[];
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
};

/** One of a short list. For a long one take Combobox, which can be searched. */
export function Select<Value extends string>({
  label,
  hidesLabel,
  labelEnd,
  help,
  error,
  size = "page",
  className,
  value,
  onValueChange,
  options,
  placeholder = texts.choose,
  disabled,
}: SelectProps<Value>) {
  const chosen = options.find((option) => option.value === value);
  return (
    <Field {...{ label, hidesLabel, labelEnd, help, error, size, className }}>
      {(control) => (
        <Base.Root
          value={value}
          onValueChange={(next) => next !== null && onValueChange(next)}
          items={options}
          disabled={disabled}
          modal={false}
        >
          <Base.Trigger
            {...control}
            className={classNames(
              boxStyle(size),
              controlHeight[size],
              "flex items-center gap-2 pr-2 pl-2.5 text-left select-none",
            )}
          >
            {chosen?.icon && <chosen.icon aria-hidden="true" className="size-4 shrink-0 text-secondary" />}
            <Base.Value
              placeholder={placeholder}
              className="min-w-0 flex-1 truncate data-placeholder:text-secondary"
            />
            <Base.Icon className="shrink-0 text-secondary">
              <ChevronDown aria-hidden="true" className="size-4" />
            </Base.Icon>
          </Base.Trigger>
          <SelectPopup options={options} />
        </Base.Root>
      )}
    </Field>
  );
}
