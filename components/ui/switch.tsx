"use client";

import { Switch as Base } from "@base-ui/react/switch";
import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import { type ControlSize, controlText } from "./control-size";

export type SwitchProps = {
  readonly label: string;
  readonly hidesLabel?: boolean | undefined;
  readonly help?: ReactNode;
  readonly checked: boolean;
  readonly onCheckedChange: (checked: boolean) => void;
  readonly disabled?: boolean | undefined;
  readonly size?: ControlSize | undefined;
  readonly className?: string | undefined;
};

/** On or off, at once. The words stand left, the switch right. */
export function Switch({
  label,
  hidesLabel,
  help,
  checked,
  onCheckedChange,
  disabled,
  size = "page",
  className,
}: SwitchProps) {
  const id = useId();
  return (
    <div
      className={classNames("flex min-h-6 items-start justify-between gap-3", controlText[size], className)}
    >
      <div className="min-w-0">
        <label htmlFor={id} className={hidesLabel ? "sr-only" : "block py-0.5 font-medium text-ink"}>
          {label}
        </label>
        {help && (
          <p id={`${id}help`} className="text-caption text-secondary">
            {help}
          </p>
        )}
      </div>
      <Base.Root
        id={id}
        checked={checked}
        onCheckedChange={(next) => onCheckedChange(next)}
        disabled={disabled}
        aria-describedby={help ? `${id}help` : undefined}
        className="relative my-0.5 flex h-5 w-9 shrink-0 rounded-full bg-line-strong p-0.5 transition-colors duration-120 ease-out before:absolute before:-inset-y-0.5 before:inset-x-0 data-checked:bg-accent data-disabled:opacity-50"
      >
        <Base.Thumb className="size-4 rounded-full bg-white shadow-sm transition-transform duration-120 ease-out data-checked:translate-x-4" />
      </Base.Root>
    </div>
  );
}
