"use client";

import { Checkbox as Base } from "@base-ui/react/checkbox";
import { Check, Minus } from "lucide-react";
import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import { type ControlSize, controlText } from "./control-size";

export type CheckboxProps = {
  readonly label: string;
  readonly hidesLabel?: boolean | undefined;
  readonly help?: ReactNode;
  readonly checked: boolean | "mixed";
  readonly onCheckedChange: (checked: boolean) => void;
  readonly disabled?: boolean | undefined;
  readonly size?: ControlSize | undefined;
  readonly className?: string | undefined;
};

export function Checkbox({
  label,
  hidesLabel,
  help,
  checked,
  onCheckedChange,
  disabled,
  size = "page",
  className,
}: CheckboxProps) {
  const id = useId();
  return (
    <div className={classNames("flex min-h-6 items-start gap-2", controlText[size], className)}>
      <Base.Root
        id={id}
        checked={checked === true}
        indeterminate={checked === "mixed"}
        onCheckedChange={(next) => onCheckedChange(next)}
        disabled={disabled}
        aria-describedby={help ? `${id}help` : undefined}
        className="relative my-1 flex size-4 shrink-0 items-center justify-center rounded-[4px] border border-line-strong bg-panel transition-colors duration-120 ease-out before:absolute before:-inset-1 hover:border-secondary data-checked:border-accent data-checked:bg-accent data-disabled:opacity-50 data-indeterminate:border-accent data-indeterminate:bg-accent"
      >
        <Base.Indicator className="text-on-accent">
          {checked === "mixed" ? (
            <Minus aria-hidden="true" strokeWidth={3} className="size-3" />
          ) : (
            <Check aria-hidden="true" strokeWidth={3} className="size-3" />
          )}
        </Base.Indicator>
      </Base.Root>
      <div className="min-w-0">
        <label htmlFor={id} className={hidesLabel ? "sr-only" : "block py-0.5 text-ink"}>
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
