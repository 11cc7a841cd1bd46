"use client";

import type { LucideIcon } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { controlHeight } from "./control-size";
import { Field, type FieldProps } from "./field";
import { boxStyle } from "./field-style";

export type TextFieldProps = FieldProps &
  Omit<ComponentProps<"input">, "size" | "value" | "onChange" | "className" | "id" | "children"> & {
    /** Leave it out to let the browser hold the text, as in a plain form. */
    readonly value?: string | undefined;
    readonly onValueChange?: ((value: string) => void) | undefined;
    /** Stands inside the box, before the text. */
    readonly icon?: LucideIcon | undefined;
    /** Stands inside the box, after the text: a button, a unit. */
    readonly end?: ReactNode;
    /** For ids and other exact text. */
    readonly isMono?: boolean | undefined;
  };

export function TextField({
  label,
  hidesLabel,
  labelEnd,
  help,
  error,
  count,
  size = "page",
  className,
  onValueChange,
  icon: Icon,
  end,
  isMono,
  type = "text",
  ...input
}: TextFieldProps) {
  return (
    <Field {...{ label, hidesLabel, labelEnd, help, error, count, size, className }}>
      {(control) => (
        <div className="relative flex items-center">
          {Icon && (
            <Icon
              aria-hidden="true"
              className="pointer-events-none absolute left-2.5 size-4 text-secondary"
            />
          )}
          <input
            {...input}
            {...control}
            type={type}
            onChange={(event) => onValueChange?.(event.target.value)}
            className={classNames(
              boxStyle(size),
              controlHeight[size],
              "px-2.5",
              Icon && "pl-8.5",
              end !== undefined && "pr-10",
              isMono && "font-mono",
            )}
          />
          {end !== undefined && <div className="absolute right-1 flex items-center">{end}</div>}
        </div>
      )}
    </Field>
  );
}
