"use client";

import { Button as Base } from "@base-ui/react/button";
import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { type ButtonVariant, buttonStyle } from "./button-style";
import { classNames } from "./class-names";
import type { ControlSize } from "./control-size";
import { ariaShortcut } from "./shortcut";
import { Tooltip } from "./tooltip";
import { useIsMac } from "./use-is-mac";

export type IconButtonProps = Omit<ComponentProps<"button">, "children" | "aria-label"> & {
  /** Its name for screen readers, and the tooltip. */
  readonly label: string;
  readonly icon: LucideIcon;
  readonly shortcut?: string | undefined;
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ControlSize | undefined;
  readonly tooltipSide?: "top" | "bottom" | "left" | "right" | undefined;
};

export function IconButton({
  label,
  icon: Icon,
  shortcut,
  variant = "ghost",
  size = "panel",
  tooltipSide,
  className,
  disabled,
  type = "button",
  ...rest
}: IconButtonProps) {
  const isMac = useIsMac();
  return (
    <Tooltip text={label} shortcut={shortcut} side={tooltipSide}>
      <Base
        {...rest}
        type={type}
        disabled={disabled}
        focusableWhenDisabled
        aria-label={label}
        aria-keyshortcuts={shortcut && ariaShortcut(shortcut, isMac)}
        className={classNames(buttonStyle({ variant, size, shape: "square" }), className)}
      >
        <Icon aria-hidden="true" className="size-4 shrink-0" />
      </Base>
    </Tooltip>
  );
}
