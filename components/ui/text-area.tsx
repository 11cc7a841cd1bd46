"use client";

import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { Field, type FieldProps } from "./field";
import { boxStyle } from "./field-style";

export type TextAreaProps = FieldProps &
  Omit<ComponentProps<"textarea">, "value" | "onChange" | "className" | "id" | "children"> & {
    readonly value: string;
    readonly onValueChange: (value: string) => void;
    readonly isMono?: boolean | undefined;
  };

/** Several lines of text. It grows with its text where the browser can, from `rows` upwards. */
export function TextArea({
  label,
  hidesLabel,
  labelEnd,
  help,
  error,
  count,
  size = "page",
  className,
  onValueChange,
  isMono,
  rows = 3,
  ...input
}: TextAreaProps) {
  return (
    <Field {...{ label, hidesLabel, labelEnd, help, error, count, size, className }}>
      {(control) => (
        <textarea
          {...input}
          {...control}
          rows={rows}
          onChange={(event) => onValueChange(event.target.value)}
          className={classNames(
            boxStyle(size),
            "field-sizing-content max-h-80 resize-y",
            size === "panel" ? "px-2.5 py-1.5" : "px-2.5 py-2",
            rows === 1 ? (size === "panel" ? "min-h-8" : "min-h-9") : "min-h-16",
            isMono && "font-mono",
          )}
        />
      )}
    </Field>
  );
}
