"use client";

import { type ReactNode, useId } from "react";
import { CharacterCount, type Count } from "./character-count";
import { classNames } from "./class-names";
import type { ControlSize } from "./control-size";

/** What every field with a label above it understands. */
export type FieldProps = {
  readonly label: string;
  /** Keeps the label for screen readers only. */
  readonly hidesLabel?: boolean | undefined;
  /** Stands at the right end of the label's line: a small button, a mark. */
  readonly labelEnd?: ReactNode;
  readonly help?: ReactNode;
  /** What is wrong and what to do about it. */
  readonly error?: string | undefined;
  readonly count?: Count | undefined;
  readonly size?: ControlSize | undefined;
  readonly className?: string | undefined;
};

/** Attributes that tie the control to its label, help and error. */
export type ControlAttributes = {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
};

type FrameProps = FieldProps & { readonly children: (control: ControlAttributes) => ReactNode };

/** Label above, help and error below, the counter at the right of the help line. */
export function Field({
  label,
  hidesLabel,
  labelEnd,
  help,
  error,
  count,
  size,
  className,
  children,
}: FrameProps) {
  const id = useId();
  const text = size === "panel" ? "text-panel" : "text-body";
  const parts = [error && `${id}error`, help && `${id}help`, count && `${id}count`].filter(Boolean);
  const control: ControlAttributes = {
    id,
    "aria-describedby": parts.length > 0 ? parts.join(" ") : undefined,
    "aria-invalid": error ? true : undefined,
  };
  return (
    <div className={classNames("flex min-w-0 flex-col gap-1", className)}>
      <div
        className={classNames(
          "flex items-center justify-between gap-2",
          hidesLabel && !labelEnd && "sr-only",
        )}
      >
        <label htmlFor={id} className={classNames("font-medium text-ink", text, hidesLabel && "sr-only")}>
          {label}
        </label>
        {labelEnd}
      </div>
      {children(control)}
      {(error || help || count) && (
        <div className="flex items-start justify-between gap-3 text-caption">
          <div className="min-w-0">
            {error && (
              <p id={`${id}error`} className="text-problem">
                {error}
              </p>
            )}
            {help && (
              <p id={`${id}help`} className="text-secondary">
                {help}
              </p>
            )}
          </div>
          {count && <CharacterCount id={`${id}count`} {...count} />}
        </div>
      )}
    </div>
  );
}
