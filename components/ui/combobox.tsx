"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { Check, ChevronDown, X } from "lucide-react";
import { classNames } from "./class-names";
import { controlHeight } from "./control-size";
import { Field, type FieldProps } from "./field";
import { boxStyle } from "./field-style";
import type { Option } from "./option";
import { OptionText } from "./option-text";
import { itemStyle, listStyle, popupStyle } from "./popup-style";
import { texts } from "./texts";

export type ComboboxProps<Value extends string> = Omit<FieldProps, "count"> & {
  readonly value: Value | null;
  /** Null when the choice was cleared. */
  readonly onValueChange: (value: Value | null) => void;
  readonly options: readonly Option<Value>[];
  readonly placeholder?: string | undefined;
  readonly emptyText?: string | undefined;
  /** Lets the person take the choice back. */
  readonly canClear?: boolean | undefined;
  readonly disabled?: boolean | undefined;
};

/** One of a long list, found by typing. */
export function Combobox<Value extends string>({
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
  emptyText = texts.nothingFound,
  canClear = false,
  disabled,
}: ComboboxProps<Value>) {
  return (
    <Field {...{ label, hidesLabel, labelEnd, help, error, size, className }}>
      {(control) => (
        <Base.Root
          items={options}
          value={options.find((option) => option.value === value) ?? null}
          onValueChange={(next: Option<Value> | null) => onValueChange(next?.value ?? null)}
          isItemEqualToValue={(a, b) => a?.value === b?.value}
          disabled={disabled}
          autoHighlight
        >
          <Base.InputGroup
            className={classNames(
              boxStyle(size, "within"),
              controlHeight[size],
              "flex items-center gap-0.5 pr-1",
            )}
          >
            <Base.Input
              {...control}
              placeholder={placeholder}
              className="h-full w-full min-w-0 rounded-control bg-transparent pl-2.5 outline-none placeholder:text-secondary"
            />
            {canClear && (
              <Base.Clear aria-label={texts.clear} className={endButtonStyle}>
                <X aria-hidden="true" className="size-3.5" />
              </Base.Clear>
            )}
            <Base.Trigger aria-label={texts.showOptions} className={endButtonStyle}>
              <ChevronDown aria-hidden="true" className="size-4" />
            </Base.Trigger>
          </Base.InputGroup>
          <Base.Portal>
            <Base.Positioner sideOffset={4} className="z-50">
              <Base.Popup className={classNames(popupStyle, "w-(--anchor-width) min-w-56")}>
                <Base.Empty>
                  <div className="px-3 py-3 text-panel text-secondary">{emptyText}</div>
                </Base.Empty>
                <Base.List className={classNames(listStyle, "data-empty:p-0")}>
                  {(option: Option<Value>) => (
                    <Base.Item
                      key={option.value}
                      value={option}
                      disabled={option.disabled}
                      className={itemStyle}
                    >
                      <OptionText option={option} />
                      <Base.ItemIndicator className="text-accent">
                        <Check aria-hidden="true" className="size-4" />
                      </Base.ItemIndicator>
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

const endButtonStyle =
  "flex size-6 shrink-0 items-center justify-center rounded-[4px] text-secondary hover:bg-hover hover:text-ink";
