"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode, RefObject } from "react";
import { classNames } from "./class-names";
import { popupStyle } from "./popup-style";

type PopoverProps = {
  /** The button that opens it; leave it out and give `anchor`, `open` and `onOpenChange` to open it from elsewhere. */
  readonly trigger?: ReactElement<Record<string, unknown>> | undefined;
  readonly anchor?: Element | RefObject<Element | null> | null | undefined;
  /** Names it; shown as a heading unless `hidesTitle`. */
  readonly title: string;
  readonly hidesTitle?: boolean | undefined;
  readonly children: ReactNode;
  readonly side?: "top" | "bottom" | "left" | "right" | undefined;
  readonly align?: "start" | "center" | "end" | undefined;
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
  readonly className?: string | undefined;
};

export function Popover({
  trigger,
  anchor,
  title,
  hidesTitle = false,
  children,
  side = "bottom",
  align = "start",
  open,
  onOpenChange,
  className,
}: PopoverProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Positioner {...{ side, align, anchor }} sideOffset={6} collisionPadding={8} className="z-50">
          <Base.Popup
            className={classNames(
              popupStyle,
              "flex max-h-(--available-height) w-72 max-w-(--available-width) flex-col gap-3 overflow-y-auto p-3 text-panel",
              className,
            )}
          >
            <Base.Title className={hidesTitle ? "sr-only" : "font-semibold"}>{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
