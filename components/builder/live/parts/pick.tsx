"use client";

import { Select as Base } from "@base-ui/react/select";
import { Check, ChevronDown } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import { grouped, type Option } from "@/components/ui/option";
import { OptionText } from "@/components/ui/option-text";
import { itemStyle, listStyle, popupStyle } from "@/components/ui/popup-style";
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
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
          <Base.Popup className={classNames(popupStyle, "max-w-80 min-w-(--anchor-width)")}>
            <Base.List className={listStyle}>
              {grouped(options).map(({ group, items }) => (
                <Base.Group key={items[0]?.value}>
                  {group !== undefined && (
                    <Base.GroupLabel className="px-2 pt-2 pb-1 text-caption text-secondary">
                      {group}
                    </Base.GroupLabel>
                  )}
                  {items.map((option) => (
                    <Base.Item
                      key={option.value}
                      value={option.value}
                      label={option.label}
                      disabled={option.disabled}
                      className={itemStyle}
                    >
                      <Base.ItemText className="flex min-w-0 flex-1 items-center gap-2">
                        <OptionText option={option} />
                      </Base.ItemText>
                      <Base.ItemIndicator className="text-accent">
                        <Check aria-hidden="true" className="size-4" />
                      </Base.ItemIndicator>
                    </Base.Item>
                  ))}
                </Base.Group>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
