"use client";

import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { type ControlSize, controlText } from "./control-size";
import { Tooltip } from "./tooltip";

export type Segment<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly icon?: LucideIcon | undefined;
  readonly shortcut?: string | undefined;
  /** Stands after the label and is read with it: how many things want attention. */
  readonly mark?: ReactNode;
};

type SegmentedControlProps<Value extends string> = {
  /** Names the group for screen readers. */
  readonly label: string;
  readonly value: Value;
  readonly onValueChange: (value: Value) => void;
  readonly segments: readonly Segment<Value>[];
  /** Shows icons alone; the labels become tooltips. Every segment then needs an icon. */
  readonly hidesLabels?: boolean | undefined;
  readonly size?: ControlSize | undefined;
  readonly className?: string | undefined;
};

/** One of two to five, all in sight. */
export function SegmentedControl<Value extends string>({
  label,
  value,
  onValueChange,
  segments,
  hidesLabels = false,
  size = "page",
  className,
}: SegmentedControlProps<Value>) {
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onValueChange={(next: Value) => onValueChange(next)}
      className={classNames(
        "inline-flex shrink-0 gap-0.5 rounded-control bg-hover p-0.5",
        size === "panel" ? "h-8" : "h-9",
        controlText[size],
        className,
      )}
    >
      {segments.map((segment) => (
        <SegmentButton key={segment.value} segment={segment} hidesLabel={hidesLabels} />
      ))}
    </RadioGroup>
  );
}

type SegmentButtonProps = { readonly segment: Segment<string>; readonly hidesLabel: boolean };

function SegmentButton({ segment, hidesLabel }: SegmentButtonProps) {
  const { value, label, icon: Icon, shortcut, mark } = segment;
  const button = (
    <Radio.Root
      value={value}
      aria-label={mark === undefined ? label : undefined}
      className={classNames(
        "flex min-w-7 flex-auto items-center justify-center gap-1.5 rounded-[5px] font-medium whitespace-nowrap text-secondary",
        "transition-colors duration-120 ease-out select-none hover:text-ink data-checked:bg-panel data-checked:text-ink data-checked:shadow-sm dark:data-checked:bg-line",
        hidesLabel ? "px-1.5" : "px-2.5",
      )}
    >
      {Icon && <Icon aria-hidden="true" className="size-4 shrink-0" />}
      {!hidesLabel && label}
      {mark}
    </Radio.Root>
  );
  if (!hidesLabel) return button;
  return (
    <Tooltip text={label} shortcut={shortcut}>
      {button}
    </Tooltip>
  );
}
