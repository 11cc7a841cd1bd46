"use client";

import { Autocomplete as Base } from "@base-ui/react/autocomplete";
import { classNames } from "./class-names";
import { controlHeight } from "./control-size";
import { Field, type FieldProps } from "./field";
import { boxStyle } from "./field-style";
import { itemStyle, listStyle, popupStyle } from "./popup-style";

export type AutocompleteProps = FieldProps & {
  readonly value: string;
  readonly onValueChange: (value: string) => void;
  readonly suggestions: readonly string[];
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly isMono?: boolean | undefined;
  readonly onBlur?: (() => void) | undefined;
};

/** Free text with suggestions. */
export function Autocomplete({
  label,
  hidesLabel,
  labelEnd,
  help,
  error,
  count,
  size = "page",
  className,
  value,
  onValueChange,
  suggestions,
  placeholder,
  disabled,
  isMono,
  onBlur,
}: AutocompleteProps) {
  return (
    <Field {...{ label, hidesLabel, labelEnd, help, error, count, size, className }}>
      {(control) => (
        <Base.Root
          items={suggestions}
          value={value}
          onValueChange={(next) => onValueChange(next)}
          disabled={disabled}
        >
          <Base.Input
            {...control}
            placeholder={placeholder}
            onBlur={onBlur}
            className={classNames(boxStyle(size), controlHeight[size], "px-2.5", isMono && "font-mono")}
          />
          <Base.Portal>
            <Base.Positioner sideOffset={4} className="z-50 data-empty:hidden">
              <Base.Popup className={classNames(popupStyle, "w-(--anchor-width) min-w-48 data-empty:hidden")}>
                <Base.List className={listStyle}>
                  {(suggestion: string) => (
                    <Base.Item key={suggestion} value={suggestion} className={itemStyle}>
                      <span className="truncate">{suggestion}</span>
                    </Base.Item>
                  )}
                </Base.List>
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  );
}
