"use client";

import { Button as Base } from "@base-ui/react/button";
import type { LucideIcon } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonVariant, buttonStyle } from "./button-style";
import { classNames } from "./class-names";
import type { ControlSize } from "./control-size";
import { Spinner } from "./spinner";

export type ButtonProps = Omit<ComponentProps<"button">, "children"> & {
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ControlSize | undefined;
  readonly icon?: LucideIcon | undefined;
  /** Shows a spinner in place of the icon and takes no clicks; the focus stays. */
  readonly isLoading?: boolean | undefined;
  /** Required in use; optional here so that a Button can be handed over for another part to fill. */
  readonly children?: ReactNode;
};

export function Button({
  variant,
  size,
  icon: Icon,
  isLoading = false,
  className,
  children,
  disabled,
  type = "button",
  ...rest
}: ButtonProps) {
  return (
    <Base
      {...rest}
      type={type}
      disabled={isLoading || disabled}
      focusableWhenDisabled={isLoading}
      aria-busy={isLoading || undefined}
      className={classNames(buttonStyle({ variant, size }), className)}
    >
      {isLoading ? <Spinner /> : Icon && <Icon aria-hidden="true" className="size-4 shrink-0" />}
      {children}
    </Base>
  );
}
