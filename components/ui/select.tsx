"use client";

import { Select as Base } from "@base-ui/react/select";
import { Check, ChevronDown } from "lucide-react";
import { classNames } from "./class-names";
import { controlHeight } from "./control-size";
import { Field, type FieldProps } from "./field";
import { boxStyle } from "./field-style";
import { grouped, type Option } from "./option";
import { OptionText } from "./option-text";
import { itemStyle, listStyle, popupStyle } from "./popup-style";
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
          <Base.Portal>
            <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
              <Base.Popup className={classNames(popupStyle, "min-w-(--anchor-width) max-w-80")}>
                <Base.List className={listStyle}>
                  {grouped(options).map(({ group, items }) => (
                    <Base.Group key={items[0]?.value}>
                      {group !== undefined && (
                        <Base.GroupLabel className="px-2 pt-2 pb-1 text-caption text-secondary">
                          {group}
                        </Base.GroupLabel>
                      )}
                      {items.map((option) => (
                        <SelectItem key={option.value} option={option} />
                      ))}
                    </Base.Group>
                  ))}
                </Base.List>
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  );
}

function SelectItem({ option }: { readonly option: Option }) {
  return (
    <Base.Item value={option.value} label={option.label} disabled={option.disabled} className={itemStyle}>
      <Base.ItemText className="flex min-w-0 flex-1 items-center gap-2">
        <OptionText option={option} />
      </Base.ItemText>
      <Base.ItemIndicator className="text-accent">
        <Check aria-hidden="true" className="size-4" />
      </Base.ItemIndicator>
    </Base.Item>
  );
}
